package org.zhiku.corpus.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The straight lines of the path that is being drawn. Curves are passed over. */
final class DrawnPath {

	/** A filled box thinner than this, in points, is a line. */
	private static final double THIN = 3;

	/** More lines than that make a drawing. */
	private static final int MOST = 20_000;

	/** Each as x1, y1, x2, y2. */
	private final List<double[]> drawn = new ArrayList<>();

	private final List<double[]> segments = new ArrayList<>();

	private Point2D.Float start = new Point2D.Float();

	private Point2D.Float at = new Point2D.Float();

	List<double[]> drawn() {
		return this.drawn;
	}

	void moveTo(Point2D.Float to) {
		this.start = to;
		this.at = to;
	}

	void lineTo(Point2D.Float to) {
		if (this.segments.size() + this.drawn.size() < MOST) {
			this.segments.add(new double[] { this.at.x, this.at.y, to.x, to.y });
		}
		this.at = to;
	}

	void curveTo(Point2D.Float to) {
		this.at = to;
	}

	void close() {
		lineTo(this.start);
	}

	void stroke() {
		this.drawn.addAll(this.segments);
		this.segments.clear();
	}

	/** Of what is filled, only what is thin draws a line: its middle. */
	void fill() {
		double left = Double.MAX_VALUE;
		double right = -Double.MAX_VALUE;
		double low = Double.MAX_VALUE;
		double high = -Double.MAX_VALUE;
		for (int i = 0; i < this.segments.size(); i++) {
			double[] segment = this.segments.get(i);
			left = Math.min(left, Math.min(segment[0], segment[2]));
			right = Math.max(right, Math.max(segment[0], segment[2]));
			low = Math.min(low, Math.min(segment[1], segment[3]));
			high = Math.max(high, Math.max(segment[1], segment[3]));
			if (i + 1 == this.segments.size() || startsAnew(i + 1)) {
				addThin(left, low, right, high);
				left = Double.MAX_VALUE;
				right = -Double.MAX_VALUE;
				low = Double.MAX_VALUE;
				high = -Double.MAX_VALUE;
			}
		}
		this.segments.clear();
	}

	void drop() {
		this.segments.clear();
	}

	private boolean startsAnew(int index) {
		double[] before = this.segments.get(index - 1);
		double[] segment = this.segments.get(index);
		return before[2] != segment[0] || before[3] != segment[1];
	}

	private void addThin(double left, double low, double right, double high) {
		if (Math.min(right - left, high - low) <= THIN) {
			boolean level = right - left > high - low;
			double x = (left + right) / 2;
			double y = (low + high) / 2;
			this.drawn.add(level ? new double[] { left, y, right, y } : new double[] { x, low, x, high });
		}
	}

}
