package org.zhiku.extraction.head;

import java.util.ArrayList;
import java.util.List;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;

/**
 * Recognises names of issuing bodies by their form, where they stand alone: in red
 * headers, signatures and before 关于 in titles.
 */
final class OrganNames {

	private static final int LONGEST = 40;

	private static final String[] ENDINGS = { "政府", "办公厅", "办公室", "委员会", "部", "厅", "局", "委", "院", "总署", "署", "会", "银行",
			"银监会", "中心", "集团", "公司", "小组", "指挥部", "法院", "检察院", "党委", "政协", "大学", "学院", "公署", "团省委", "团中央", "团市委", "中央",
			"中央军委", "办", "支行", "分行", "机制", "司", "联", "管委会", "站", "处", "所", "庭", "联盟", "军区", "区" };

	private static final String BARRED = "，。；：！？、“”《》的为将对请各按0123456789";

	private OrganNames() {
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
			if (BARRED.indexOf(c) >= 0 || (!Character.isIdeographic(c) && "（）()·—".indexOf(c) < 0)) {
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

	/**
	 * The names that make up the passage, in order; empty where any part of it is no
	 * name. 文件 at its end and notes in brackets belong to no name; a line break may stand
	 * within one.
	 */
	static List<Line> split(String text, int start, int end) {
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

	/** Names that share their first characters may be glued together: 河北省教育厅河北省财政厅. */
	private static boolean addGlued(String text, int from, int to, List<Line> names) {
		int start = from;
		String region = region(text, from, to);
		if (!region.isEmpty()) {
			for (int i = text.indexOf(region, from + 2, to); i >= 0; i = text.indexOf(region, i + 1, to)) {
				if (isName(text, start, i)) {
					names.add(new Line(start, i));
					start = i;
				}
			}
		}
		if (!isName(text, start, to)) {
			return false;
		}
		names.add(new Line(start, to));
		return true;
	}

	private static String region(String text, int from, int to) {
		for (int i = from + 2; i < Math.min(to, from + 5); i++) {
			if ("省市区州县".indexOf(text.charAt(i)) >= 0) {
				return text.substring(from, i + 1);
			}
		}
		return "";
	}

}
