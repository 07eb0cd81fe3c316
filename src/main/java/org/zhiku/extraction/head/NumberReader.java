package org.zhiku.extraction.head;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.OrderNumber;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;

/** Reads document numbers in any spelling. 发文字号 */
public final class NumberReader {

	private static final String YEAR = "\\s{0,3}[〔\\[【（(﹝［]\\s{0,2}([0-9０-９]{4})\\s{0,2}[〕\\]】）)﹞］]";

	private static final Pattern NUMBER = Pattern
		.compile("([\\p{IsHan}A-Za-z]{2,20})" + YEAR + "\\s{0,3}第?\\s{0,2}([0-9０-９]{1,5})\\s{0,2}号");

	private static final Pattern CODE = Pattern.compile("[\\p{IsHan}A-Za-z]{2,12}" + YEAR);

	/** 发改办法规 is a code, …管理办法冀科财字 is a title and a code. */
	private static final int LONGEST_CODE = 8;

	private static final int LONGEST = 40;

	private NumberReader() {
	}

	/**
	 * A number and where it stands.
	 *
	 * @param number in its normal spelling
	 * @param evidence as written
	 */
	public record Found(DocumentNumber number, Evidence evidence) {
	}

	/** Whether a number begins at the offset. */
	public static boolean startsAt(String text, int offset) {
		Matcher matcher = CODE.matcher(text).region(offset, Math.min(text.length(), offset + 26));
		return matcher.lookingAt() && text.charAt(offset) != '的';
	}

	/**
	 * Length of the number that begins at the offset, the space after it included; else
	 * 0.
	 */
	static int lengthAt(String text, int offset) {
		Matcher matcher = NUMBER.matcher(text).region(offset, Math.min(text.length(), offset + LONGEST));
		if (!matcher.lookingAt() || codeStart(text, matcher.start(1), matcher.end(1)) != offset) {
			return 0;
		}
		int end = matcher.end();
		while (end < text.length() && DocumentText.isSpace(text.charAt(end)) && text.charAt(end) != '\n') {
			end++;
		}
		return end - offset;
	}

	/** The number of an order or announcement that begins at the offset. */
	static @Nullable Found order(String text, int offset) {
		OrderNumber order = OrderNumber.at(text, offset);
		return (order != null)
				? new Found(order.number(), Evidence.in(text, order.start(), order.end(), "metadata.number")) : null;
	}

	/** The number that begins at the offset and heads the body glued to it. */
	static @Nullable Found before(String text, int offset) {
		Found found = (lengthAt(text, offset) > 0) ? first(text, offset, Math.min(text.length(), offset + LONGEST))
				: null;
		return (found != null && found.evidence().start() == offset) ? found : null;
	}

	/** The first number of the passage that is neither cited nor in a sentence. */
	public static @Nullable Found first(String text, int from, int to) {
		Matcher matcher = NUMBER.matcher(text).region(from, to);
		while (matcher.find()) {
			int start = codeStart(text, matcher.start(1), matcher.end(1));
			DocumentNumber number = number(text.substring(start, matcher.end(1)), matcher);
			if (number != null && !isCited(text, start, matcher.end())) {
				return new Found(number, Evidence.in(text, start, matcher.end(), "metadata.number"));
			}
		}
		return null;
	}

	/** The number that a collection gives, in any spelling. */
	public static @Nullable DocumentNumber parse(String written) {
		Matcher matcher = NUMBER.matcher(written);
		return matcher.find() ? number(matcher.group(1), matcher) : DocumentNumber.read(written).orElse(null);
	}

	/** Whether the text names the number, and only as that of another document. */
	static boolean isOnlyCited(String text, DocumentNumber number) {
		String code = number.agencyCode();
		Matcher matcher = NUMBER.matcher(text);
		boolean cited = false;
		for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
			matcher.region(at, Math.min(text.length(), at + LONGEST));
			if (matcher.lookingAt() && number.equals(number(matcher.group(1), matcher))) {
				if (!isCited(text, at, matcher.end())) {
					return false;
				}
				cited = true;
			}
		}
		return cited;
	}

	private static @Nullable DocumentNumber number(String code, Matcher matcher) {
		int year = Integer.parseInt(matcher.group(2));
		if (code.isEmpty() || year < 1900 || year > 2200) {
			return null;
		}
		return new DocumentNumber(code, year, Integer.parseInt(matcher.group(3)));
	}

	/** The code may be glued to the title before it: …的意见甲府发〔2024〕3号. */
	private static int codeStart(String text, int from, int to) {
		for (int i = to - 2; i > from + 1; i--) {
			boolean legal = text.startsWith("办法", i - 2) && to - from <= LONGEST_CODE;
			if (!legal && TitleRules.endsLongGenre(text, from - 1, i)) {
				return i;
			}
		}
		return from;
	}

	private static boolean isCited(String text, int start, int end) {
		char adjacent = (start > 0) ? text.charAt(start - 1) : '\n';
		int before = start - 1;
		while (before >= 0 && DocumentText.isSpace(text.charAt(before))) {
			before--;
		}
		boolean bracket = before > 0 && "（(".indexOf(text.charAt(before)) >= 0;
		char outer = bracket ? text.charAt(before - 1) : '\n';
		boolean quoted = bracket && !DocumentText.isSpace(outer) && !isGenreBefore(text, before);
		char after = (end < text.length()) ? text.charAt(end) : '\n';
		return quoted || adjacent == '》' || "文精，。、".indexOf(after) >= 0;
	}

	private static boolean isGenreBefore(String text, int end) {
		return TitleRules.endsGenre(text, Math.max(0, end - 4), end);
	}

}
