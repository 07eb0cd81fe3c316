package org.zhiku.extraction.outline;

import org.zhiku.extraction.text.HanNumber;
import org.zhiku.extraction.text.Marker;

/** The marker that an item whose heading is lost must have had. */
final class LostMarker {

	private static final String DIGITS = "〇一二三四五六七八九";

	private LostMarker() {
	}

	/** A marker written like the example but with another number. */
	static String like(Marker example, String text, int number) {
		String written = text.substring(example.start(), example.end());
		int from = 0;
		while (from < written.length() && !isNumeral(written.charAt(from))) {
			from++;
		}
		int to = from;
		while (to < written.length() && isNumeral(written.charAt(to))) {
			to++;
		}
		boolean han = from < written.length() && HanNumber.isNumeral(written.charAt(from));
		return written.substring(0, from) + (han ? han(number) : String.valueOf(number)) + written.substring(to);
	}

	private static boolean isNumeral(char c) {
		return HanNumber.isNumeral(c) || Character.digit(c, 10) >= 0;
	}

	private static String han(int number) {
		StringBuilder numerals = new StringBuilder();
		int tens = number / 10;
		if (tens > 1) {
			numerals.append(DIGITS.charAt(tens % 10));
		}
		if (tens > 0) {
			numerals.append('十');
		}
		if (number % 10 > 0) {
			numerals.append(DIGITS.charAt(number % 10));
		}
		return numerals.toString();
	}

}
