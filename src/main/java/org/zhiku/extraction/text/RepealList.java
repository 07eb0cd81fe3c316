package org.zhiku.extraction.text;

/**
 * Lists of documents whose lead says what becomes of them: 下列文件同时废止：1.《…》（…）；2.《…》. It is
 * asked for one title after the other, so that a long list is read once.
 */
public final class RepealList {

	private static final WordList REPEALING = WordList.of("废止 失效 停止执行");

	/** The markers of items, and what separates names. */
	private static final String BETWEEN = "0123456789０１２３４５６７８９一二三四五六七八九十零〇.．、，,；;。和及与以()（）①②③④⑤⑥⑦⑧⑨⑩ \u3000\t\n\r";

	private static final int LEAD = 80;

	private static final int NOTE = 60;

	private final String text;

	private int lastEnd;

	private boolean repealing;

	public RepealList(String text) {
		this.text = text;
	}

	/**
	 * Whether a list of repealed documents holds the title between the offsets, which
	 * stands behind those asked for before.
	 */
	public boolean holds(int start, int end) {
		int before = overMarks(this.text, start, this.lastEnd);
		if (before > this.lastEnd || this.lastEnd == 0) {
			this.repealing = isLead(before);
		}
		this.lastEnd = end;
		return this.repealing;
	}

	private boolean isLead(int end) {
		if (end == 0 || "：:".indexOf(this.text.charAt(end - 1)) < 0) {
			return false;
		}
		int start = end - 1;
		while (start > 0 && end - start < LEAD && !Passage.endsSentence(this.text, start - 1)) {
			start--;
		}
		return REPEALING.occursIn(this.text, start, end);
	}

	/** Whether a passage names documents and says nothing else. */
	public static boolean isOnlyNames(String text, int from, int to) {
		int i = to;
		boolean named = false;
		while (i > from) {
			i = overMarks(text, i, from);
			int open = (i > from) ? opening(text, i - 1, '《', '》', i - from) : from;
			if (open < 0) {
				return false;
			}
			named |= open < i;
			i = open;
		}
		return named;
	}

	/** Back over markers, marks and notes in brackets. */
	private static int overMarks(String text, int end, int least) {
		int i = end;
		while (i > least) {
			char c = text.charAt(i - 1);
			int open = (c == '）') ? opening(text, i - 1, '（', '）', NOTE) : -1;
			if (open < 0 && BETWEEN.indexOf(c) < 0) {
				break;
			}
			i = (open >= 0) ? Math.max(open, least) : i - 1;
		}
		return i;
	}

	/** Where the bracket opens that closes here; -1 if none does so near. */
	private static int opening(String text, int close, char open, char closing, int reach) {
		int depth = 0;
		for (int i = close; i >= 0 && close - i < reach; i--) {
			char c = text.charAt(i);
			depth += (c == closing) ? 1 : 0;
			depth -= (c == open) ? 1 : 0;
			if (depth == 0) {
				return (i < close) ? i : -1;
			}
		}
		return -1;
	}

}
