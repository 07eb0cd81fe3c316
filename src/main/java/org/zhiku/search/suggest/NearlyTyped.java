package org.zhiku.search.suggest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whether a text goes on from what was typed but for a wrong, missing or extra character
 * or two. For when nothing else fits.
 */
public final class NearlyTyped {

	/** With fewer characters everything is like everything. */
	private static final int SHORTEST = 3;

	private static final int LONG = 6;

	private final String letters;

	private final int errors;

	private final long signature;

	private NearlyTyped(String letters) {
		this.letters = letters;
		this.errors = (letters.length() < LONG) ? 1 : 2;
		this.signature = signature(letters);
	}

	/** Empty where too little was typed to be sure of anything. */
	public static Optional<NearlyTyped> of(Typed typed) {
		return (typed.letters().length() >= SHORTEST) ? Optional.of(new NearlyTyped(typed.letters()))
				: Optional.empty();
	}

	/** How many characters may be wrong. */
	public int errors() {
		return this.errors;
	}

	/** A sum of the letters of a text, for {@link #maybeIn}. */
	public static long signature(String letters) {
		long signature = 0;
		for (int i = 0; i < letters.length(); i++) {
			signature |= 1L << (letters.charAt(i) * 0x9E3779B9 >>> 26);
		}
		return signature;
	}

	/** False where too many of the letters are missing in a text with this sum. */
	public boolean maybeIn(long signatureOfText) {
		return Long.bitCount(this.signature & ~signatureOfText) <= this.errors;
	}

	/** How the text goes on from this at one of its letters, with the fewest errors. */
	public Optional<Nearness> in(Spelling text, int from) {
		String rest = text.letters();
		int columns = Math.min(rest.length() - from, this.letters.length() + this.errors);
		int[] previous = new int[columns + 1];
		Arrays.setAll(previous, (column) -> column);
		for (int row = 1; row <= this.letters.length(); row++) {
			int[] current = new int[columns + 1];
			current[0] = row;
			int least = row;
			for (int column = 1; column <= columns; column++) {
				int same = (this.letters.charAt(row - 1) == rest.charAt(from + column - 1)) ? 0 : 1;
				current[column] = Math.min(previous[column - 1] + same,
						Math.min(previous[column], current[column - 1]) + 1);
				least = Math.min(least, current[column]);
			}
			if (least > this.errors) {
				return Optional.empty();
			}
			previous = current;
		}
		return best(previous, from);
	}

	private Optional<Nearness> best(int[] distances, int from) {
		int best = this.letters.length();
		int end = 0;
		for (int column = 1; column < distances.length; column++) {
			if (distances[column] < best || (distances[column] == best
					&& Math.abs(column - this.letters.length()) < Math.abs(end - this.letters.length()))) {
				best = distances[column];
				end = column;
			}
		}
		return (end > 0 && best <= this.errors)
				? Optional.of(new Nearness(new Typed.Place(from, from + end, Fit.NEARLY), best)) : Optional.empty();
	}

	/** A place and the number of characters that are wrong, missing or too many. */
	public record Nearness(Typed.Place place, int errors) {

		public static final Comparator<Nearness> FEWEST_ERRORS = Comparator.comparingInt(Nearness::errors);

	}

}
