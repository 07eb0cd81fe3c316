package org.zhiku.extraction.table;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds tables in one pass over the text. Blank lines do not end a table. */
public final class TableScanner {

	private final String text;

	private final List<Table> tables = new ArrayList<>();

	private final List<Row> rows = new ArrayList<>();

	private TableScanner(String text) {
		this.text = text;
	}

	/** The tables in order. */
	public static List<Table> scan(String text) {
		TableScanner scanner = new TableScanner(text);
		int from = 0;
		while (from < text.length()) {
			int newline = text.indexOf('\n', from);
			int to = (newline < 0) ? text.length() : newline;
			scanner.readLine(from, to);
			from = to + 1;
		}
		scanner.endTable();
		return List.copyOf(scanner.tables);
	}

	private void readLine(int from, int to) {
		Cell line = trimmed(from, to);
		if (line.isEmpty() || isRule(line)) {
			return;
		}
		Row row = isPiped(line) ? piped(line) : row(from, to, '\t');
		if (row != null) {
			this.rows.add(row);
		}
		else {
			endTable();
		}
	}

	private void endTable() {
		if (this.rows.size() > 1) {
			this.tables.add(new Table(this.rows));
		}
		this.rows.clear();
	}

	/** | --- | :--: | */
	private boolean isRule(Cell line) {
		boolean dashes = false;
		for (int i = line.start(); i < line.end(); i++) {
			char c = this.text.charAt(i);
			dashes |= c == '-';
			if ("|-: \t".indexOf(c) < 0) {
				return false;
			}
		}
		return dashes && isPiped(line);
	}

	/** Whether upright strokes divide the line; the outer ones may be left out. */
	private boolean isPiped(Cell line) {
		if (this.text.charAt(line.start()) == '|') {
			return true;
		}
		return line.in(this.text).indexOf('|') >= 0 && line.in(this.text).indexOf('\t') < 0;
	}

	private @Nullable Row piped(Cell line) {
		int start = (this.text.charAt(line.start()) == '|') ? line.start() + 1 : line.start();
		int end = (this.text.charAt(line.end() - 1) == '|') ? line.end() - 1 : line.end();
		return row(start, Math.max(start, end), '|');
	}

	private @Nullable Row row(int from, int to, char separator) {
		List<Cell> cells = new ArrayList<>();
		int start = from;
		for (int i = from; i <= to; i++) {
			if (i == to || this.text.charAt(i) == separator) {
				cells.add(trimmed(start, i));
				start = i + 1;
			}
		}
		return (cells.size() > 1) ? new Row(cells.getFirst().start(), cells.getLast().end(), cells) : null;
	}

	private Cell trimmed(int from, int to) {
		int start = from;
		int end = to;
		while (start < end && isSpace(this.text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(this.text.charAt(end - 1))) {
			end--;
		}
		return new Cell(start, end);
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
	}

}
