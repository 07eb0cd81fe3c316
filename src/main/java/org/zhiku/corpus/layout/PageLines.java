package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines and table rows of one page in the order in which they are read. */
final class PageLines {

	/** Fewer lines than this with gaps at the same places are no table. */
	private static final int FEWEST_ROWS = 3;

	/**
	 * A line of a cell with this much room at its end, in font sizes, was ended by its
	 * author.
	 */
	private static final double ROOM = 2.5;

	private final int number;

	private final List<Line> lines = new ArrayList<>();

	private PageLines(int number) {
		this.number = number;
	}

	/**
	 * The lines of a page.
	 * @param number of the page, from 0
	 */
	static List<Line> of(Page page, int number) {
		PageLines lines = new PageLines(number);
		List<Grid> grids = GridFinder.find(page);
		List<Glyph> free = new ArrayList<>();
		for (Glyph glyph : page.glyphs()) {
			if (grids.stream().noneMatch((grid) -> grid.take(glyph))) {
				free.add(glyph);
			}
		}
		List<Line> rows = new ArrayList<>();
		grids.forEach((grid) -> lines.addRows(grid, rows));
		for (Columns.Zone zone : Columns.split(page, free)) {
			lines.addZone(zone);
		}
		rows.sort(Comparator.comparingDouble(Line::y));
		lines.insert(rows);
		return lines.lines;
	}

	private void addZone(Columns.Zone zone) {
		List<List<LineText.Segment>> segments = new ArrayList<>();
		List<Line> found = new ArrayList<>();
		for (List<Glyph> glyphs : LineFinder.find(zone.glyphs())) {
			List<LineText.Segment> line = LineText.segments(glyphs);
			if (!line.isEmpty()) {
				segments.add(line);
				found.add(new Line(this.number, zone.frame(), line.getFirst().left(), line.getLast().right(),
						glyphs.getFirst().y(), LineText.size(glyphs), joined(line, " "), false));
			}
		}
		markRows(segments, found);
		this.lines.addAll(found);
	}

	/** Lines with gaps at the same places are rows of a table without rulings. */
	private static void markRows(List<List<LineText.Segment>> segments, List<Line> lines) {
		int from = 0;
		while (from < lines.size()) {
			int to = from + 1;
			while (to < lines.size() && isAligned(segments.get(from), segments.get(to), lines.get(from).size())) {
				to++;
			}
			if (to - from >= FEWEST_ROWS && segments.get(from).size() > 1) {
				for (int i = from; i < to; i++) {
					lines.set(i, lines.get(i).asRow(joined(segments.get(i), "\t")));
				}
			}
			from = to;
		}
	}

	private static boolean isAligned(List<LineText.Segment> a, List<LineText.Segment> b, double size) {
		if (a.size() != b.size()) {
			return false;
		}
		for (int i = 0; i < a.size(); i++) {
			boolean left = Math.abs(a.get(i).left() - b.get(i).left()) <= size;
			boolean middle = Math.abs(a.get(i).left() + a.get(i).right() - b.get(i).left() - b.get(i).right()) <= size;
			if (!left && !middle) {
				return false;
			}
		}
		return true;
	}

	private static String joined(List<LineText.Segment> segments, String separator) {
		return String.join(separator, segments.stream().map(LineText.Segment::text).toList());
	}

	private void addRows(Grid grid, List<Line> rows) {
		for (int row = 0; row < grid.rows(); row++) {
			List<String> cells = new ArrayList<>();
			double size = 0;
			for (int column = 0; column < grid.columns(); column++) {
				List<Glyph> cell = grid.cell(row, column);
				cells.add(cellText(cell));
				size = Math.max(size, LineText.size(cell));
			}
			if (cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
				rows.add(new Line(this.number, Line.Frame.WHOLE, grid.left(), grid.right(), grid.bottom(row), size,
						String.join("\t", cells), true));
			}
		}
	}

	/** A cell's lines in one; a space stands where an author began a line of its own. */
	private static String cellText(List<Glyph> cell) {
		List<List<LineText.Segment>> lines = LineFinder.find(cell)
			.stream()
			.map(LineText::segments)
			.filter((line) -> !line.isEmpty())
			.toList();
		double full = lines.stream().mapToDouble((line) -> line.getLast().right()).max().orElse(0)
				- ROOM * LineText.size(cell);
		StringBuilder text = new StringBuilder();
		double right = 0;
		for (List<LineText.Segment> segments : lines) {
			String line = joined(segments, " ");
			if (!text.isEmpty() && (right < full || Joint.beginsItem(line) || Joint.partsWords(text, line))) {
				text.append(' ');
			}
			text.append(line);
			right = segments.getLast().right();
		}
		return text.toString();
	}

	/** Rows come before the first line that stands below them. */
	private void insert(List<Line> rows) {
		int at = 0;
		for (Line row : rows) {
			while (at < this.lines.size() && this.lines.get(at).y() <= row.y()) {
				at++;
			}
			this.lines.add(at, row);
			at++;
		}
	}

}
