package org.zhiku.extraction.outline;

import org.zhiku.extraction.text.DocumentText;

/** Where the heading of an item ends, and how it reads. */
final class HeadingRules {

	/** The labels of headings are no longer than this many code points. */
	static final int LONGEST = 60;

	private static final int LONGEST_CLAUSE = 20;

	private static final int SHORTEST_CLAUSE = 4;

	private HeadingRules() {
	}

	/** The first 。 or the end of the line. */
	static int end(String text, int from, int limit) {
		for (int i = from; i < limit; i++) {
			char c = text.charAt(i);
			if (c == '。' || c == '\n') {
				return DocumentText.trimmedEnd(text, from, i);
			}
		}
		return Math.max(from, limit);
	}

	/**
	 * The heading of an item that is one sentence, next to items with a heading of their
	 * own: its first clause.
	 */
	static int firstClause(String text, Draft before, int from, int headingEnd, int end) {
		if (headingEnd < end - 1 || before.marker == null) {
			return headingEnd;
		}
		int clause = clauseEnd(text, from, headingEnd);
		int beforeFrom = before.marker.end();
		int beforeEnd = end(text, beforeFrom, before.end);
		boolean headed = beforeEnd < before.end - 1 && clauseEnd(text, beforeFrom, beforeEnd) < 0;
		return (clause > 0 && headed) ? clause : headingEnd;
	}

	private static int clauseEnd(String text, int from, int to) {
		for (int i = from; i < to && i - from <= LONGEST_CLAUSE; i++) {
			if (text.charAt(i) == '，') {
				return (i - from >= SHORTEST_CLAUSE) ? i : -1;
			}
		}
		return -1;
	}

	/** The heading as a reader cites it: on one line, not too long. */
	static String words(String text, int from, int to) {
		StringBuilder words = new StringBuilder();
		int count = 0;
		for (int i = from; i < to && count < LONGEST; count++) {
			int c = text.codePointAt(i);
			words.appendCodePoint((c == '\r' || c == '\n') ? ' ' : c);
			i += Character.charCount(c);
		}
		return words.toString().strip();
	}

}
