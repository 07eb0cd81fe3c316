package org.zhiku.gazetteer;

import java.util.List;

/**
 * A line of a table.
 *
 * @param file the table as a person finds it
 * @param line its number, from 1
 */
public record TableRow(String file, int line, List<String> cells) {

	public TableRow {
		cells = List.copyOf(cells);
	}

	/** The text of a cell, from 0. */
	public String get(int column) {
		return this.cells.get(column);
	}

	/** The alternatives in a cell, none for an empty one. */
	public List<String> alternatives(int column) {
		String cell = get(column);
		return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
	}

	/** Says what is wrong with this line. */
	public GazetteerException fault(String what) {
		return new GazetteerException(this.file + ", line " + this.line + ": " + what, null);
	}

	/** The line's cells where all are as their columns want them. */
	TableRow checked(TableFile table) {
		List<Column> columns = table.columns();
		if (this.cells.size() != columns.size()) {
			throw fault("there are " + this.cells.size() + " columns between tabs, and " + table.fileName() + " has "
					+ columns.size());
		}
		for (int i = 0; i < columns.size(); i++) {
			if (!columns.get(i).accepts(get(i))) {
				throw fault("column " + (i + 1) + " is “" + get(i) + "” and not " + columns.get(i).description());
			}
		}
		return this;
	}

}
