package org.zhiku.extraction.table;

import java.util.List;

/**
 * A line of a table.
 *
 * @param start offset of its first cell's first character
 * @param end offset after its last cell
 * @param cells its cells in order, empty ones included; two at least
 */
public record Row(int start, int end, List<Cell> cells) {

	public Row {
		cells = List.copyOf(cells);
	}

}
