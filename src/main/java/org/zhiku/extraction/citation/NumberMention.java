package org.zhiku.extraction.citation;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.DocumentNumber;

/**
 * A document number in a text, in whatever brackets and widths: 国发［２０１９］第4号.
 *
 * @param number its normal form
 * @param start offset of the agency code
 * @param end offset after 号
 */
record NumberMention(DocumentNumber number, int start, int end) {

	private static final String OPEN = "〔[［(（【﹝〈<{";

	private static final String CLOSE = "〕]］)）】﹞〉>}";

	private static final int MAX_CODE = 16;

	private static final int MAX_SEQUENCE = 5;

	/** Words that lead to a number and that no agency code holds. */
	private static final WordList LEADS = WordList.of("""
			根据 按照 依据 依照 按 据 落实 贯彻 执行 符合 见 和 及 与 以 由 的 对 将 参照 于 日 月 存在 继续 国务院 科技部 教育部 财政部 人事部 省政府 市政府 以下简称 文号 废止 是 在 经 原
			遵照 详见 照 被 办公厅 保障厅 管理局 委员会 总局 部门 关于 通知 意见 办法 规定 决定 附件 其中 包括 取消 停止 下发 转发 印发 你厅 你市 你委 你局 你省 你区 你县 你部 你院 你办
			的函 的批复 的复函 适用 为 收到""");

	/** The number whose opening bracket stands at an offset; null if there is none. */
	static @Nullable NumberMention atBracket(String text, int bracket) {
		Digits year = Digits.at(text, skipSpaces(text, bracket + 1));
		int close = skipSpaces(text, year.end());
		if (year.count() != 4 || year.value() < 1949 || year.value() > 2100 || close >= text.length()
				|| CLOSE.indexOf(text.charAt(close)) < 0) {
			return null;
		}
		int i = skipSpaces(text, close + 1);
		if (i < text.length() && text.charAt(i) == '第') {
			i = skipSpaces(text, i + 1);
		}
		Digits sequence = Digits.at(text, i);
		int sign = skipSpaces(text, sequence.end());
		if (sequence.count() == 0 || sequence.count() > MAX_SEQUENCE || sign >= text.length()
				|| text.charAt(sign) != '号') {
			return null;
		}
		int start = codeStart(text, bracket);
		String code = text.substring(start, bracket).replaceAll("[\\s\\u3000]", "");
		return code.isEmpty() ? null
				: new NumberMention(new DocumentNumber(code, year.value(), sequence.value()), start, sign + 1);
	}

	static boolean opens(char c) {
		return OPEN.indexOf(c) >= 0;
	}

	private static int skipSpaces(String text, int from) {
		int i = from;
		while (i < text.length() && i - from < 3 && (text.charAt(i) == ' ' || text.charAt(i) == '\u3000')) {
			i++;
		}
		return i;
	}

	/**
	 * Back over what may belong to the agency code, up to the last word that only leads
	 * to it.
	 */
	private static int codeStart(String text, int bracket) {
		int end = bracket;
		while (end > 0 && bracket - end < 2 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u3000')) {
			end--;
		}
		int start = end;
		while (start > 0 && end - start < MAX_CODE && belongsToCode(text.charAt(start - 1))) {
			start--;
		}
		for (int i = start; i < end - 1; i++) {
			int length = LEADS.lengthAt(text, i, end - 1);
			if (length > 0) {
				start = i + length;
			}
		}
		return start;
	}

	private static boolean belongsToCode(char c) {
		return Character.isIdeographic(c) || Character.isLetter(c) && c < 128;
	}

	/** Digits in a row, at most one more than a number can have. */
	private record Digits(int value, int count, int end) {

		static Digits at(String text, int start) {
			int value = 0;
			int i = start;
			while (i < text.length() && i - start <= MAX_SEQUENCE && ChineseNumber.digit(text.charAt(i)) >= 0) {
				value = value * 10 + ChineseNumber.digit(text.charAt(i));
				i++;
			}
			return new Digits(value, i - start, i);
		}

	}

}
