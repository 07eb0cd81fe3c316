package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the characters that stand on one baseline. */
final class LineFinder {

	/**
	 * Baselines this far apart, in font sizes, are one: notes are raised, digits may
	 * sink.
	 */
	private static final double SAME_BASELINE = 0.4;

	private LineFinder() {
	}

	/** The lines from top to bottom, each with its characters from left to right. */
	static List<List<Glyph>> find(List<Glyph> glyphs) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::y));
		List<List<Glyph>> lines = new ArrayList<>();
		List<Glyph> line = new ArrayList<>();
		double baseline = 0;
		double size = 0;
		for (Glyph glyph : sorted) {
			if (!line.isEmpty() && glyph.y() - baseline > SAME_BASELINE * Math.max(size, glyph.size())) {
				lines.add(line);
				line = new ArrayList<>();
			}
			if (line.isEmpty() || glyph.size() >= size) {
				baseline = glyph.y();
				size = glyph.size();
			}
			line.add(glyph);
		}
		if (!line.isEmpty()) {
			lines.add(line);
		}
		lines.forEach((found) -> found.sort(Comparator.comparingDouble(Glyph::x)));
		return lines;
	}

}
