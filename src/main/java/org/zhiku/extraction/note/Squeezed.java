package org.zhiku.extraction.note;

/**
 * A passage without its white space, and where each character stood. Spaces between two
 * names that nothing else separates become a comma.
 */
final class Squeezed {

	private static final String NAME_ENDS = "局厅委办部会院心行社府位门司团";

	private static final String NAME_BEGINS = "省市县区各国中人";

	private final StringBuilder chars = new StringBuilder();

	private final int[] offsets;

	private Squeezed(int length) {
		this.offsets = new int[length];
	}

	static Squeezed of(String text, int from, int to) {
		Squeezed squeezed = new Squeezed(to - from);
		int spaces = from;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (isSpace(c)) {
				continue;
			}
			if (i > spaces && squeezed.separates(text, spaces, i)) {
				squeezed.add('、', spaces);
			}
			squeezed.add(c, i);
			spaces = i + 1;
		}
		return squeezed;
	}

	String text() {
		return this.chars.toString();
	}

	/** Offset in the text of the n-th character. */
	int offset(int index) {
		return this.offsets[index];
	}

	private void add(char c, int offset) {
		this.offsets[this.chars.length()] = offset;
		this.chars.append(c);
	}

	private boolean separates(String text, int from, int to) {
		if (this.chars.isEmpty() || text.substring(from, to).indexOf('\n') >= 0) {
			return false;
		}
		return NAME_ENDS.indexOf(this.chars.charAt(this.chars.length() - 1)) >= 0
				&& NAME_BEGINS.indexOf(text.charAt(to)) >= 0;
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
	}

}
