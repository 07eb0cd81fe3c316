package org.zhiku.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * What a file holds of the text that it was made from. The maker of the files lost some
 * of it: ends of paragraphs at the ends of pages of OFD, and line breaks in some PDF
 * files.
 *
 * @param text the original without what the file lost
 * @param lost the passages that the file lost
 * @param lostBreaks how many line breaks it lost
 * @param surplus what the file holds beyond the original, empty if all is well
 */
record PrintedText(String text, List<String> lost, int lostBreaks, String surplus) {

	static PrintedText of(String original, String file) {
		StringBuilder text = new StringBuilder();
		List<String> lost = new ArrayList<>();
		int lostBreaks = 0;
		int at = 0;
		for (int i = 0; i < original.length(); i++) {
			char c = original.charAt(i);
			int next = skipSpace(file, at);
			if (Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0') {
				boolean broken = c == '\n' && !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
				boolean kept = next == file.length() || file.substring(at, next).indexOf('\n') >= 0;
				lostBreaks += (broken && !kept) ? 1 : 0;
				text.append((broken && !kept) ? "" : String.valueOf(c));
			}
			else if (next < file.length() && file.charAt(next) == c) {
				text.append(c);
				at = next + 1;
			}
			else {
				int end = original.indexOf('\n', i);
				int to = (end < 0) ? original.length() : end;
				lost.add(original.substring(i, to));
				i = to - 1;
			}
		}
		return new PrintedText(text.toString(), lost, lostBreaks, file.substring(skipSpace(file, at)));
	}

	private static int skipSpace(String text, int from) {
		int at = from;
		while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u3000'
				|| text.charAt(at) == '\u00a0')) {
			at++;
		}
		return at;
	}

}
