package org.zhiku.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and its lines.
 *
 * @param text the whole text; offsets are UTF-16
 * @param lines the lines that are not blank, in order
 */
public record DocumentText(String text, List<Line> lines) {

	public DocumentText {
		lines = List.copyOf(lines);
	}

	/**
	 * A line without the white space around it.
	 *
	 * @param start offset of its first visible character
	 * @param end offset after its last visible character
	 */
	public record Line(int start, int end) {

		public String in(String text) {
			return text.substring(this.start, this.end);
		}

	}

	public static DocumentText of(String text) {
		List<Line> lines = new ArrayList<>();
		int from = 0;
		while (from <= text.length()) {
			int to = text.indexOf('\n', from);
			int limit = (to < 0) ? text.length() : to;
			addVisible(text, from, limit, lines);
			from = limit + 1;
		}
		return new DocumentText(text, lines);
	}

	private static void addVisible(String text, int from, int to, List<Line> lines) {
		int start = from;
		int end = to;
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		if (start < end) {
			lines.add(new Line(start, end));
		}
	}

	/** The line that holds the offset, else the last one that begins before it. */
	public int lineIndex(int offset) {
		int low = 0;
		int high = this.lines.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.lines.get(middle).start() <= offset) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	/** The offset after the last visible character of the passage. */
	public static int trimmedEnd(String text, int start, int end) {
		int trimmed = end;
		while (trimmed > start && isSpace(text.charAt(trimmed - 1))) {
			trimmed--;
		}
		return trimmed;
	}

	/**
	 * White space of any kind, the ideographic space and the no-break space included, and
	 * what shows as a gap: characters of a private font, which converters leave behind.
	 */
	public static boolean isSpace(char c) {
		return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\u200b' || c == '\ufeff'
				|| c >= '\ue000' && c <= '\uf8ff';
	}

}
