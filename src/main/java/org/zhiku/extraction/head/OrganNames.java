package org.zhiku.extraction.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;

/**
 * Recognises names of issuing bodies by their form, where they stand alone: in red
 * headers, signatures and before 关于 in titles.
 */
final class OrganNames {

	private static final int LONGEST = 40;

	/** No list of issuers is longer; it bounds the work. */
	private static final int LONGEST_LIST = 1000;

	private static final int LONGEST_ENDING = 6;

	private static final String[] ENDINGS = { "政府", "办公厅", "办公室", "委员会", "部", "厅", "局", "委", "院", "总署", "署", "会", "银行",
			"银监会", "中心", "集团", "公司", "小组", "指挥部", "法院", "检察院", "党委", "政协", "大学", "学院", "公署", "团省委", "团中央", "团市委", "中央",
			"中央军委", "办", "支行", "分行", "机制", "司", "联", "管委会", "站", "处", "所", "庭", "联盟", "军区", "区", "总社", "通讯社", "党组",
			"海关" };

	private static final String BARRED = "，。；：！？、“”《》的为将对请各按0123456789";

	private OrganNames() {
	}

	static boolean isName(String words) {
		return isName(words, 0, words.length());
	}

	/** Whether the passage has the form of one name. */
	static boolean isName(String text, int start, int end) {
		if (end - start < 2 || end - start > LONGEST) {
			return false;
		}
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (DocumentText.isSpace(c)) {
				continue;
			}
			if (isBarred(text, start, i) || (!Character.isIdeographic(c) && "（）()·—".indexOf(c) < 0)) {
				return false;
			}
		}
		String name = text.substring(start, end);
		for (String ending : ENDINGS) {
			if (name.endsWith(ending)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isBarred(String text, int start, int i) {
		return BARRED.indexOf(text.charAt(i)) >= 0 && !(i > start && text.startsWith("应对", i - 1));
	}

	/**
	 * The names that make up the passage, in order; empty where any part of it is no
	 * name. 文件 at its end and notes in brackets belong to no name; a line break may stand
	 * within one.
	 */
	static List<Line> split(String text, int start, int end) {
		if (end - start > LONGEST_LIST) {
			return List.of();
		}
		List<Line> names = separated(text, start, end);
		return (names.isEmpty() && isSpacedOut(text, start, end)) ? List.of(new Line(start, end)) : names;
	}

	private static List<Line> separated(String text, int start, int end) {
		List<Line> names = new ArrayList<>();
		int from = start;
		for (int i = start; i <= end; i++) {
			boolean separator = i == end || DocumentText.isSpace(text.charAt(i)) || text.charAt(i) == '、';
			if (!separator) {
				continue;
			}
			if (i > from && !addGlued(text, from, bare(text, from, i), names)) {
				if (i == end || text.charAt(i) != '\n') {
					return List.of();
				}
				continue;
			}
			from = i + 1;
		}
		return names;
	}

	/** 财 政 部: spaces that only fill the line to the width of the others. */
	private static boolean isSpacedOut(String text, int start, int end) {
		StringBuilder name = new StringBuilder();
		int run = 0;
		int longest = 0;
		for (int i = start; i < Math.min(end, start + 2 * LONGEST); i++) {
			boolean space = DocumentText.isSpace(text.charAt(i));
			run = space ? 0 : run + 1;
			longest = Math.max(longest, run);
			name.append(space ? "" : text.charAt(i));
		}
		return longest <= 2 && name.length() > 2 && end - start < 2 * LONGEST
				&& isName(name.toString(), 0, name.length());
	}

	private static int bare(String text, int from, int to) {
		int end = to;
		if (text.startsWith("文件", end - 2) && end - 2 > from) {
			end -= 2;
		}
		char last = text.charAt(end - 1);
		if (last == '）' || last == ')') {
			int open = Math.max(text.substring(from, end).lastIndexOf('（'), text.substring(from, end).lastIndexOf('('));
			end = (open > 0) ? from + open : end;
		}
		return end;
	}

	/**
	 * Names that nothing parts are parted where another begins: with the same place as
	 * the first, or with a place or body that is known.
	 */
	private static boolean addGlued(String text, int from, int to, List<Line> names) {
		int start = from;
		String place = place(text, from, to);
		List<Line> parted = new ArrayList<>();
		for (int i = from + 2; i < to && i - start <= LONGEST; i++) {
			if (isCut(text, start, i, to, place)) {
				parted.add(new Line(start, i));
				start = i;
			}
		}
		if (!isName(text, start, to)) {
			return false;
		}
		parted.add(new Line(start, to));
		names.addAll(parted);
		return true;
	}

	private static boolean isCut(String text, int start, int at, int to, String place) {
		boolean same = !place.isEmpty() && text.startsWith(place, at);
		boolean begins = same || NameStarts.at(text, at, to);
		boolean branch = (same || NameStarts.isPlace(text, at, to)) && NameStarts.isParent(text, start, at);
		return begins && !branch && isName(text, start, at) && !NameStarts.goesOn(text, start, at)
				&& hasEnding(text, at, to);
	}

	private static boolean hasEnding(String text, int from, int to) {
		String rest = text.substring(Math.max(from, to - LONGEST_ENDING), to);
		return to - from > 2 && Arrays.stream(ENDINGS).anyMatch(rest::endsWith);
	}

	/** The place that the first name begins with: 河北 of 河北省, 市 of 市财政局. */
	private static String place(String text, int from, int to) {
		if ("省市区县州".indexOf(text.charAt(from)) >= 0 && to - from > 4) {
			return text.substring(from, from + 1);
		}
		for (int i = from + 2; i < Math.min(to, from + 5); i++) {
			if ("省市区州县".indexOf(text.charAt(i)) >= 0) {
				return text.substring(from, i);
			}
		}
		return "";
	}

}
