package org.zhiku.corpus.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Builds lines as a browser lays them out: white space runs together and none stands at
 * the ends of a line; between Chinese characters a line break in the source is nothing.
 */
final class LineBuffer {

	private static final Pattern NUMBERED = Pattern.compile("[\\s\u00a0\u3000]*+(?:[（(]?[0-9０-９一二三四五六七八九十]|[①-⒛]|第).*",
			Pattern.DOTALL);

	private final List<String> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private @Nullable Integer number;

	private boolean space;

	private boolean sourceBreak;

	void append(String text, boolean preformatted) {
		if (this.number != null && !text.isBlank()) {
			if (!NUMBERED.matcher(text).matches()) {
				this.line.append(this.number).append(". ");
			}
			this.number = null;
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (preformatted && c == '\n') {
				endLine();
			}
			else if (isSpace(c)) {
				this.space = true;
				this.sourceBreak |= c == '\n' || c == '\r';
			}
			else if (!isInvisible(c)) {
				append(c);
			}
		}
	}

	/** To be shown before what the line holds, unless that bears a number of its own. */
	void number(@Nullable Integer itemNumber) {
		this.number = itemNumber;
	}

	void row(List<String> cells) {
		endLine();
		if (cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
			this.lines.add(String.join("\t", cells));
		}
	}

	void endLine() {
		int start = 0;
		int end = this.line.length();
		while (start < end && this.line.charAt(start) == '\u3000') {
			start++;
		}
		while (end > start && (this.line.charAt(end - 1) == '\u3000' || this.line.charAt(end - 1) == ' ')) {
			end--;
		}
		if (end > start) {
			this.lines.add(this.line.substring(start, end).strip());
		}
		this.line.setLength(0);
		this.space = false;
		this.sourceBreak = false;
	}

	List<String> toList() {
		endLine();
		return List.copyOf(this.lines);
	}

	private void append(char c) {
		if (this.space && !this.line.isEmpty()) {
			char before = this.line.charAt(this.line.length() - 1);
			boolean wrapped = this.sourceBreak && isWide(before) && isWide(c);
			if (!wrapped && before != '\u3000' && c != '\u3000') {
				this.line.append(' ');
			}
		}
		this.space = false;
		this.sourceBreak = false;
		this.line.append(c);
	}

	private static boolean isSpace(char c) {
		return c <= ' ' || c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f' || c == '\u205f'
				|| c == '\u2028' || c == '\u0085';
	}

	private static boolean isInvisible(char c) {
		return c >= '\u200b' && c <= '\u200f' || c == '\ufeff' || c == '\u00ad' || c >= '\u007f' && c <= '\u009f'
				|| c == '\u2060';
	}

	/** Chinese characters and punctuation, between which no space is written. */
	private static boolean isWide(char c) {
		return c >= '\u2e80';
	}

}
