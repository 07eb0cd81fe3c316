package org.zhiku.extraction.head;

import java.util.List;

import org.zhiku.extraction.text.DateMention;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;

/** Dates of signing that no body's name stands before, glued to the text around them. */
final class Dateline {

	private static final int LONGEST_PERSON = 12;

	private static final int REACH = 120;

	private static final int LONGEST_NAME = 40;

	private static final List<String> SENDING = List.of("印发", "转发", "下发", "公布", "发布");

	private static final List<String> ORDERS = List.of("执行。", "实施。", "落实。", "遵照。", "办理。", "施行。", "生效。");

	private Dateline() {
	}

	/**
	 * Whether the date signs the notice: after 请…执行。 of a notice that sends something
	 * round, after the person who signs an order, or before the body in brackets.
	 * @param stands whether a title or nothing follows
	 */
	static boolean isOne(DocumentText document, Line line, DateMention date, boolean stands) {
		String text = document.text();
		int end = DocumentText.trimmedEnd(text, line.start(), date.start());
		int stop = end;
		while (stop > line.start() && end - stop <= LONGEST_PERSON && text.charAt(stop - 1) != '。') {
			stop--;
		}
		if (stop == end) {
			String before = text.substring(Math.max(0, end - REACH), end);
			return isOrder(before) && stands && !isSubject(text, date.end()) || isBodyInBrackets(text, date.end());
		}
		return stands && end - stop <= LONGEST_PERSON && Signature.isPerson(text.substring(stop, end));
	}

	/** Whether the words send something round and end in 执行。 */
	static boolean isOrder(String words) {
		String before = words.substring(Math.max(0, words.length() - REACH));
		return SENDING.stream().anyMatch(before::contains) && ORDERS.stream().anyMatch(before::endsWith);
	}

	/** 2023年3月1日省财政厅发布的《…》同时废止: the date belongs to what follows. */
	private static boolean isSubject(String text, int from) {
		String next = text.substring(from, Math.min(text.length(), from + LONGEST_NAME));
		return next.contains("发布的《") || next.contains("印发的《") || next.contains("公布的《");
	}

	private static boolean isBodyInBrackets(String text, int from) {
		int close = text.indexOf('）', from, Math.min(text.length(), from + LONGEST_NAME));
		return text.startsWith("（", from) && close > 0 && OrganNames.isName(text, from + 1, close);
	}

	/** 完成时限：2023年3月1日 says when something is to be done. */
	static boolean isLimit(String text, int lineStart, int date) {
		int end = DocumentText.trimmedEnd(text, lineStart, date);
		return end > lineStart && "：:至到于自在、，,（(".indexOf(text.charAt(end - 1)) >= 0;
	}

}
