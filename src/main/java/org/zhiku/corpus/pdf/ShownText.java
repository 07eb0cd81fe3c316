package org.zhiku.corpus.pdf;

import java.awt.geom.Point2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;
import org.zhiku.corpus.layout.Glyph;
import org.zhiku.corpus.layout.Page;
import org.zhiku.corpus.layout.Ruling;

/**
 * A character as PDF shows it, before it is known how the page is to be held.
 *
 * @param x of its origin
 * @param y of its origin
 * @param advance how far it moves on
 * @param size of the font as seen
 * @param direction in quarters counter-clockwise; negative where it leans
 */
record ShownText(String text, float x, float y, float advance, float size, int direction) {

	/** Text that leans more than this, in quarters, is a watermark. */
	private static final double LEAN = 0.12;

	/**
	 * Fewer characters of another direction are the page number of a page that is turned.
	 */
	private static final int FEW = 8;

	static ShownText of(String text, Matrix rendering, float displacement) {
		Point2D.Float start = rendering.transformPoint(0, 0);
		Point2D.Float unit = rendering.transformPoint(1, 0);
		Point2D.Float up = rendering.transformPoint(0, 1);
		double scale = start.distance(unit);
		double quarters = Math.atan2(unit.y - start.y, unit.x - start.x) / (Math.PI / 2);
		long nearest = Math.round(quarters);
		int direction = (Math.abs(quarters - nearest) > LEAN) ? -1 : Math.floorMod(nearest, 4);
		float advance = (displacement > 0) ? (float) (displacement * scale) : (float) scale;
		return new ShownText(plain(text), start.x, start.y, advance, (float) start.distance(up), direction);
	}

	/**
	 * The page, held so that most of its text stands upright, and what stands otherwise.
	 */
	static List<Page> pages(List<ShownText> shown, List<double[]> drawn, PDPage page) {
		int[] counts = new int[4];
		shown.stream().filter((text) -> text.direction >= 0).forEach((text) -> counts[text.direction]++);
		int most = 0;
		for (int i = 1; i < counts.length; i++) {
			most = (counts[i] > counts[most]) ? i : most;
		}
		List<Page> pages = new ArrayList<>();
		pages.add(page(shown, drawn, Placement.of(page, most)));
		for (int i = 0; i < counts.length; i++) {
			if (i != most && counts[i] >= FEW) {
				pages.add(page(shown, List.of(), Placement.of(page, i)));
			}
		}
		return pages;
	}

	private static Page page(List<ShownText> shown, List<double[]> drawn, Placement placement) {
		List<Glyph> glyphs = shown.stream()
			.filter((text) -> text.direction == placement.quarters())
			.map((text) -> new Glyph(text.text, placement.x(text.x, text.y), placement.y(text.x, text.y), text.advance,
					text.size))
			.toList();
		List<Ruling> rulings = drawn.stream()
			.map((line) -> new Ruling(placement.x(line[0], line[1]), placement.y(line[0], line[1]),
					placement.x(line[2], line[3]), placement.y(line[2], line[3])))
			.toList();
		return new Page(placement.width(), placement.height(), glyphs, rulings);
	}

	/**
	 * Fonts name some characters by look-alikes: radicals, compatibility forms and
	 * ligatures.
	 */
	private static String plain(String text) {
		int c = text.codePointAt(0);
		boolean lookAlike = c >= 0x2e80 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfaff || c >= 0xfb00 && c <= 0xfb06;
		return lookAlike ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
	}

}
