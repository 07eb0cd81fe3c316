package org.zhiku.corpus.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Between which margins the lines of one frame run.
 *
 * @param left where most full lines begin
 * @param right where full lines end
 * @param size of most of the text
 */
record Margins(double left, double right, double size) {

	/** Of the lines, so many at least begin at the left margin. */
	private static final double SUPPORT = 0.08;

	/**
	 * So many full lines, and so large a share of all, make a margin that the page's
	 * width does not.
	 */
	private static final int FEWEST_FULL = 8;

	private static final double SUPPORT_RIGHT = 0.3;

	/** The margins of lines of pages of one width. */
	static Margins of(List<Line> lines, double pageWidth) {
		List<Line> text = lines.stream().filter((line) -> !line.row()).toList();
		double size = quantile(text.stream().mapToDouble(Line::size).toArray(), 0.5);
		List<Line> body = text.stream().filter((line) -> Math.abs(line.size() - size) <= 0.15 * size).toList();
		double left = left(body, size);
		double right = quantile(body.stream().mapToDouble(Line::right).toArray(), 0.95);
		boolean whole = body.isEmpty() || body.getFirst().frame() == Line.Frame.WHOLE;
		double symmetric = pageWidth - left;
		// Where no line is full, only the page itself tells how long one could be.
		if (whole && right < symmetric - 3 * size && !isSupported(body, right, size)) {
			right = symmetric;
		}
		return new Margins(left, right, size);
	}

	private static double left(List<Line> body, double size) {
		double[] lefts = body.stream().mapToDouble(Line::left).sorted().toArray();
		double least = Math.max(Math.min(2, lefts.length), SUPPORT * lefts.length);
		for (int i = 0; i < lefts.length; i++) {
			int same = i;
			while (same < lefts.length && lefts[same] - lefts[i] <= 0.5 * size) {
				same++;
			}
			if (same - i >= least) {
				return lefts[i];
			}
		}
		return (lefts.length > 0) ? lefts[0] : 0;
	}

	private static boolean isSupported(List<Line> body, double right, double size) {
		long full = body.stream().filter((line) -> Math.abs(line.right() - right) <= size).count();
		return full >= Math.max(FEWEST_FULL, SUPPORT_RIGHT * body.size());
	}

	private static double quantile(double[] values, double share) {
		Arrays.sort(values);
		return (values.length > 0) ? values[(int) Math.min(values.length - 1, share * values.length)] : 0;
	}

}
