package org.zhiku.corpus.layout;

/**
 * A line of a page, or a row of a table on it.
 *
 * @param page which one, from 0
 * @param frame the column it stands in
 * @param left edge of its first visible character
 * @param right edge of its last visible character
 * @param y of its baseline
 * @param size of most of its characters
 * @param text without white space around it; the cells of a row are set apart by tabs
 * @param row whether it is a row of a table
 */
record Line(int page, Frame frame, double left, double right, double y, double size, String text, boolean row) {

	/**
	 * Where on a page a line may stand. Lines of different frames never belong together
	 * by their margins.
	 */
	enum Frame {

		WHOLE, LEFT, RIGHT

	}

	Line asRow(String cells) {
		return new Line(this.page, this.frame, this.left, this.right, this.y, this.size, cells, true);
	}

	double centre() {
		return (this.left + this.right) / 2;
	}

}
