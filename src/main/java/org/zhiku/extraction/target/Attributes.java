package org.zhiku.extraction.target;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/**
 * Numbers that say what a thing is like, not how many are to be: 年产值2000万元以上的作坊,
 * 100吨以下转炉.
 */
final class Attributes {

	/** Units of what is built into a thing: 500千伏. */
	private static final WordList RATINGS = WordList.of("兆帕 帕 伏 千伏 伏安 赫兹 兆赫 分贝 摄氏度 ℃ 马力 英寸 微米 纳米 兆 米/秒 公里/小时");

	private static final WordList LENGTHS = WordList.of("米 厘米 毫米");

	private static final WordList DIMENSIONS = WordList.of("宽度 高度 厚度 深度 间距 半径 坡度 净高 净宽 直径 口径 距离 路宽 层高");

	/** What a bound is set for: 80%以上的目标. */
	private static final WordList AIMS = WordList.of("的目标 的任务 的要求");

	/** Measures of how large a thing is: 万平方米以上公园. */
	private static final WordList SIZES = WordList.of("平方米 平方公里 立方米 吨 千瓦 兆瓦 元 床 张床位");

	private static final WordList LESSONS = WordList.of("学时 课时 学分 个学时 个课时");

	/** Verbs behind where a figure comes from: 由10%提高至15%. */
	private static final WordList MOVES = WordList.of("提高 增加 提升 上升 下降 降低 降至 降到 减少 增长 发展 扩大 压缩 压减 缩短 调整 增至 升至");

	private Attributes() {
	}

	/** 年产值2000万元以上的作坊, 千亿级, 100米跑道: the number describes something else. */
	static boolean isAttribute(Quantity quantity, Passage passage) {
		String text = passage.text();
		char next = next(text, quantity.tail());
		if (next == '级' || limitsThing(quantity, text) || isBaseline(quantity, passage)
				|| RATINGS.contains(quantity.unit()) || isFactor(quantity, text) || isDimension(quantity, passage)) {
			return true;
		}
		if (next != '的' || fund(quantity, passage) || AIMS.lengthAt(text, quantity.tail(), text.length()) > 0
				|| !quantity.isMoney() && !isBoundedPersons(quantity) && isObject(quantity, passage)
				|| Shares.isShareOfAll(quantity, passage) || Shares.isKept(quantity, passage)) {
			return false;
		}
		boolean thing = quantity.countsThings() && !"人名户岁级".contains(quantity.unit());
		if (LESSONS.contains(quantity.unit())) {
			return false;
		}
		return thing ? isBounded(quantity) && quantity.tail() == quantity.end()
				: isBounded(quantity) || !quantity.countsThings();
	}

	/** 100吨以下转炉: which of them are meant. */
	private static boolean limitsThing(Quantity quantity, String text) {
		boolean below = quantity.comparator() == Comparator.AT_MOST && quantity.tail() > quantity.end()
				&& text.charAt(quantity.tail() - 1) == '下';
		boolean above = quantity.comparator() == Comparator.AT_LEAST && quantity.tail() > quantity.end()
				&& SIZES.contains(quantity.unit()) && TargetWords.GOALS.lengthBefore(text, quantity.lead(), 0) == 0;
		return (below || above) && !TargetRules.stopsAfter(text, quantity.tail()) && next(text, quantity.tail()) != '的';
	}

	/** 从0.6%提高到1.2%: where it comes from. */
	private static boolean isBaseline(Quantity quantity, Passage passage) {
		char before = (quantity.start() > passage.clauseStart()) ? passage.text().charAt(quantity.start() - 1) : ' ';
		return "从由".indexOf(before) >= 0 && MOVES.lengthAt(passage.text(), quantity.tail(), passage.clauseEnd()) > 0;
	}

	static boolean isBounded(Quantity quantity) {
		return quantity.tail() > quantity.end() || quantity.lead() < quantity.start();
	}

	/** 覆盖90%以上的村: the number is the object of a verb that stands before it. */
	static boolean isObject(Quantity quantity, Passage passage) {
		return TargetWords.GOALS.lengthBefore(passage.text(), quantity.lead(), passage.clauseStart()) > 0;
	}

	/** 编制50人以上的单位. */
	private static boolean isBoundedPersons(Quantity quantity) {
		return quantity.unit().equals("人") && quantity.tail() > quantity.end();
	}

	/** ×100%: a formula. */
	private static boolean isFactor(Quantity quantity, String text) {
		return quantity.start() > 0 && "×*=＝".indexOf(text.charAt(quantity.start() - 1)) >= 0;
	}

	/** 路面宽度不低于6米: what a thing has to be like. */
	private static boolean isDimension(Quantity quantity, Passage passage) {
		if (!LENGTHS.contains(quantity.unit())) {
			return false;
		}
		return passage.holdsBefore(DIMENSIONS, quantity.lead())
				|| isBounded(quantity) && !passage.holdsBefore(TargetWords.GOALS, quantity.lead());
	}

	/** 总额不低于3亿元的基金: the size of a fund is what it is to reach. */
	private static boolean fund(Quantity quantity, Passage passage) {
		return quantity.isMoney() && passage.after(quantity.tail()).contains("基金")
				&& !passage.clauseHolds(TargetWords.PAYMENTS);
	}

	static char next(String text, int offset) {
		return (offset < text.length()) ? text.charAt(offset) : ' ';
	}

}
