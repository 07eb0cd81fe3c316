package org.zhiku.extraction.target;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/** Finds what makes a number count for each of several: 每个县, 各市州. */
final class Distribution {

	private static final int REACH = 40;

	private static final WordList SEVERAL = WordList
		.of("各县 各市 各区 各州 各乡 各镇 各村 各地 各级 各单位 各部门 各省 各盟 各旗 各校 各学校 各高校 各院校 各企业 各园区 各设区 各街道 各社区 各职业 各有关 各培训 各医疗 各开发区 各新区 各自 各建 各改 各新 各创 各打 各培 各至 各遴 各办 各重 各选 各设 分别建");

	private static final WordList SPENT = WordList.of("天 日 小时 个小时 月 个月 周 学时 课时 学分 次");

	private static final WordList PERSONS = WordList
		.of("教师 老师 讲师 导师 医师 护士 护理员 人员 干部 职工 员工 学员 学生 党员 公务员 村医 医生 院长 校长 负责人 管理者 从业者 工人 代表 委员 管理员 指导员 辅导员");

	private Distribution() {
	}

	/** The words 每… or 各… in the clause before an offset; null if there are none. */
	static @Nullable String find(Passage passage, int offset) {
		String text = passage.text();
		int from = Math.max(passage.clauseStart(), offset - REACH);
		for (int i = offset - 1; i >= from; i--) {
			char c = text.charAt(i);
			if (c == '每' && !isTime(text, i + 1)) {
				int length = eachLength(text, i + 1, offset);
				if (length > 0) {
					return text.substring(i, i + 1 + length);
				}
			}
			if (c == '各') {
				boolean levels = text.startsWith("各级", i)
						&& TargetWords.GOALS.lengthBefore(text, offset, passage.clauseStart()) > 0;
				int length = levels ? 2 : SEVERAL.lengthAt(text, i, offset + 1);
				if (length > 0) {
					return text.substring(i, Math.min(i + length, offset));
				}
			}
		}
		return null;
	}

	/**
	 * 炊事员每年参加练习不少于20天, 司机每年接受复训不少于30学时: time that each of many persons is to spend.
	 */
	static boolean isOfPersons(Quantity quantity, Passage passage) {
		if (quantity.comparator() != Comparator.AT_LEAST || !SPENT.contains(quantity.unit())) {
			return false;
		}
		String before = passage.before(quantity.lead());
		for (int i = 2; i < before.length() - 1; i++) {
			if (before.charAt(i) == '每' && "年月季周学".indexOf(before.charAt(i + 1)) >= 0
					&& PERSONS.lengthBefore(before, i, 0) > 0) {
				return true;
			}
		}
		return false;
	}

	private static boolean isTime(String text, int i) {
		return i < text.length() && "年月季周天日次场期".indexOf(text.charAt(i)) >= 0;
	}

	/** Length of 个县, 一所学校, 村, 10个企业 behind 每. */
	private static int eachLength(String text, int start, int limit) {
		int i = start;
		ChineseNumber number = ChineseNumber.at(text, i);
		if (number != null) {
			i = number.end();
		}
		int length = TargetWords.EACH_OF.lengthAt(text, i, limit);
		if (length > 0) {
			return i + length - start;
		}
		return (number != null) ? 0 : TargetWords.EACH_OF.lengthAt(text, start, limit);
	}

}
