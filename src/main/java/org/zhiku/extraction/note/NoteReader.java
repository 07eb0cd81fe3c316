package org.zhiku.extraction.note;

import java.util.ArrayList;
import java.util.List;

/** Reads all responsibility notes of a text. Stateless and safe for many threads. */
public final class NoteReader {

	/**
	 * The notes in order.
	 * @param itemStarts where the numbered items begin, ascending; a note without a
	 * closing bracket ends there
	 */
	public List<Note> read(String text, int[] itemStarts) {
		LeadConvention convention = LeadConvention.of(text);
		List<Note> notes = new ArrayList<>();
		for (Span found : NoteScanner.scan(text, convention)) {
			Span span = found.before(itemStarts);
			List<Duty> duties = new NoteParser(text, span, convention).duties();
			if (!duties.isEmpty()) {
				notes.add(new Note(span.outerStart(), span.end(), duties));
			}
		}
		return notes;
	}

}
