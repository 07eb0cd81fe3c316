package org.zhiku.corpus.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From the coordinates of a page of PDF, which grow upwards, to those of the page as it
 * is seen, turned so that text of one direction stands upright.
 *
 * @param box the visible part of the page
 * @param quarters by how many quarters all is turned clockwise
 */
record Placement(PDRectangle box, int quarters) {

	/**
	 * The placement that makes text upright.
	 * @param direction of the text in quarters counter-clockwise
	 */
	static Placement of(PDPage page, int direction) {
		return new Placement(page.getCropBox(), direction);
	}

	double width() {
		return (this.quarters % 2 == 0) ? this.box.getWidth() : this.box.getHeight();
	}

	double height() {
		return (this.quarters % 2 == 0) ? this.box.getHeight() : this.box.getWidth();
	}

	double x(double x, double y) {
		return switch (this.quarters) {
			case 0 -> x - this.box.getLowerLeftX();
			case 1 -> y - this.box.getLowerLeftY();
			case 2 -> this.box.getUpperRightX() - x;
			default -> this.box.getUpperRightY() - y;
		};
	}

	double y(double x, double y) {
		return switch (this.quarters) {
			case 0 -> this.box.getUpperRightY() - y;
			case 1 -> x - this.box.getLowerLeftX();
			case 2 -> y - this.box.getLowerLeftY();
			default -> this.box.getUpperRightX() - x;
		};
	}

}
