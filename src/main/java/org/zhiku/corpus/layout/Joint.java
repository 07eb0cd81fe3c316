package org.zhiku.corpus.layout;

import java.util.regex.Pattern;

/** What two neighbouring lines tell by their characters alone. */
final class Joint {

	/** The marker of an item at the beginning of a line. */
	private static final Pattern ITEM = Pattern
		.compile("(?:第[一二三四五六七八九十百零〇\\d]{1,6}[章节条编部]|[（(][一二三四五六七八九十百\\d]{1,4}[)）]|[一二三四五六七八九十]{1,3}、|"
				+ "\\d{1,2}(?:[、．]|\\.(?!\\d))|[①-⑳]|附件?\\s?\\d{0,2}\\s?[：:]).*", Pattern.DOTALL);

	private static final String ENDS = "。！？；：!?;:";

	private static final String OPENING = "《〈（(“‘「『【〔[";

	/** What may not begin a line. */
	private static final String CLINGING = "，。、；：！？）》〉”’」』】〕]%％…—,.;:!?)";

	private static final String QUOTES = "“”‘’";

	private static final double LATIN_WIDTH = 0.55;

	private static final int LONGEST_UNIT = 40;

	private static final String CLOSING = "》〉）)”’」』】〕]";

	private Joint() {
	}

	static boolean beginsItem(String line) {
		return ITEM.matcher(line).matches();
	}

	/** Whether the line ends as a sentence or an introduction to a list does. */
	static boolean endsSentence(String line) {
		int last = line.length() - 1;
		while (last > 0 && CLOSING.indexOf(line.charAt(last)) >= 0) {
			last--;
		}
		return last >= 0 && ENDS.indexOf(line.charAt(last)) >= 0;
	}

	/** Whether a bracket or quotation is open at the end of the line. */
	static boolean isOpen(String line) {
		int open = 0;
		for (int i = 0; i < line.length(); i++) {
			if (OPENING.indexOf(line.charAt(i)) >= 0) {
				open++;
			}
			else if (CLOSING.indexOf(line.charAt(i)) >= 0) {
				open = Math.max(0, open - 1);
			}
		}
		return open > 0;
	}

	/**
	 * Whether a space stood at the line break: between two Latin words, never in a
	 * number.
	 */
	static boolean partsWords(CharSequence before, String after) {
		char last = before.charAt(before.length() - 1);
		char first = after.charAt(0);
		return isLetter(last) && (isLetter(first) || isDigit(first)) || isDigit(last) && isLetter(first);
	}

	/**
	 * How long the beginning of a line is that may not be broken, in font sizes: a word,
	 * a number, a character with its punctuation.
	 */
	static double firstUnit(String line) {
		double length = 0;
		int end = Math.min(line.length(), LONGEST_UNIT);
		for (int i = 0; i < end; i++) {
			length += isLatin(line.charAt(i)) ? LATIN_WIDTH : 1;
			if (i + 1 < end && !clings(line.charAt(i), line.charAt(i + 1))) {
				return length;
			}
		}
		return length;
	}

	private static boolean clings(char before, char after) {
		return CLINGING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || QUOTES.indexOf(before) >= 0
				|| QUOTES.indexOf(after) >= 0 || isLatin(before) && isLatin(after);
	}

	private static boolean isLatin(char c) {
		return c < 0x250 && c != ' ';
	}

	static boolean hasLatinWords(String line) {
		for (int i = line.indexOf(' '); i > 0 && i < line.length() - 1; i = line.indexOf(' ', i + 1)) {
			if (isLetter(line.charAt(i - 1)) && isLetter(line.charAt(i + 1))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
