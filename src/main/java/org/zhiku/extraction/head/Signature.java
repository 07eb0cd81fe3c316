package org.zhiku.extraction.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DateMention;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.WordList;

/**
 * The place where a document is signed: the issuers' names and the date. 落款
 *
 * @param issuers the names; empty where only a date stands
 * @param date the date of signing
 * @param start offset of the first name, else of the date
 * @param end offset after the date
 */
public record Signature(List<Line> issuers, LocalDate date, int start, int end) {

	private static final int MOST_LINES = 40;

	private static final int LONGEST_TAIL = 600;

	private static final int LONGEST_HALF = 30;

	private static final int LONGEST_PERSON = 20;

	private static final WordList LISTS = WordList
		.of("名单 名录 清单 规定 办法 方案 汇总表 分工表 一览表 登记表 申请表 推荐表 统计表 示意图 申报书 安排 目录 细则 计划 规划 要点 指南 通知 意见 模板 格式 证明");

	private static final List<String> FOLLOWERS = List.of("（此件", "(此件", "（公开", "(公开", "（主动", "(主动", "（依申请", "附件", "附表",
			"抄送", "更多信息", "扫一扫", "（本文有删减", "(本文有删减", "公开程序", "公开方式", "《", "政策解读", "—", "（联系");

	private static final List<String> OFFICES = List.of("省长", "市长", "县长", "区长", "部长", "主任", "局长", "总理", "主席", "署长",
			"行长", "厅长", "委员长");

	public Signature {
		issuers = List.copyOf(issuers);
	}

	/** The first signature after the offset; null without one. */
	static @Nullable Signature first(DocumentText document, int from) {
		List<Signature> found = scan(document, from);
		return found.isEmpty() ? null : found.getFirst();
	}

	/** All signatures after the offset, in order. */
	public static List<Signature> scan(DocumentText document, int from) {
		List<Signature> found = new ArrayList<>();
		for (DateMention date : DateMention.scan(document.text())) {
			if (date.start() >= from) {
				read(document, date, from, found);
			}
		}
		return found;
	}

	private static void read(DocumentText document, DateMention date, int from, List<Signature> found) {
		String text = document.text();
		int index = document.lineIndex(date.start());
		Line line = document.lines().get(index);
		boolean last = closes(text, date.end(), line.end());
		boolean stands = last || isTitleNext(text, date.end());
		int tail = tail(text, Math.max(line.start(), from), date.start());
		List<Line> names = (tail < date.start()) ? names(text, tail, date.start(), last) : List.of();
		if (tail == line.start() && (!names.isEmpty() || tail == date.start())) {
			names = stands ? above(document, index, from, names) : List.of();
		}
		if (!names.isEmpty()) {
			found.add(new Signature(names, date.date(), names.getFirst().start(), date.end()));
		}
		else if (Dateline.isOne(document, line, date, stands)
				|| date.start() == line.start() && isUnnamed(document, index, date, from)
				|| date.start() > line.start() && last && index >= document.lines().size() - 8 && tail == date.start()
						&& !Dateline.isLimit(text, line.start(), date.start())) {
			found.add(unnamed(date));
		}
	}

	private static Signature unnamed(DateMention date) {
		return new Signature(List.of(), date.date(), date.start(), date.end());
	}

	/**
	 * A date that closes a document without a body's name before it, or with a person's.
	 */
	private static boolean isUnnamed(DocumentText document, int index, DateMention date, int from) {
		List<Line> lines = document.lines();
		String text = document.text();
		if (index > 0 && lines.get(index - 1).start() >= from && isPerson(lines.get(index - 1).in(text))) {
			return true;
		}
		if (!closes(text, date.end(), lines.get(index).end())) {
			return false;
		}
		boolean whole = date.end() == lines.get(index).end() || isTitleNext(text, date.end())
				|| text.startsWith("（", date.end());
		if (whole && index > 0 && lines.get(index - 1).start() >= from
				&& Dateline.isOrder(lines.get(index - 1).in(text))) {
			return true;
		}
		boolean noted = index + 1 < lines.size()
				&& closes(text, lines.get(index + 1).start(), lines.get(index + 1).end());
		return noted || date.end() < lines.get(index).end() || index >= lines.size() - 8;
	}

	/** 省长 and a name. */
	static boolean isPerson(String words) {
		return words.length() <= LONGEST_PERSON && OFFICES.stream().anyMatch(words::contains);
	}

	/** The last words are names, or end in names whose beginning is known. */
	private static List<Line> names(String text, int from, int to, boolean last) {
		List<Line> names = OrganNames.split(text, afterUnit(text, from, to), to);
		for (int i = from + 1; names.isEmpty() && last && i < to - 2; i++) {
			names = NameStarts.at(text, i, to) ? OrganNames.split(text, i, to) : names;
		}
		return names;
	}

	/**
	 * 118号河北省财政厅, 附件：名单河北省财政厅: what counts the number before the name, or the title
	 * before it, is no part of it.
	 */
	private static int afterUnit(String text, int from, int to) {
		boolean counted = from > 0 && Character.isDigit(text.charAt(from - 1)) && !NameStarts.at(text, from, to);
		for (int i = from + 1; i < to; i++) {
			boolean starts = NameStarts.at(text, i, to) || "省市".indexOf(text.charAt(i)) >= 0;
			if (starts && (counted && i <= from + 2 || LISTS.lengthBefore(text, i, from) > 0)) {
				return i;
			}
		}
		return from;
	}

	private static boolean isTitleNext(String text, int end) {
		int next = end;
		while (next < text.length() && DocumentText.isSpace(text.charAt(next)) && text.charAt(next) != '\n') {
			next++;
		}
		return next < text.length() && Character.isIdeographic(text.charAt(next))
				&& "起前后至以内间印，的施".indexOf(text.charAt(next)) < 0;
	}

	private static boolean closes(String text, int from, int end) {
		int next = from;
		while (next < end && DocumentText.isSpace(text.charAt(next))) {
			next++;
		}
		int start = next;
		return next == end || FOLLOWERS.stream().anyMatch((follower) -> text.startsWith(follower, start));
	}

	/**
	 * Where the last words before the date begin: after the end of a sentence or note.
	 */
	private static int tail(String text, int from, int to) {
		int limit = Math.max(from, to - LONGEST_TAIL);
		int start = to;
		while (start > limit && belongsToNames(text.charAt(start - 1)) && !isNoteEnd(text, start, to)) {
			start--;
		}
		while (start < to && DocumentText.isSpace(text.charAt(start))) {
			start++;
		}
		return start;
	}

	private static boolean belongsToNames(char c) {
		return Character.isIdeographic(c) || DocumentText.isSpace(c) || "（）()、·—".indexOf(c) >= 0;
	}

	private static boolean isNoteEnd(String text, int start, int to) {
		if (start == to) {
			return false;
		}
		char c = text.charAt(start - 1);
		return (c == '）' || c == ')') && to - start > 2 && !OrganNames.split(text, start, to).isEmpty();
	}

	private static List<Line> above(DocumentText document, int index, int from, List<Line> names) {
		List<Line> all = new ArrayList<>(names);
		String text = document.text();
		for (int i = index - 1; i >= Math.max(0, index - MOST_LINES); i--) {
			Line line = document.lines().get(i);
			if (line.end() <= from) {
				break;
			}
			if (all.isEmpty() && line.in(text).matches("[（(].{2,40}章[)）]")) {
				continue;
			}
			int start = tail(text, Math.max(from, line.start()), line.end());
			if (start > line.start() && text.charAt(start - 1) == '：') {
				break;
			}
			List<Line> more = OrganNames.split(text, start, line.end());
			if (more.isEmpty()) {
				join(text, line, all);
				break;
			}
			prepend(text, more, all);
			if (start > line.start()) {
				break;
			}
		}
		return all;
	}

	/**
	 * The names of a line before those below it; a branch's name may be broken between.
	 */
	private static void prepend(String text, List<Line> more, List<Line> all) {
		List<Line> before = new ArrayList<>(more);
		if (!all.isEmpty() && NameStarts.isParent(text, before.getLast().start(), before.getLast().end())
				&& NameStarts.isPlace(text, all.getFirst().start(), all.getFirst().end())) {
			all.set(0, new Line(before.removeLast().start(), all.getFirst().end()));
		}
		all.addAll(0, before);
	}

	/** A name that the line breaks: its first half is no name by itself. */
	private static void join(String text, Line line, List<Line> names) {
		if (!names.isEmpty() && line.end() - line.start() <= LONGEST_HALF
				&& NameStarts.at(text, line.start(), line.end())
				&& OrganNames.isName(text, line.start(), names.getFirst().end())) {
			names.set(0, new Line(line.start(), names.getFirst().end()));
		}
	}

}
