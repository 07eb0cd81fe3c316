package org.zhiku.extraction.head;

import java.util.ArrayList;
import java.util.List;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.Marker;
import org.zhiku.extraction.text.MarkerScanner;

/**
 * The bodies that a document is sent to. 主送机关
 *
 * @param addressees each one's name
 * @param end offset after the colon; 0 where there is none
 */
record Salutation(List<Line> addressees, int end) {

	private static final int LONGEST = 300;

	private static final int MARKER = 12;

	Salutation {
		addressees = List.copyOf(addressees);
	}

	static Salutation find(DocumentText document, int bodyStart, int bodyLine) {
		String text = document.text();
		for (int i = bodyLine; i < Math.min(document.lines().size(), bodyLine + 3); i++) {
			Line line = document.lines().get(i);
			int from = Math.max(bodyStart, line.start());
			int start = afterNumberInBrackets(text, from, line.end());
			if (start == from && from < line.end() && startsBody(text, from, line.end())) {
				break;
			}
			int number = text.substring(from, Math.min(line.end(), from + LONGEST)).indexOf('号');
			if (number >= 0 && NumberReader.startsAt(text, from)) {
				start = from + number + 1;
			}
			int colon = colon(text, start, Math.min(line.end(), start + LONGEST));
			if (colon > 0) {
				return new Salutation(names(text, start, colon), colon + 1);
			}
		}
		return new Salutation(List.of(), 0);
	}

	/** 通知（湘教发〔2023〕15号）各市州： */
	private static int afterNumberInBrackets(String text, int from, int end) {
		boolean bracket = from < end && "（(".indexOf(text.charAt(from)) >= 0;
		int length = bracket ? NumberReader.lengthAt(text, from + 1) : 0;
		int close = from + 1 + length;
		return (length > 0 && close < end && "）)".indexOf(text.charAt(close)) >= 0) ? close + 1 : from;
	}

	private static boolean startsBody(String text, int from, int end) {
		List<Marker> markers = MarkerScanner.scan(text.substring(from, Math.min(end, from + MARKER)));
		return "（(《".indexOf(text.charAt(from)) >= 0 || (!markers.isEmpty() && markers.getFirst().start() == 0);
	}

	/** The colon after the names; 0 where the passage is a sentence or a heading. */
	private static int colon(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c == '：' || c == ':') {
				return isAddressee(text, from, i) ? i : 0;
			}
			if (c == '。' || c == '；' && i == from || c == '《' || c == '为' || c == '现') {
				return 0;
			}
		}
		return 0;
	}

	private static boolean isAddressee(String text, int from, int to) {
		if (to - from < 2 || !MarkerScanner.scan(text.substring(from, Math.min(to, from + 8))).isEmpty()) {
			return false;
		}
		String names = text.substring(from, to);
		return !names.contains("如下") && !names.contains("附件") && !names.contains("通知")
				&& (names.contains("各") || names.contains("有关") || OrganNames.isName(text, Math.max(from, to - 12), to)
						|| names.endsWith("单位") || names.endsWith("企业") || names.endsWith("高校")
						|| names.endsWith("学校"));
	}

	private static List<Line> names(String text, int from, int to) {
		List<Line> names = new ArrayList<>();
		int start = from;
		int depth = 0;
		for (int i = from; i <= to; i++) {
			char c = (i < to) ? text.charAt(i) : '，';
			depth += (c == '（' || c == '(') ? 1 : (c == '）' || c == ')') ? -1 : 0;
			if ((c == '，' || c == ',' || c == '；' || c == ';') && (depth <= 0 || i == to)) {
				add(text, start, i, names);
				start = i + 1;
			}
		}
		return names;
	}

	private static void add(String text, int from, int to, List<Line> names) {
		int start = from;
		int end = to;
		while (start < end && DocumentText.isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && DocumentText.isSpace(text.charAt(end - 1))) {
			end--;
		}
		if (start < end) {
			names.add(new Line(start, end));
		}
	}

}
