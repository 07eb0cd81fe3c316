package org.zhiku.corpus.docx;

import java.util.Locale;

/** Writes numbers as the numbering formats of Word do. */
final class NumberFormat {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

	private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

	private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

	private NumberFormat() {
	}

	/** The number; in European digits where a format is not known or ends before it. */
	static String format(String format, int number) {
		return switch (format) {
			case "none", "bullet" -> "";
			case "decimalZero" -> (number < 10) ? "0" + number : "" + number;
			case "upperLetter" -> letters(number);
			case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
			case "upperRoman" -> roman(number);
			case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
			case "chineseCounting", "taiwaneseCounting" -> (number < 100) ? counted(number) : digits(number, DIGITS);
			case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting" -> counted(number);
			case "chineseLegalSimplified" -> counted(number, LEGAL_DIGITS, "拾佰仟");
			case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number, DIGITS);
			case "ideographTraditional" -> one(STEMS, number);
			case "ideographZodiac" -> one(BRANCHES, number);
			case "ideographZodiacTraditional" -> cycle(number);
			case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> range('①', 20, number);
			case "decimalEnclosedParen" -> range('⑴', 20, number);
			case "decimalEnclosedFullstop" -> range('⒈', 20, number);
			case "ideographEnclosedCircle" -> range('㊀', 10, number);
			case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
			case "numberInDash" -> "- " + number + " -";
			default -> "" + number;
		};
	}

	private static String range(char first, int count, int number) {
		return (number >= 1 && number <= count) ? "" + (char) (first + number - 1) : "" + number;
	}

	private static String one(String signs, int number) {
		return (number >= 1 && number <= signs.length()) ? "" + signs.charAt(number - 1) : "" + number;
	}

	private static String cycle(int number) {
		int index = Math.floorMod(number - 1, 60);
		return "" + STEMS.charAt(index % 10) + BRANCHES.charAt(index % 12);
	}

	private static String digits(int number, String signs) {
		StringBuilder text = new StringBuilder();
		String.valueOf(number).chars().forEach((c) -> text.append((c == '-') ? '-' : signs.charAt(c - '0')));
		return text.toString();
	}

	/** 十二, not 一十二. */
	private static String counted(int number) {
		String text = counted(number, "零" + DIGITS.substring(1), "十百千");
		return text.startsWith("一十") ? text.substring(1) : text;
	}

	private static String counted(int number, String signs, String units) {
		if (number < 1 || number > 9999) {
			return "" + number;
		}
		StringBuilder text = new StringBuilder();
		boolean gap = false;
		for (int place = 3; place >= 0; place--) {
			int digit = number / (int) Math.pow(10, place) % 10;
			if (digit == 0) {
				gap = !text.isEmpty();
				continue;
			}
			text.append(gap ? signs.substring(0, 1) : "").append(signs.charAt(digit));
			text.append((place > 0) ? units.substring(place - 1, place) : "");
			gap = false;
		}
		return text.toString();
	}

	/** A to Z, then AA to ZZ, as Word repeats them. */
	private static String letters(int number) {
		if (number < 1 || number > 26 * 20) {
			return "" + number;
		}
		return ("" + (char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
	}

	private static String roman(int number) {
		if (number < 1 || number > 3999) {
			return "" + number;
		}
		int[] values = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
		String[] signs = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
		StringBuilder text = new StringBuilder();
		int rest = number;
		for (int i = 0; i < values.length; i++) {
			while (rest >= values[i]) {
				text.append(signs[i]);
				rest -= values[i];
			}
		}
		return text.toString();
	}

}
