package org.zhiku.corpus.layout;

/** A straight line that is drawn, or a thin filled box. */
public record Ruling(double x1, double y1, double x2, double y2) {

	public Ruling {
		double left = Math.min(x1, x2);
		double right = Math.max(x1, x2);
		double top = Math.min(y1, y2);
		double bottom = Math.max(y1, y2);
		x1 = left;
		x2 = right;
		y1 = top;
		y2 = bottom;
	}

	boolean isHorizontal() {
		return this.x2 - this.x1 > this.y2 - this.y1;
	}

	double length() {
		return Math.max(this.x2 - this.x1, this.y2 - this.y1);
	}

	double thickness() {
		return Math.min(this.x2 - this.x1, this.y2 - this.y1);
	}

	/** Where it lies across its direction. */
	double position() {
		return isHorizontal() ? (this.y1 + this.y2) / 2 : (this.x1 + this.x2) / 2;
	}

	double from() {
		return isHorizontal() ? this.x1 : this.y1;
	}

	double to() {
		return isHorizontal() ? this.x2 : this.y2;
	}

}
