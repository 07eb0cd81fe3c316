package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the pages of a document in their order and gives its text, a paragraph a line and
 * a row of a table a line with tabs. Belongs to one thread; keeps the lines of the pages
 * and not their characters.
 */
public final class PageText {

	private final List<List<Line>> pages = new ArrayList<>();

	private final List<Double> heights = new ArrayList<>();

	private final List<Double> widths = new ArrayList<>();

	/** Adds the next page. */
	public void add(Page page) {
		this.pages.add(PageLines.of(page, this.pages.size()));
		this.heights.add(page.height());
		this.widths.add(page.width());
	}

	/** The text of the pages that were added. */
	public String text() {
		List<Line> lines = Furniture.without(this.pages, this.heights);
		StringBuilder text = new StringBuilder();
		int from = 0;
		while (from < lines.size()) {
			int to = from;
			while (to < lines.size() && width(lines.get(to)) == width(lines.get(from))) {
				to++;
			}
			List<Line> alike = lines.subList(from, to);
			new Paragraphs(margins(alike, width(lines.get(from))), distance(alike)).write(alike, text);
			from = to;
		}
		return text.toString();
	}

	/** In whole units: scans of one document differ by a hair. */
	private long width(Line line) {
		return Math.round(this.widths.get(line.page()) / 5);
	}

	private Map<Line.Frame, Margins> margins(List<Line> lines, long width) {
		Map<Line.Frame, Margins> margins = new EnumMap<>(Line.Frame.class);
		for (Line.Frame frame : Line.Frame.values()) {
			List<Line> inFrame = lines.stream().filter((line) -> line.frame() == frame).toList();
			if (!inFrame.isEmpty()) {
				margins.put(frame, Margins.of(inFrame, this.widths.get(inFrame.getFirst().page())));
			}
		}
		return margins;
	}

	private static double distance(List<Line> lines) {
		double[] distances = new double[Math.max(0, lines.size() - 1)];
		int count = 0;
		for (int i = 1; i < lines.size(); i++) {
			Line before = lines.get(i - 1);
			Line line = lines.get(i);
			if (before.page() == line.page() && before.frame() == line.frame() && line.y() > before.y()) {
				distances[count++] = line.y() - before.y();
			}
		}
		Arrays.sort(distances, 0, count);
		return (count > 0) ? distances[count / 2] : 0;
	}

}
