package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of the characters of one line. Spaces that are not written but set, as between
 * the names of two signatories, are put in; the even spacing of a title is not taken for
 * spaces.
 */
final class LineText {

	/** Between Latin characters, in font sizes. */
	private static final double LATIN_SPACE = 0.22;

	/** Between others, beyond the usual gap of the line. */
	private static final double WIDE_SPACE = 0.6;

	/** A gap that sets two columns apart, beyond the usual gap of the line. */
	private static final double COLUMN_GAP = 1.4;

	/** A character drawn twice, to look bold, is moved by less. */
	private static final double SAME_PLACE = 0.3;

	private final List<Glyph> glyphs;

	private final double usualGap;

	private final List<Segment> segments = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private double segmentLeft;

	private double right;

	private LineText(List<Glyph> glyphs) {
		this.glyphs = withoutDoubles(glyphs);
		this.usualGap = usualGap(this.glyphs);
	}

	/** A stretch of a line between wide gaps. */
	record Segment(double left, double right, String text) {
	}

	/** The stretches of the line; none where nothing is visible. */
	static List<Segment> segments(List<Glyph> line) {
		LineText text = new LineText(line);
		text.read();
		return text.segments;
	}

	/** The size of most characters. */
	static double size(List<Glyph> line) {
		double[] sizes = line.stream().filter((glyph) -> !glyph.isSpace()).mapToDouble(Glyph::size).sorted().toArray();
		return (sizes.length > 0) ? sizes[sizes.length / 2] : 0;
	}

	private void read() {
		boolean space = false;
		for (Glyph glyph : this.glyphs) {
			if (glyph.isSpace()) {
				space = true;
				continue;
			}
			double gap = glyph.x() - this.right;
			if (this.text.isEmpty()) {
				this.segmentLeft = glyph.x();
			}
			else if (gap > this.usualGap + COLUMN_GAP * glyph.size()) {
				endSegment();
				this.segmentLeft = glyph.x();
			}
			else if (space || gap > spaceWidth(glyph)) {
				this.text.append(' ');
			}
			this.text.append(glyph.text());
			this.right = Math.max(glyph.right(), glyph.x());
			space = false;
		}
		endSegment();
	}

	private double spaceWidth(Glyph glyph) {
		boolean latin = glyph.isLatin() && this.text.charAt(this.text.length() - 1) < 0x250;
		return latin ? LATIN_SPACE * glyph.size() + Math.min(this.usualGap, LATIN_SPACE * glyph.size())
				: this.usualGap + WIDE_SPACE * glyph.size();
	}

	private void endSegment() {
		if (!this.text.isEmpty()) {
			this.segments.add(new Segment(this.segmentLeft, this.right, this.text.toString()));
			this.text.setLength(0);
		}
	}

	private static double usualGap(List<Glyph> glyphs) {
		double[] gaps = new double[Math.max(0, glyphs.size() - 1)];
		int count = 0;
		for (int i = 1; i < glyphs.size(); i++) {
			if (!glyphs.get(i).isSpace() && !glyphs.get(i - 1).isSpace()) {
				gaps[count++] = Math.max(0, glyphs.get(i).x() - glyphs.get(i - 1).right());
			}
		}
		Arrays.sort(gaps, 0, count);
		// Two names far apart have one gap between them, and it is not usual.
		return (count >= 4) ? gaps[count / 2] : 0;
	}

	private static List<Glyph> withoutDoubles(List<Glyph> glyphs) {
		List<Glyph> once = new ArrayList<>(glyphs.size());
		for (Glyph glyph : glyphs) {
			boolean again = false;
			for (int i = once.size() - 1; i >= Math.max(0, once.size() - 3); i--) {
				Glyph before = once.get(i);
				again |= before.text().equals(glyph.text())
						&& glyph.x() - before.x() < SAME_PLACE * Math.min(glyph.width(), before.width());
			}
			if (!again) {
				once.add(glyph);
			}
		}
		return once;
	}

}
