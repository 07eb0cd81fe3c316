package org.zhiku.corpus.ofd;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Numbers as OFD writes them; what is no number counts as absent. */
final class Numbers {

	/** No real array is longer than a line of text. */
	private static final int MOST = 100_000;

	private Numbers() {
	}

	static double of(@Nullable String text, double absent) {
		if (text == null) {
			return absent;
		}
		try {
			double value = Double.parseDouble(text.strip());
			return (Math.abs(value) < 1e9) ? value : absent;
		}
		catch (NumberFormatException ex) {
			return absent;
		}
	}

	/** So many numbers apart by spaces, or null. */
	static double @Nullable [] array(@Nullable String text, int length) {
		if (text == null) {
			return null;
		}
		String[] words = text.strip().split("\\s+", length + 1);
		if (words.length < length) {
			return null;
		}
		double[] numbers = new double[length];
		for (int i = 0; i < length; i++) {
			numbers[i] = of(words[i], 0);
		}
		return numbers;
	}

	/**
	 * Advances such as {@code 3 g 4 1.5 3}, where g says how often the number after it
	 * comes.
	 */
	static double[] advances(@Nullable String text, int length) {
		double[] advances = new double[Math.min(length, MOST)];
		String[] words = (text != null) ? text.strip().split("\\s+", 2 * MOST) : new String[0];
		int count = 0;
		for (int i = 0; i < words.length && count < advances.length; i++) {
			boolean repeated = words[i].equals("g") && i + 2 < words.length;
			double times = repeated ? of(words[i + 1], 1) : 1;
			double advance = of(words[repeated ? i + 2 : i], 0);
			i += repeated ? 2 : 0;
			for (int k = 0; k < times && count < advances.length; k++) {
				advances[count++] = advance;
			}
		}
		return Arrays.copyOf(advances, count);
	}

}
