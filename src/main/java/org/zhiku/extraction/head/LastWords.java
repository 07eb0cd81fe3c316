package org.zhiku.extraction.head;

import java.util.List;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.WordList;

/**
 * Parts the issuers' names before a date from what is glued to them: a number, the title
 * of an attachment.
 */
final class LastWords {

	private static final WordList LISTS = WordList
		.of("名单 名录 清单 评审表 评价表 税额表 位置表 附表 制度 标准 细则 规定 办法 方案 汇总表 分工表 一览表 登记表 申请表 推荐表 统计表 示意图 申报书 安排 目录 细则 计划 规划 要点 指南 通知 意见 模板 格式 证明");

	private static final int SHORTEST_TITLE = 5;

	private static final int TOWN = 3;

	private LastWords() {
	}

	/** The last words are names, or end in names whose beginning is known. */
	static List<Line> names(String text, int from, int to, boolean last) {
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
		if (NameStarts.at(text, from, to)) {
			return afterList(text, from, to);
		}
		boolean counted = from > 0 && Character.isDigit(text.charAt(from - 1));
		for (int i = from + 1; i < to && !DocumentText.isSpace(text.charAt(i)); i++) {
			boolean starts = NameStarts.at(text, i, to) || "省市".indexOf(text.charAt(i)) >= 0 || isTown(text, i);
			boolean title = starts && i - from >= SHORTEST_TITLE && isOwnName(text, from, i, to)
					&& !OrganNames.isName(text, from, i);
			if (title || starts && (counted && i <= from + 2 || LISTS.lengthBefore(text, i, from) > 0)) {
				return afterUnit(text, i, to);
			}
		}
		return from;
	}

	/** 河北省…名单河北省财政厅: the title of an attachment begins with the place as well. */
	private static int afterList(String text, int from, int to) {
		for (int i = from + SHORTEST_TITLE; i < to; i++) {
			if (LISTS.lengthBefore(text, i, from) > 0
					&& (NameStarts.at(text, i, to) || "省市".indexOf(text.charAt(i)) >= 0 || isTown(text, i))) {
				return i;
			}
		}
		return from;
	}

	/** 吉安市, 海淀区, and whatever else is called so. */
	private static boolean isTown(String text, int at) {
		return at + TOWN < text.length()
				&& ("市州县区盟".indexOf(text.charAt(at + 2)) >= 0 || "市州县区盟".indexOf(text.charAt(at + TOWN)) >= 0);
	}

	/**
	 * A known beginning, or 省政府; after another 省财政厅 only a place, as 卫生健康委 may go on with
	 * 省卫生健康委.
	 */
	private static boolean isOwnName(String text, int from, int at, int to) {
		if ("省市县区州".indexOf(text.charAt(from)) >= 0) {
			return NameStarts.isPlace(text, at, to);
		}
		return NameStarts.at(text, at, to) || text.startsWith("省政府", at) || text.startsWith("省人民政府", at)
				|| text.startsWith("省委", at);
	}

}
