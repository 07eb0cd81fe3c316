package org.zhiku.extraction.table;

import java.util.List;

/**
 * Rows that follow each other.
 *
 * @param rows in order, headings included; two at least
 */
public record Table(List<Row> rows) {

	public Table {
		rows = List.copyOf(rows);
	}

}
