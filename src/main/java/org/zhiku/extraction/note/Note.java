package org.zhiku.extraction.note;

import java.util.List;

/**
 * A responsibility note.
 *
 * @param start offset of its first character, the bracket included
 * @param end offset after its last character
 * @param duties the bodies in order; never empty
 */
public record Note(int start, int end, List<Duty> duties) {

	public Note {
		duties = List.copyOf(duties);
	}

}
