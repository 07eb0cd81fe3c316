package org.zhiku.corpus.html;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

/**
 * The rows of a table, with empty cells where one spans several rows or columns, so that
 * the columns stay in line. A table that only lays out the page has no rows.
 */
final class TableRows {

	private static final int MOST_COLUMNS = 100;

	private static final int MOST_SPANNED = 2000;

	/** A longer cell is a page. */
	private static final int LONGEST_CELL = 5000;

	private final List<List<String>> rows = new ArrayList<>();

	/** How many more rows the cell above reaches down in each column. */
	private final int[] spanned = new int[MOST_COLUMNS];

	/**
	 * Whether no row so far had columns; what stands above those is no row of the table.
	 */
	private boolean captions = true;

	private TableRows() {
	}

	/** Empty where the table is no table of data. */
	static List<List<String>> of(Element table) {
		if (table.selectFirst("table table") != null) {
			return List.of();
		}
		TableRows tableRows = new TableRows();
		table.select("caption").forEach((caption) -> tableRows.rows.add(List.of(TextRendering.line(caption))));
		for (Element row : table.select("tr")) {
			tableRows.add(row.children().stream().filter((cell) -> cell.nameIs("td") || cell.nameIs("th")).toList());
		}
		boolean columns = tableRows.rows.stream().anyMatch((row) -> filled(row) > 1);
		boolean page = tableRows.rows.stream().flatMap(List::stream).anyMatch((cell) -> cell.length() > LONGEST_CELL);
		return (columns && !page) ? tableRows.rows : List.of();
	}

	private void add(List<Element> cells) {
		List<String> row = new ArrayList<>();
		for (Element cell : cells) {
			skipSpanned(row);
			int columns = span(cell.attr("colspan"), MOST_COLUMNS);
			int down = span(cell.attr("rowspan"), MOST_SPANNED);
			String text = TextRendering.line(cell).replace('\t', ' ');
			for (int i = 0; i < columns && row.size() < MOST_COLUMNS; i++) {
				this.spanned[row.size()] = down - 1;
				row.add((i == 0) ? text : "");
			}
			if (row.size() == MOST_COLUMNS) {
				break;
			}
		}
		skipSpanned(row);
		this.captions &= filled(row) < 2;
		this.rows.add(this.captions ? List.of(String.join("", row)) : row);
	}

	private void skipSpanned(List<String> row) {
		while (row.size() < MOST_COLUMNS && this.spanned[row.size()] > 0) {
			this.spanned[row.size()]--;
			row.add("");
		}
	}

	private static long filled(List<String> row) {
		return row.stream().filter((cell) -> !cell.isEmpty()).count();
	}

	private static int span(String value, int most) {
		return value.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(value), most) : 1;
	}

}
