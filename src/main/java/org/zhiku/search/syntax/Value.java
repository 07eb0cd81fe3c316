package org.zhiku.search.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What a sign of the syntax stands before.
 *
 * @param end offset in the query after it and its quotation marks
 */
record Value(String text, int end) {

	private static final String OPENING = "\"＂“「『";

	/** For each opening mark; people mix the double ones. */
	private static final String[] CLOSING = { "\"＂”", "\"＂”", "”\"＂", "」", "』" };

	/** Marks that open and close alike. */
	private static final int BOTH = 2;

	/** The quotation that begins here, if one does and ends. */
	static @Nullable Value quoted(String query, int start) {
		int mark = (start < query.length()) ? OPENING.indexOf(query.charAt(start)) : -1;
		if (mark < 0 || (mark < BOTH && isInch(query, start))) {
			return null;
		}
		int most = Math.min(query.length(), start + 2 + QuerySyntax.LONGEST_VALUE);
		for (int end = start + 1; end < most; end++) {
			if (CLOSING[mark].indexOf(query.charAt(end)) >= 0) {
				return of(query.substring(start + 1, end), end + 1);
			}
		}
		return null;
	}

	/** What begins here, up to white space. */
	static @Nullable Value word(String query, int start) {
		int end = start;
		while (end < query.length() && !QuerySyntax.isSpace(query.charAt(end))) {
			end++;
		}
		return (end - start <= QuerySyntax.LONGEST_VALUE) ? of(query.substring(start, end), end) : null;
	}

	private static @Nullable Value of(String text, int end) {
		return QuerySyntax.hasContent(text) ? new Value(text.strip(), end) : null;
	}

	/** 24" is no quotation. */
	private static boolean isInch(String query, int start) {
		return start > 0 && Character.isDigit(query.charAt(start - 1));
	}

}
