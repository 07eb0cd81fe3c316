package org.zhiku.extraction.text;

/** Numbers from one to some hundreds in Chinese numerals, as they number items. */
public final class HanNumber {

	private static final String DIGITS = "〇一二三四五六七八九";

	private HanNumber() {
	}

	public static boolean isNumeral(char c) {
		return c == '十' || c == '百' || c == '零' || c == '○' || DIGITS.indexOf(c) >= 0;
	}

	/** The value of the numerals; 0 where they make no number. */
	static int parse(CharSequence numerals) {
		int total = 0;
		int digit = 0;
		for (int i = 0; i < numerals.length(); i++) {
			char c = numerals.charAt(i);
			if (c == '百' || c == '十') {
				int unit = (c == '百') ? 100 : 10;
				total += ((digit == 0) ? 1 : digit) * unit;
				digit = 0;
			}
			else if (digit(c) > 0) {
				if (digit != 0) {
					return 0;
				}
				digit = digit(c);
			}
		}
		return total + digit;
	}

	/** The value of one numeral below ten; 0 for 〇 and for every other character. */
	static int digit(char c) {
		return Math.max(0, DIGITS.indexOf(c));
	}

}
