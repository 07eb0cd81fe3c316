package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables of a page by their rulings. */
final class GridFinder {

	/** A drawing and no table; looking at each pair of lines would take too long. */
	private static final int MOST_RULINGS = 3000;

	private static final int MOST_CELLS = 20_000;

	private final double tolerance;

	private final List<Ruling> rulings = new ArrayList<>();

	private final int[] group;

	private GridFinder(Page page) {
		this.tolerance = page.width() / 200;
		for (Ruling ruling : page.rulings()) {
			if (ruling.thickness() <= this.tolerance * 1.5 && ruling.length() > this.tolerance) {
				this.rulings.add(ruling);
			}
		}
		this.group = new int[this.rulings.size()];
	}

	static List<Grid> find(Page page) {
		if (page.rulings().size() > MOST_RULINGS) {
			return List.of();
		}
		GridFinder finder = new GridFinder(page);
		finder.groupByTouch();
		return finder.grids();
	}

	private void groupByTouch() {
		for (int i = 0; i < this.group.length; i++) {
			this.group[i] = i;
		}
		for (int i = 0; i < this.group.length; i++) {
			for (int k = 0; k < i; k++) {
				if (touch(this.rulings.get(i), this.rulings.get(k))) {
					this.group[root(i)] = root(k);
				}
			}
		}
	}

	private boolean touch(Ruling a, Ruling b) {
		return a.x1() <= b.x2() + this.tolerance && b.x1() <= a.x2() + this.tolerance
				&& a.y1() <= b.y2() + this.tolerance && b.y1() <= a.y2() + this.tolerance;
	}

	private int root(int ruling) {
		int root = ruling;
		while (this.group[root] != root) {
			this.group[root] = this.group[this.group[root]];
			root = this.group[root];
		}
		return root;
	}

	private List<Grid> grids() {
		Map<Integer, List<Ruling>> groups = new HashMap<>();
		for (int i = 0; i < this.group.length; i++) {
			groups.computeIfAbsent(root(i), (_) -> new ArrayList<>()).add(this.rulings.get(i));
		}
		List<Grid> grids = new ArrayList<>();
		for (List<Ruling> touching : groups.values()) {
			double[] xs = places(touching, false);
			double[] ys = places(touching, true);
			// A box around a text is no table.
			if (xs.length > 2 && ys.length > 2 && (long) xs.length * ys.length <= MOST_CELLS) {
				grids.add(Grid.of(touching, xs, ys, this.tolerance));
			}
		}
		return grids;
	}

	private double[] places(List<Ruling> touching, boolean level) {
		double[] all = touching.stream()
			.filter((ruling) -> ruling.isHorizontal() == level)
			.mapToDouble(Ruling::position)
			.sorted()
			.toArray();
		double[] apart = new double[all.length];
		int count = 0;
		for (double place : all) {
			if (count == 0 || place - apart[count - 1] > this.tolerance) {
				apart[count++] = place;
			}
		}
		return Arrays.copyOf(apart, count);
	}

}
