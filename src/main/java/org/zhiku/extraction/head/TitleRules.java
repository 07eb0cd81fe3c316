package org.zhiku.extraction.head;

import java.util.List;
import java.util.regex.Pattern;

import org.zhiku.extraction.text.DateMention;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.OrderNumber;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.PolicyTitle;

/** Where a title ends and what kind of document it names. */
public final class TitleRules {

	public static final int LONGEST = 160;

	private static final List<String> GENRES = List.of("通知", "意见", "决定", "公告", "通告", "通报", "报告", "批复", "的函", "复函", "纪要",
			"办法", "规定", "条例", "细则", "方案", "规划", "计划", "要点", "措施", "指南", "指引", "纲要", "准则", "规则", "章程", "目录", "清单", "制度",
			"规程", "规范", "标准", "公报", "命令", "议案", "请示", "预案", "倡议书", "行动", "政策", "决议", "法", "分工", "函", "令", "的若干举措", "解释",
			"的答复", "通　知", "通 知", "意　见", "意 见", "决　定", "决 定", "公　告", "公 告", "通　告", "通 告", "办　法", "规　定");

	private static final List<String> NEXT = List.of("各", "有关", "省直", "市直", "区直", "县直", "机关各", "国务院各", "（此件", "(此件",
			"现将", "现就", "根据", "按照", "目录", "第一章", "第一条", "索引号", "发布", "来源", "字号", "文号", "时间", "日期", "成文", "政策解读");

	private static final WordList NOTICES = WordList.of("的通知 的复函 的批复 的函 的意见 的决定 的通告");

	/** 政府工作报告; a longer one says what it is about. */
	private static final int LONGEST_BARE = 8;

	private static final Pattern AROUND_TITLE = Pattern.compile("[_|：:]|解读|解释|问答|图解");

	private static final int LONGEST_DATE = 12;

	private TitleRules() {
	}

	/**
	 * The offset after the title that begins at the first offset; -1 where no title ends
	 * before the second.
	 */
	static int end(String text, int start, int limit) {
		int end = Math.min(limit, start + LONGEST);
		int depth = 0;
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (c == '。' || c == '：' || c == ':' || c == '；') {
				return -1;
			}
			depth += (c == '《') ? 1 : (c == '》') ? -1 : 0;
			if (c == '》' && depth == 0 && (i + 1 == limit || text.startsWith("现将", i + 1)) && sends(text, start, i)
					&& !goesOn(text, i + 1)) {
				return i + 1;
			}
			if (depth <= 0 && i - start >= 4 && endsGenre(text, start, i + 1)) {
				int after = afterBrackets(text, i + 1, end);
				if (isFollowed(text, start, after, limit)) {
					return after;
				}
			}
		}
		return -1;
	}

	/** 和《…细则》的通知 in the next line. */
	private static boolean goesOn(String text, int end) {
		int next = skipSpaces(text, end, text.length());
		return next < text.length() && "和及与、《的".indexOf(text.charAt(next)) >= 0;
	}

	/** 省教育厅印发《…办法》, 关于转发《…的意见》 */
	private static boolean sends(String text, int start, int close) {
		int open = text.indexOf('《', start);
		int verb = (open > start) ? DocumentText.trimmedEnd(text, start, open) - 2 : -1;
		boolean sent = verb >= start && (text.startsWith("印发", verb) || text.startsWith("转发", verb));
		return sent && open < close && endsGenre(text, open + 1, close);
	}

	/**
	 * Whether a title says all that a bare one says and more, such as whose report it is
	 * and of which year. What a site puts around its titles is no title.
	 */
	static boolean isFuller(String given, String bare) {
		String all = PolicyTitle.key(given);
		String part = PolicyTitle.key(bare);
		return all != null && part != null && !bare.contains("关于") && bare.length() <= LONGEST_BARE
				&& given.length() <= LONGEST && !all.startsWith(part) && all.contains(part)
				&& !AROUND_TITLE.matcher(given).find();
	}

	/** The kind of document that a title names at its end. */
	static Genre genre(String title) {
		String bare = title.replaceAll("[（(][^（()）]{1,20}[）)]$", "").replaceAll("[\\s\u3000]", "");
		Genre found = Genre.OTHER;
		for (Genre genre : Genre.values()) {
			if (bare.endsWith(genre.chinese())) {
				found = genre;
			}
		}
		if (found == Genre.OTHER) {
			found = bare.endsWith("令") ? Genre.ORDER
					: bare.endsWith("指引") ? Genre.GUIDELINES : (bare.endsWith("计划") || bare.endsWith("要点")) ? Genre.PLAN
							: bare.endsWith("纲要") ? Genre.PROGRAMME : Genre.OTHER;
		}
		return found;
	}

	static boolean endsGenre(String text, int start, int end) {
		for (String genre : GENRES) {
			if (end - genre.length() > start && text.startsWith(genre, end - genre.length())) {
				return true;
			}
		}
		return false;
	}

	/** Whether the title ends in a word that only ends titles, such as 通知. */
	static boolean isOfficial(String text, int start, int end) {
		return genre(text.substring(start, end)).ordinal() < Genre.OTHER.ordinal();
	}

	/** As above, but only words that no code is likely to hold. */
	static boolean endsLongGenre(String text, int start, int end) {
		return end >= 2 && GENRES.contains(text.substring(end - 2, end)) && end - 2 > start;
	}

	private static int afterBrackets(String text, int from, int limit) {
		int next = skipSpaces(text, from, limit);
		if (next < limit && (text.charAt(next) == '（' || text.charAt(next) == '(')) {
			int close = next;
			while (close < limit && text.charAt(close) != '）' && text.charAt(close) != ')') {
				close++;
			}
			if (close < limit && close - next < 24 && !text.startsWith("此件", next + 1)
					&& !NumberReader.startsAt(text, next + 1)) {
				return close + 1;
			}
		}
		return from;
	}

	private static boolean isFollowed(String text, int start, int from, int limit) {
		int next = skipSpaces(text, from, limit);
		if (next >= limit || DocumentText.isSpace(text.charAt(from))) {
			return true;
		}
		boolean dated = "（(".indexOf(text.charAt(next)) >= 0 && next + 1 < limit
				&& Character.digit(text.charAt(next + 1), 10) >= 0;
		return dated || NEXT.stream().anyMatch((word) -> text.startsWith(word, next))
				|| NumberReader.startsAt(text, next) || OrderNumber.at(text, next) != null || isPurpose(text, next)
				|| isDate(text, next) || isAddressed(text, start, next);
	}

	/** A whole date, by which a body begins or an order is dated. */
	private static boolean isDate(String text, int at) {
		if ("12".indexOf(text.charAt(at)) < 0) {
			return false;
		}
		List<DateMention> dates = DateMention.scan(text.substring(at, Math.min(text.length(), at + LONGEST_DATE)));
		return !dates.isEmpty() && dates.getFirst().start() == 0;
	}

	/** 关于…的通知石家庄市、唐山市教育局： */
	private static boolean isAddressed(String text, int start, int at) {
		boolean ends = NOTICES.lengthBefore(text, at, start) > 0 && text.substring(start, at).contains("关于");
		int end = at;
		while (ends && end < text.length() && end - at < LONGEST && "。；《“\n：:".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return ends && end - at > 2 && end < text.length() && "：:".indexOf(text.charAt(end)) >= 0;
	}

	/** 为贯彻… begins a body; 为主 and 为重点 go on with the title. */
	private static boolean isPurpose(String text, int at) {
		return text.startsWith("为", at) && at + 1 < text.length() && "主重核载抓基期".indexOf(text.charAt(at + 1)) < 0;
	}

	private static int skipSpaces(String text, int from, int limit) {
		int next = from;
		while (next < limit && DocumentText.isSpace(text.charAt(next))) {
			next++;
		}
		return next;
	}

}
