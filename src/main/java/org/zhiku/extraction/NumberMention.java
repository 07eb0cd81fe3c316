package org.zhiku.extraction;

import org.jspecify.annotations.Nullable;

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

	private static final WordList NOT_CODE = WordList.of("""
			根据 按照 依据 依照 按 据 落实 贯彻 贯彻落实 执行 见 和 及 与 以 由 的 对 将 原 即 参照 文号 文号： 以及 件 文件 以下 同 至 号 经 发 通知 关于 印发 令 省政府 市政府 国务院国 国务院 废止 以下简称 意见 办法 规定 决定 在 是 自 起
			为 我省 我市 省 市 区 县 厅 局 部 委 下发 转发 参见 详见 附件 其中 包括 修改 修订 取消 停止 继续""");

	/** The number whose opening bracket stands at an offset; null if there is none. */
	static @Nullable NumberMention atBracket(String text, int bracket) {
		int i = skipSpaces(text, bracket + 1);
		int year = 0;
		int digits = 0;
		while (i < text.length() && ChineseNumber.digit(text.charAt(i)) >= 0 && digits < 5) {
			year = year * 10 + ChineseNumber.digit(text.charAt(i));
			digits++;
			i++;
		}
		i = skipSpaces(text, i);
		if (digits != 4 || year < 1949 || year > 2100 || i >= text.length() || CLOSE.indexOf(text.charAt(i)) < 0) {
			return null;
		}
		i = skipSpaces(text, i + 1);
		if (i < text.length() && text.charAt(i) == '第') {
			i = skipSpaces(text, i + 1);
		}
		int sequence = 0;
		int length = 0;
		while (i < text.length() && ChineseNumber.digit(text.charAt(i)) >= 0 && length < 6) {
			sequence = sequence * 10 + ChineseNumber.digit(text.charAt(i));
			length++;
			i++;
		}
		i = skipSpaces(text, i);
		if (length == 0 || length > 5 || i >= text.length() || text.charAt(i) != '号') {
			return null;
		}
		int start = codeStart(text, bracket);
		String code = text.substring(start, bracket).replaceAll("[\\s\\u3000]", "");
		return code.isEmpty() ? null : new NumberMention(new DocumentNumber(code, year, sequence), start, i + 1);
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

	/** Back over the agency code, then forward over words that only lead to it. */
	private static int codeStart(String text, int bracket) {
		int start = bracket;
		while (start > 0 && bracket - start < MAX_CODE && belongsToCode(text.charAt(start - 1))) {
			start--;
		}
		int length = NOT_CODE.lengthAt(text, start, bracket - 1);
		while (length > 0 && bracket - start - length >= 2 && !isCode(text, start, bracket)) {
			start += length;
			length = NOT_CODE.lengthAt(text, start, bracket - 1);
		}
		return start;
	}

	/** Whether what begins here is short and begins as agency codes do. */
	private static boolean isCode(String text, int start, int bracket) {
		return bracket - start <= 6 && NOT_CODE.lengthAt(text, start, bracket) <= 1
				&& "省市区县厅局部委发号由及和按据见的与以在是自起为将对原即同至经令件".indexOf(text.charAt(start)) < 0;
	}

	private static boolean belongsToCode(char c) {
		return Character.isIdeographic(c) || Character.isLetter(c) && c < 128;
	}

}
