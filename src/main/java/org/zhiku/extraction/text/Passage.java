package org.zhiku.extraction.text;

import org.jspecify.annotations.Nullable;

/**
 * The sentence and the clause around a number. Both are looked for within a bounded
 * window, so that a text without stops costs no more than any other.
 *
 * @param text the whole text
 * @param sentenceStart after the last 。！？ or line end before the number
 * @param clauseStart after the last ，；： before the number, within the sentence
 * @param clauseEnd before the next ，；。 after it
 * @param sentenceEnd before the next 。！？ or line end
 * @param words where words stand in the text, if many passages of it are asked for
 */
public record Passage(String text, int sentenceStart, int clauseStart, int clauseEnd, int sentenceEnd,
		@Nullable WordIndex words) {

	static final int WINDOW = 300;

	private static final String CLAUSE_STOPS = "，,；;：:\t|";

	private static final int BROKEN_LINE = 12;

	public static Passage around(String text, int start, int end) {
		int sentenceStart = start;
		while (sentenceStart > 0 && start - sentenceStart < WINDOW && !endsSentence(text, sentenceStart - 1)) {
			sentenceStart--;
		}
		int clauseStart = start;
		while (clauseStart > sentenceStart && !endsClause(text, clauseStart - 1)) {
			clauseStart--;
		}
		int sentenceEnd = end;
		while (sentenceEnd < text.length() && sentenceEnd - end < WINDOW && !endsSentence(text, sentenceEnd)) {
			sentenceEnd++;
		}
		int clauseEnd = end;
		while (clauseEnd < sentenceEnd && !endsClause(text, clauseEnd)) {
			clauseEnd++;
		}
		return within(text, sentenceStart, clauseStart, clauseEnd, sentenceEnd, start, end, null);
	}

	/** The passage between these bounds, less the white space in them. */
	static Passage within(String text, int sentenceStart, int clauseStart, int clauseEnd, int sentenceEnd, int start,
			int end, @Nullable WordIndex words) {
		int trimmed = clauseEnd;
		while (trimmed > end && DocumentText.isSpace(text.charAt(trimmed - 1))) {
			trimmed--;
		}
		return new Passage(text, skipSpace(text, sentenceStart, start), skipSpace(text, clauseStart, start), trimmed,
				sentenceEnd, words);
	}

	private static int skipSpace(String text, int from, int to) {
		int i = from;
		while (i < to && DocumentText.isSpace(text.charAt(i))) {
			i++;
		}
		return i;
	}

	public static boolean endsSentence(String text, int i) {
		char c = text.charAt(i);
		return switch (c) {
			case '。', '！', '？', '!', '?', '﹒' -> true;
			case '\n' -> !breaksWord(text, i);
			default -> false;
		};
	}

	static boolean endsClause(String text, int i) {
		return CLAUSE_STOPS.indexOf(text.charAt(i)) >= 0;
	}

	/**
	 * Whether a line end stands within running text, as a page's right margin leaves it.
	 */
	static boolean breaksWord(String text, int newline) {
		if (newline < BROKEN_LINE || newline + 1 >= text.length()) {
			return false;
		}
		char next = text.charAt(newline + 1);
		if (next == '《' && Character.isIdeographic(text.charAt(newline - 1))) {
			return true;
		}
		if (!Character.isIdeographic(next) && "，、；。）”".indexOf(next) < 0 || startsItem(text, newline + 1)) {
			return false;
		}
		for (int i = newline - 1; i >= newline - BROKEN_LINE; i--) {
			if (!Character.isIdeographic(text.charAt(i)) && "，、；“”".indexOf(text.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean startsItem(String text, int start) {
		if (text.charAt(start) == '第') {
			return true;
		}
		ChineseNumber number = ChineseNumber.at(text, start);
		int end = (number != null) ? number.end() : start;
		return end > start && end < text.length() && "、.．是".indexOf(text.charAt(end)) >= 0;
	}

	/** Whether the clause is a cell of a table that others follow. */
	public boolean isCell() {
		int i = skipSpace(this.text, this.clauseEnd, this.sentenceEnd);
		return this.text.startsWith("|", i) || this.text.substring(this.clauseEnd, i).indexOf('\t') >= 0;
	}

	/** What the clause says before an offset. */
	public String before(int offset) {
		return this.text.substring(Math.min(this.clauseStart, offset), offset);
	}

	/** What the clause says after an offset. */
	public String after(int offset) {
		return this.text.substring(offset, Math.max(this.clauseEnd, offset));
	}

	public boolean clauseHolds(WordList words) {
		return holds(words, this.clauseStart, this.clauseEnd);
	}

	public boolean sentenceHolds(WordList words) {
		return holds(words, this.sentenceStart, this.sentenceEnd);
	}

	/** Whether the clause has one of the words before an offset. */
	public boolean holdsBefore(WordList words, int offset) {
		return holds(words, Math.min(this.clauseStart, offset), offset);
	}

	/** Whether the clause has one of the words after an offset. */
	public boolean holdsAfter(WordList words, int offset) {
		return holds(words, offset, this.clauseEnd);
	}

	/** Whether one of the words stands between the offsets. */
	public boolean holds(WordList words, int from, int to) {
		return (this.words != null) ? this.words.occursIn(words, from, to) : words.occursIn(this.text, from, to);
	}

}
