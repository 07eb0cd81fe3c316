package org.zhiku.corpus.ofd;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.layout.Glyph;
import org.zhiku.corpus.layout.Ruling;

/**
 * From the coordinates of an object to those of its page: a b c d e f as OFD writes them.
 */
record Transform(double a, double b, double c, double d, double e, double f) {

	static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

	/** Text that leans is a watermark. */
	private static final double LEAN = 0.2;

	/**
	 * The coordinates inside an object: first its own matrix, then its place on the page.
	 */
	Transform ofObject(@Nullable String boundary, @Nullable String matrix) {
		double[] box = Numbers.array(boundary, 4);
		double[] own = Numbers.array(matrix, 6);
		Transform placed = (box != null) ? after(new Transform(1, 0, 0, 1, box[0], box[1])) : this;
		return (own != null) ? placed.after(new Transform(own[0], own[1], own[2], own[3], own[4], own[5])) : placed;
	}

	/** This one after the other. */
	private Transform after(Transform first) {
		return new Transform(this.a * first.a + this.c * first.b, this.b * first.a + this.d * first.b,
				this.a * first.c + this.c * first.d, this.b * first.c + this.d * first.d,
				this.a * first.e + this.c * first.f + this.e, this.b * first.e + this.d * first.f + this.f);
	}

	/**
	 * The character on the page, null where it leans. Text that is turned keeps its
	 * place.
	 */
	@Nullable Glyph glyph(String text, double x, double y, double width, double size) {
		double across = Math.hypot(this.a, this.b);
		double along = Math.hypot(this.c, this.d);
		boolean leans = Math.min(Math.abs(this.a), Math.abs(this.b)) > LEAN * across;
		if (leans || across == 0 || along == 0) {
			return null;
		}
		return new Glyph(text, atX(x, y), atY(x, y), width * across, size * along);
	}

	Ruling ruling(double x1, double y1, double x2, double y2) {
		return new Ruling(atX(x1, y1), atY(x1, y1), atX(x2, y2), atY(x2, y2));
	}

	private double atX(double x, double y) {
		return this.a * x + this.c * y + this.e;
	}

	private double atY(double x, double y) {
		return this.b * x + this.d * y + this.f;
	}

}
