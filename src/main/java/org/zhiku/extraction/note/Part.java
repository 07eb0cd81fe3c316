package org.zhiku.extraction.note;

/**
 * A stretch of a note between two separators.
 *
 * @param start index of its first character in the squeezed note
 * @param end index after its last
 * @param closedBy the separator after it; 0 at the end of the note
 */
record Part(int start, int end, char closedBy) {

	String in(String note) {
		return note.substring(this.start, this.end);
	}

	Part from(int index) {
		return new Part(index, this.end, this.closedBy);
	}

	Part to(int index, char separator) {
		return new Part(this.start, index, separator);
	}

}
