package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells between the rulings of one table. Where a ruling is missing the cells on its
 * two sides are one, and its text stands in the first of them.
 */
final class Grid {

	private final double[] xs;

	private final double[] ys;

	/** Which cell each cell's text goes to. */
	private final int[] owner;

	private final List<List<Glyph>> cells = new ArrayList<>();

	private Grid(double[] xs, double[] ys) {
		this.xs = xs;
		this.ys = ys;
		this.owner = new int[columns() * rows()];
		for (int i = 0; i < this.owner.length; i++) {
			this.owner[i] = i;
			this.cells.add(new ArrayList<>());
		}
	}

	/**
	 * The grid of rulings that touch each other.
	 * @param xs places of the upright ones, ascending and apart
	 * @param ys places of the level ones, ascending and apart
	 */
	static Grid of(List<Ruling> rulings, double[] xs, double[] ys, double tolerance) {
		Grid grid = new Grid(xs, ys);
		boolean[] right = new boolean[grid.owner.length];
		boolean[] below = new boolean[grid.owner.length];
		for (Ruling ruling : rulings) {
			grid.mark(ruling, ruling.isHorizontal() ? below : right, tolerance);
		}
		grid.merge(right, below);
		return grid;
	}

	int columns() {
		return this.xs.length - 1;
	}

	int rows() {
		return this.ys.length - 1;
	}

	double left() {
		return this.xs[0];
	}

	double right() {
		return this.xs[this.xs.length - 1];
	}

	double bottom(int row) {
		return this.ys[row + 1];
	}

	/** Takes a character in, if it stands in the grid. */
	boolean take(Glyph glyph) {
		int column = place(this.xs, glyph.x() + glyph.width() / 2);
		int row = place(this.ys, glyph.y() - glyph.size() / 3);
		if (column < 0 || row < 0) {
			return false;
		}
		this.cells.get(find(row * columns() + column)).add(glyph);
		return true;
	}

	List<Glyph> cell(int row, int column) {
		return this.cells.get(row * columns() + column);
	}

	/** The ruling parts the cell before it from the one after it. */
	private void mark(Ruling ruling, boolean[] parted, double tolerance) {
		boolean level = ruling.isHorizontal();
		double[] across = level ? this.ys : this.xs;
		double[] along = level ? this.xs : this.ys;
		for (int i = 1; i < across.length - 1; i++) {
			if (Math.abs(across[i] - ruling.position()) <= tolerance) {
				markAlong(ruling, parted, along, i - 1);
			}
		}
	}

	private void markAlong(Ruling ruling, boolean[] parted, double[] along, int before) {
		for (int k = 0; k < along.length - 1; k++) {
			double middle = (along[k] + along[k + 1]) / 2;
			if (ruling.from() <= middle && middle <= ruling.to()) {
				int cell = ruling.isHorizontal() ? before * columns() + k : k * columns() + before;
				parted[cell] = true;
			}
		}
	}

	private void merge(boolean[] right, boolean[] below) {
		for (int cell = 0; cell < this.owner.length; cell++) {
			if ((cell + 1) % columns() != 0 && !right[cell]) {
				unite(cell, cell + 1);
			}
			if (cell + columns() < this.owner.length && !below[cell]) {
				unite(cell, cell + columns());
			}
		}
	}

	private void unite(int a, int b) {
		int first = find(a);
		int second = find(b);
		this.owner[Math.max(first, second)] = Math.min(first, second);
	}

	private int find(int cell) {
		int root = cell;
		while (this.owner[root] != root) {
			this.owner[root] = this.owner[this.owner[root]];
			root = this.owner[root];
		}
		return root;
	}

	private static int place(double[] bounds, double at) {
		for (int i = 0; i < bounds.length - 1; i++) {
			if (bounds[i] <= at && at < bounds[i + 1]) {
				return i;
			}
		}
		return -1;
	}

}
