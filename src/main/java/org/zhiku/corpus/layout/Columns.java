package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells a page that is set in two columns by its gutter, and puts the left column before
 * the right one. Lines across the gutter, such as a title, part the page into zones.
 */
final class Columns {

	/** Fewer lines than this on both sides of the gutter tell nothing. */
	private static final int FEWEST_LINES = 10;

	/** So many of the lines must keep clear of the gutter. */
	private static final double MOST = 0.6;

	/** A column of text is full: its lines reach at least so far on average. */
	private static final double FULL = 0.75;

	/** In font sizes. */
	private static final double NARROWEST = 10;

	/** In font sizes. */
	private static final double GUTTER = 1.2;

	private final Page page;

	private final List<List<Glyph>> rough;

	private Columns(Page page, List<Glyph> glyphs) {
		this.page = page;
		this.rough = LineFinder.find(glyphs.stream().filter((glyph) -> !glyph.isSpace()).toList());
	}

	/** Characters of one frame, to be read one zone after the other. */
	record Zone(Line.Frame frame, List<Glyph> glyphs) {
	}

	static List<Zone> split(Page page, List<Glyph> glyphs) {
		Columns columns = new Columns(page, glyphs);
		double gutter = columns.gutter();
		return Double.isNaN(gutter) ? List.of(new Zone(Line.Frame.WHOLE, glyphs)) : columns.zones(gutter);
	}

	/** The middle of the gutter; NaN where there is none. */
	private double gutter() {
		double best = Double.NaN;
		int most = 0;
		for (int i = 35; i <= 65; i++) {
			double x = this.page.width() * i / 100;
			int clear = (int) this.rough.stream().filter((line) -> isClear(line, x)).count();
			if (clear > most) {
				most = clear;
				best = x;
			}
		}
		boolean clear = most >= FEWEST_LINES && most >= MOST * this.rough.size();
		return (clear && isFull(best, true) && isFull(best, false)) ? best : Double.NaN;
	}

	/** Whether the line has no characters near the place. */
	private static boolean isClear(List<Glyph> line, double x) {
		return line.stream().noneMatch((glyph) -> {
			double half = GUTTER / 2 * glyph.size();
			return glyph.x() < x + half && glyph.right() > x - half;
		});
	}

	/** Whether text fills the side; the short cells of a table do not. */
	private boolean isFull(double gutter, boolean leftSide) {
		double left = Double.MAX_VALUE;
		double right = 0;
		double filled = 0;
		double size = 0;
		int count = 0;
		for (List<Glyph> line : this.rough) {
			List<Glyph> side = line.stream().filter((glyph) -> glyph.x() < gutter == leftSide).toList();
			if (!side.isEmpty() && isClear(line, gutter)) {
				left = Math.min(left, side.getFirst().x());
				right = Math.max(right, side.getLast().right());
				filled += side.stream().mapToDouble(Glyph::width).sum();
				size = Math.max(size, side.getFirst().size());
				count++;
			}
		}
		return count >= FEWEST_LINES && right - left > NARROWEST * size && filled / count >= FULL * (right - left);
	}

	private List<Zone> zones(double gutter) {
		List<Zone> zones = new ArrayList<>();
		List<Glyph> left = new ArrayList<>();
		List<Glyph> right = new ArrayList<>();
		for (List<Glyph> line : this.rough) {
			if (crosses(line, gutter)) {
				end(zones, left, right);
				zones.add(new Zone(Line.Frame.WHOLE, line));
			}
			else {
				line.forEach((glyph) -> ((glyph.x() < gutter) ? left : right).add(glyph));
			}
		}
		end(zones, left, right);
		return zones;
	}

	private static boolean crosses(List<Glyph> line, double gutter) {
		double size = line.getFirst().size();
		return line.stream().anyMatch((glyph) -> glyph.x() < gutter + size / 2 && glyph.right() > gutter - size / 2);
	}

	private static void end(List<Zone> zones, List<Glyph> left, List<Glyph> right) {
		zones.add(new Zone(Line.Frame.LEFT, List.copyOf(left)));
		zones.add(new Zone(Line.Frame.RIGHT, List.copyOf(right)));
		left.clear();
		right.clear();
	}

}
