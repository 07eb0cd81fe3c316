package org.zhiku.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

import org.jspecify.annotations.Nullable;

/**
 * A time by which something is to be done, as the text says it.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param year its (last) year
 * @param month its month; 0 where only the year counts
 */
public record DateWords(int start, int end, int year, int month) {

	/** 2025, ２０２５, 二〇二五. */
	private static final String YEAR = "(?:[12１２]\\p{Nd}{3}|[一二][〇○零一二三四五六七八九]{3})";

	private static final AnchoredPattern DATE = AnchoredPattern
		.of("到至力在截一二12“\"十今本全年当明03456789０１２３４５６７８９", "(?:到|至|力争到|在|截至|力争)?(?:(?:" + YEAR + "年?[—–\\-~～至到－]{1,2})?("
				+ YEAR + ")年(?:(\\p{Nd}{1,2})月份?(?:\\p{Nd}{1,2}日)?)?|([“\"]?十[二三四五六]五[”\"]?)(?:末|期间|时期|规划期)"
				+ "|(今年|本年度|全年|年底|年内|当年底|年末)|(\\p{Nd}{1,2})月(?:\\p{Nd}{1,2}日|底|末|份)|(明年))(?:年?底|年?末|内)?(?:之前|以前|前)?");

	/** Before its first 年, 月 or 五 a time has at most that much, that included. */
	private static final int MARK = 18;

	/** Length of the time that starts here; 0 if none does. */
	public static int lengthAt(String text, int start, int limit) {
		if (!hasMark(text, start, limit)) {
			return 0;
		}
		MatchResult match = DATE.at(text, start, limit);
		return (match != null) ? match.end() - start : 0;
	}

	/** All times that a text names and that can be a deadline, in their order. */
	public static List<DateWords> all(String text, int documentYear) {
		List<DateWords> found = new ArrayList<>();
		for (MatchResult match : DATE.all(text)) {
			DateWords date = of(match, documentYear);
			if (date != null && limits(text, match.start(), match.end())) {
				found.add(date);
			}
		}
		return found;
	}

	/** The time that starts here; null if none does. */
	public static @Nullable DateWords at(String text, int start, int limit, int documentYear) {
		if (!hasMark(text, start, limit)) {
			return null;
		}
		MatchResult match = DATE.at(text, start, limit);
		return (match != null && limits(text, start, match.end())) ? of(match, documentYear) : null;
	}

	/** Whether 年, 月 or 五 stands near enough; most numbers are told to be no times so. */
	private static boolean hasMark(String text, int start, int limit) {
		int end = Math.min(limit, start + MARK);
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (c == '年' || c == '月' || c == '五') {
				return true;
			}
		}
		return false;
	}

	private static @Nullable DateWords of(MatchResult matcher, int documentYear) {
		int year = documentYear;
		int month = 0;
		if (matcher.group(1) != null) {
			year = yearOf(matcher.group(1));
			month = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : 0;
		}
		else if (matcher.group(3) != null) {
			year = 2000 + 5 * ChineseNumber.chineseDigit(matcher.group(3).replaceAll("[“\"]", "").charAt(1)) + 5;
		}
		else if (matcher.group(5) != null) {
			month = Integer.parseInt(matcher.group(5));
		}
		else if (matcher.group(6) != null) {
			year = documentYear + 1;
		}
		return (year > 1900 && month <= 12) ? new DateWords(matcher.start(), matcher.end(), year, month) : null;
	}

	private static int yearOf(String written) {
		int year = 0;
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			year = year * 10 + Math.max(ChineseNumber.digit(c), ChineseNumber.chineseDigit(c));
		}
		return year;
	}

	/** Not 比2015年, 2019年以来, 2020年版. */
	private static boolean limits(String text, int start, int end) {
		boolean compared = start > 0 && "比较以自从于《〔（".indexOf(text.charAt(start - 1)) >= 0
				|| start > 0 && text.charAt(start) == '年' && counts(text.charAt(start - 1));
		boolean open = text.startsWith("以来", end) || text.startsWith("相比", end) || text.startsWith("起", end)
				|| text.startsWith("开始", end) || text.startsWith("版", end) || text.startsWith("度", end)
				|| text.startsWith("修", end) || text.startsWith("第", end) || text.startsWith("基", end)
				|| text.startsWith("水平", end) || text.startsWith("的", end);
		return !compared && !open;
	}

	/** 5年内, 次年底. */
	private static boolean counts(char c) {
		return ChineseNumber.digit(c) >= 0 || ChineseNumber.chineseDigit(c) >= 0 || "十百几多半次每前后".indexOf(c) >= 0;
	}

	/** {@code YYYY} or {@code YYYY-MM}. */
	public String iso() {
		return (this.month == 0) ? Integer.toString(this.year) : "%d-%02d".formatted(this.year, this.month);
	}

}
