package org.zhiku.extraction.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.outline.Numbering;
import org.zhiku.extraction.text.Marker.Place;

/**
 * Finds everything that looks like a marker, in one pass. Which of them number an item is
 * decided by their sequence, in {@link Numbering}.
 */
public final class MarkerScanner {

	private static final int LONGEST_NUMERAL = 6;

	private static final List<String> REFERENCES = List.of("规定", "所称", "所列", "所述", "所规定", "和第", "至第", "或第", "或者第", "及第",
			"与第", "以及第", "之规定", "中规定", "中的", "以上", "以下");

	private final String text;

	private MarkerScanner(String text) {
		this.text = text;
	}

	public static List<Marker> scan(String text) {
		MarkerScanner scanner = new MarkerScanner(text);
		List<Marker> markers = new ArrayList<>();
		int i = 0;
		while (i < text.length()) {
			Marker marker = scanner.at(i);
			if (marker == null) {
				i++;
			}
			else {
				markers.add(marker);
				i = marker.end();
			}
		}
		return markers;
	}

	private @Nullable Marker at(int i) {
		char c = this.text.charAt(i);
		if (c < '(' || (c > '9' && c < '①')) {
			return null;
		}
		if (c == '第') {
			return worded(i);
		}
		if (c == '（' || c == '(' || c == '〔') {
			return enclosed(i);
		}
		if (Character.digit(c, 10) >= 0) {
			return digits(i);
		}
		if (HanNumber.isNumeral(c)) {
			return han(i);
		}
		return symbol(i, c);
	}

	private @Nullable Marker worded(int start) {
		int from = skipSpaces(start + 1);
		int to = numeralEnd(from);
		int word = skipSpaces(to);
		if (to == from || word >= this.text.length()) {
			return null;
		}
		MarkerKind kind = switch (this.text.charAt(word)) {
			case '章' -> MarkerKind.CHAPTER;
			case '节' -> MarkerKind.DIVISION;
			case '条' -> MarkerKind.ARTICLE;
			case '编', '篇' -> MarkerKind.PART;
			case '部' -> (charAt(word + 1) == '分') ? MarkerKind.PART : null;
			default -> null;
		};
		if (kind == null) {
			return null;
		}
		int end = (this.text.charAt(word) == '部') ? word + 2 : word + 1;
		return isReference(kind, end) ? null : marker(kind, number(from, to), start, end);
	}

	/** 第三条规定的 and 第二条、第五条 speak of an article and do not begin one. */
	private boolean isReference(MarkerKind kind, int end) {
		if ("第的、》”款".indexOf(charAt(end)) >= 0) {
			return true;
		}
		if ("（(".indexOf(charAt(end)) >= 0) {
			return HanNumber.isNumeral(charAt(end + 1));
		}
		return kind == MarkerKind.ARTICLE && REFERENCES.stream().anyMatch((word) -> this.text.startsWith(word, end));
	}

	private @Nullable Marker enclosed(int start) {
		int from = skipSpaces(start + 1);
		int to = numeralEnd(from);
		int close = skipSpaces(to);
		if (to == from || to - from > LONGEST_NUMERAL || "）)〕".indexOf(charAt(close)) < 0) {
			return null;
		}
		boolean han = HanNumber.isNumeral(this.text.charAt(from));
		if (isPartOfArticle(close + 1)) {
			return null;
		}
		return marker(han ? MarkerKind.HAN_PAREN : MarkerKind.DIGIT_PAREN, number(from, to), start, close + 1);
	}

	/** （一）项 is a reference, （一）项目 is not. */
	private boolean isPartOfArticle(int next) {
		char c = charAt(next);
		return (c == '项' && charAt(next + 1) != '目') || (c == '款' && charAt(next + 1) != '项') || c == '、' || c == '至'
				|| c == '-' || (c == '情' && charAt(next + 1) == '形');
	}

	private @Nullable Marker digits(int start) {
		if (isJoined(start)) {
			return null;
		}
		int end = numeralEnd(start);
		char c = charAt(end);
		if (end - start > 3) {
			return null;
		}
		if (c == '）' || c == ')') {
			return marker(MarkerKind.DIGIT_HALF_PAREN, number(start, end), start, end + 1);
		}
		boolean stop = c == '.' || c == '．' || c == '、';
		boolean decimal = Character.digit(charAt(end + 1), 10) >= 0 && !isYear(end + 1);
		return (stop && !decimal) ? marker(MarkerKind.DIGIT, number(start, end), start, end + 1) : null;
	}

	private boolean isJoined(int start) {
		char before = charAt(start - 1);
		return "表图第约".indexOf(before) >= 0 || (before == '件' && charAt(start - 2) == '附')
				|| Character.digit(before, 10) >= 0 || ".．-—/~～〔".indexOf(before) >= 0
				|| (before < 128 && Character.isLetter(before));
	}

	private boolean isYear(int from) {
		int to = numeralEnd(from);
		return to - from == 4 && charAt(to) == '年';
	}

	private @Nullable Marker han(int start) {
		if (HanNumber.isNumeral(charAt(start - 1)) || charAt(start - 1) == '第') {
			return null;
		}
		int end = numeralEnd(start);
		char c = charAt(end);
		if (end - start > LONGEST_NUMERAL || (c != '、' && c != '．' && c != '.')) {
			return null;
		}
		char next = charAt(end + 1);
		if (HanNumber.isNumeral(next) && isEnumeration(end + 1)) {
			return null;
		}
		return marker(MarkerKind.HAN, number(start, end), start, end + 1);
	}

	/** 一、二等奖 and 二、三产业 list numbers and number nothing. */
	private boolean isEnumeration(int from) {
		char after = charAt(numeralEnd(from));
		return "、等级类期次产线至是者".indexOf(after) >= 0;
	}

	private @Nullable Marker symbol(int start, char c) {
		if (c >= '①' && c <= '⑳') {
			return marker(MarkerKind.CIRCLE, c - '①' + 1, start, start + 1);
		}
		if (c >= '⑴' && c <= '⒇') {
			return marker(MarkerKind.DIGIT_PAREN, c - '⑴' + 1, start, start + 1);
		}
		if (c >= '⒈' && c <= '⒛') {
			return marker(MarkerKind.DIGIT, c - '⒈' + 1, start, start + 1);
		}
		if (c >= '㈠' && c <= '㈩') {
			return marker(MarkerKind.HAN_PAREN, c - '㈠' + 1, start, start + 1);
		}
		return null;
	}

	private @Nullable Marker marker(MarkerKind kind, int number, int start, int end) {
		Place place = place(start, kind);
		return (number == 0 || place == null) ? null : new Marker(kind, number, start, end, place);
	}

	private @Nullable Place place(int start, MarkerKind kind) {
		int before = start - 1;
		while (before >= 0 && DocumentText.isSpace(this.text.charAt(before)) && this.text.charAt(before) != '\n') {
			before--;
		}
		char c = charAt(before);
		if (before < 0 || c == '\n') {
			return Place.LINE_START;
		}
		if ("。！？）)】〕；;：:”.．".indexOf(c) >= 0) {
			return ("；;：:”".indexOf(c) >= 0) ? Place.CLAUSE_START : Place.SENTENCE_START;
		}
		if (c == '，' && kind.enclosed()) {
			return Place.CLAUSE_START;
		}
		if (!Character.isLetterOrDigit(c) && "“‘《〈、，,（(［[【—-－~～·/".indexOf(c) < 0) {
			return Place.SENTENCE_START;
		}
		return (Character.isIdeographic(c) && "第条款项按照据".indexOf(c) < 0) ? Place.GLUED : null;
	}

	private int numeralEnd(int from) {
		int to = from;
		if (Character.digit(charAt(from), 10) >= 0) {
			while (Character.digit(charAt(to), 10) >= 0) {
				to++;
			}
			return to;
		}
		while (HanNumber.isNumeral(charAt(to))) {
			to++;
		}
		return to;
	}

	private int number(int from, int to) {
		if (HanNumber.isNumeral(this.text.charAt(from))) {
			return HanNumber.parse(this.text.substring(from, to));
		}
		int value = 0;
		for (int i = from; i < to && value < 10000; i++) {
			value = value * 10 + Character.digit(this.text.charAt(i), 10);
		}
		return (value > 999) ? 0 : value;
	}

	private int skipSpaces(int from) {
		int to = from;
		while (to < this.text.length() && to - from < 3 && DocumentText.isSpace(this.text.charAt(to))
				&& this.text.charAt(to) != '\n') {
			to++;
		}
		return to;
	}

	private char charAt(int i) {
		return (i >= 0 && i < this.text.length()) ? this.text.charAt(i) : '\0';
	}

}
