package org.zhiku.search.text;

import java.util.regex.Pattern;

/**
 * Years in Chinese digits: 二〇二三 for 2023, as dates and some document numbers are written.
 */
public final class WrittenYears {

	private static final String ZEROS = "〇○零";

	private static final String DIGITS = "一二三四五六七八九";

	private static final String ANY = "[" + ZEROS + DIGITS + "]";

	/**
	 * Of the twentieth and twenty-first century, as in Latin digits, and no longer row.
	 */
	private static final Pattern YEAR = Pattern
		.compile("(?<!" + ANY + ")(?:一九|二[" + ZEROS + "])" + ANY + "{2}(?!" + ANY + ")");

	private WrittenYears() {
	}

	/**
	 * The text with such years in Latin digits. Each character stays where it is.
	 * @param folded as {@link FoldedText} folds it
	 */
	public static String inDigits(String folded) {
		return YEAR.matcher(folded).replaceAll((year) -> digits(year.group()));
	}

	private static String digits(String year) {
		StringBuilder digits = new StringBuilder(year.length());
		year.chars().map((character) -> DIGITS.indexOf(character) + 1).forEach(digits::append);
		return digits.toString();
	}

}
