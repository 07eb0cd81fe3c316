package org.zhiku.extraction.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.zhiku.extraction.table.Table;
import org.zhiku.extraction.table.TableScanner;

/** Reads all responsibility notes of a text. Stateless and safe for many threads. */
public final class NoteReader {

	/**
	 * The notes in order, rows of tables among them.
	 * @param itemStarts where the numbered items begin, ascending; a note without a
	 * closing bracket ends there
	 */
	public List<Note> read(String text, int[] itemStarts) {
		LeadConvention convention = LeadConvention.of(text);
		List<Note> notes = new ArrayList<>();
		for (Span found : NoteScanner.scan(text, convention)) {
			Span span = found.before(itemStarts);
			NoteParser parser = new NoteParser(text, span, convention);
			List<Duty> duties = convention.placed(parser.duties(), span.end(), parser.firstComma());
			if (!duties.isEmpty()) {
				notes.add(new Note(span.outerStart(), span.end(), duties));
			}
		}
		for (Table table : TableScanner.scan(text)) {
			notes.addAll(new DutyTable(text, table, convention).notes());
		}
		notes.sort(Comparator.comparingInt(Note::start));
		return notes;
	}

}
