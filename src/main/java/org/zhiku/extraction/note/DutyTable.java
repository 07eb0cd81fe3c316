package org.zhiku.extraction.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.note.Span.Form;
import org.zhiku.extraction.table.Cell;
import org.zhiku.extraction.table.Row;
import org.zhiku.extraction.table.Table;
import org.zhiku.ontology.ResponsibilityRole;

/**
 * The duties in a table: columns headed 牵头单位, 责任单位 or 配合单位 give the bodies below them
 * their roles, and each row is a note.
 */
final class DutyTable {

	/** A longer cell is no heading. */
	private static final int LONGEST_HEADING = 40;

	/** The rest of a longer cell is no list of bodies. */
	private static final int LONGEST_CELL = 1500;

	private static final Pattern ASIDE = Pattern.compile("[\\s\u3000]|[（(][^（()）]*[)）]$");

	private static final Pattern COLLECTIVE = Pattern.compile("^(?:各|有关|相关|其他|其它)");

	private final String text;

	private final Table table;

	private final LeadConvention convention;

	private Row heading;

	private List<Column> columns = List.of();

	DutyTable(String text, Table table, LeadConvention convention) {
		this.text = text;
		this.table = table;
		this.convention = convention;
		this.heading = table.rows().getFirst();
	}

	/** The rows that name bodies. */
	List<Note> notes() {
		List<Note> notes = new ArrayList<>();
		for (Row row : this.table.rows()) {
			if (this.columns.isEmpty()) {
				this.heading = row;
				this.columns = columns(row);
				continue;
			}
			List<Duty> duties = duties(row);
			if (!duties.isEmpty()) {
				notes.add(new Note(row.start(), row.end(), duties));
			}
		}
		return notes;
	}

	private List<Column> columns(Row row) {
		List<Column> found = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			ResponsibilityRole role = headingRole(row.cells().get(i));
			if (role != null) {
				found.add(new Column(i, role));
			}
		}
		return found;
	}

	private List<Duty> duties(Row row) {
		List<Duty> duties = new ArrayList<>();
		int comma = row.start();
		for (Column column : this.columns) {
			if (column.index() >= row.cells().size()) {
				break;
			}
			Cell cell = row.cells().get(column.index());
			NoteParser parser = new NoteParser(this.text, span(cell, column), LeadConvention.NONE);
			List<Duty> named = parser.duties();
			if (isHeading(cell) || named.isEmpty() && isShifted(row, cell)) {
				return List.of();
			}
			comma = duties.isEmpty() ? parser.firstComma() : comma;
			duties.addAll(named);
		}
		return this.convention.placed(duties, row.end(), comma);
	}

	private static Span span(Cell cell, Column column) {
		int end = Math.min(cell.end(), cell.start() + LONGEST_CELL);
		return new Span(cell.start(), cell.start(), end, Form.CELL, column.role());
	}

	/** In a row with too few cells a cell may stand under another one's heading. */
	private boolean isShifted(Row row, Cell cell) {
		return row.cells().size() < this.heading.cells().size() && !cell.isEmpty();
	}

	/** A heading that the next page repeats, or one beside its value. */
	private boolean isHeading(Cell cell) {
		return headingRole(cell) != null && !COLLECTIVE.matcher(cell.in(this.text)).find();
	}

	private @Nullable ResponsibilityRole headingRole(Cell cell) {
		if (cell.end() - cell.start() > LONGEST_HEADING) {
			return null;
		}
		return Verbs.labelRole(ASIDE.matcher(cell.in(this.text)).replaceAll(""));
	}

	/** A column whose heading gives a role. */
	private record Column(int index, ResponsibilityRole role) {
	}

}
