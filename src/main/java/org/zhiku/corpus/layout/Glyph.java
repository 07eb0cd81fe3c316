package org.zhiku.corpus.layout;

/**
 * A character, or several that stand as one, at a place. Upright, from left to right; y
 * grows downwards. Any unit of length will do, the same for a whole document.
 *
 * @param x of its left edge
 * @param y of its baseline
 * @param width how far it reaches to the right
 * @param size of the font
 */
public record Glyph(String text, double x, double y, double width, double size) {

	double right() {
		return this.x + this.width;
	}

	boolean isSpace() {
		return this.text.isBlank() || this.text.equals("\u00a0") || this.text.equals("\ufeff");
	}

	/**
	 * Latin letters and digits are set closer than Chinese characters and part words by
	 * spaces.
	 */
	boolean isLatin() {
		return !this.text.isEmpty() && this.text.charAt(0) < 0x250;
	}

}
