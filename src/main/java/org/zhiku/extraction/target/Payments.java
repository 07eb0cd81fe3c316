package org.zhiku.extraction.target;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/**
 * Tells sums and shares that somebody gets or pays, and what qualifies for them, from
 * goals. What a budget sets aside for a purpose is a goal: 安排补助资金3亿元.
 */
final class Payments {

	private static final WordList SET_ASIDE = WordList.of("安排 筹集 筹措 投入 统筹 拿出 设立");

	private static final WordList FUNDS = WordList.of("资金 经费 基金 预算");

	/** Words around what one recipient gets. */
	private static final WordList RECIPIENTS = WordList
		.of("给予 给与 予以 奖励 奖金 每人 每户 每家 每名 每亩 每吨 每村 每个 一次性 最高 按照 标准 申请 罚款 保证金 注册资本 免征");

	/** 支持300万元: whoever is supported with a sum gets it. */
	private static final WordList SUPPORTS = WordList.of("支持 扶持 分别支持 各支持 再支持 支持各");

	/** 指面积不大于…的项目. */
	private static final WordList DEFINITIONS = WordList.of("指");

	private static final WordList DEFINED = WordList.of("是指 所称");

	private static final WordList THRESHOLDS = WordList.of("门槛 起点 第一年 第二年 第三年 首年 次年");

	private static final WordList EACH_NEW = WordList.of("每新增 每增加 每引进 每新建 每获得");

	private Payments() {
	}

	/**
	 * Whether the number is a sum or a share that somebody gets or pays, or a cap on
	 * them.
	 */
	static boolean holds(Quantity quantity, Passage passage) {
		boolean paid = passage.sentenceHolds(TargetWords.PAYMENTS);
		if (!quantity.isMoney() && !quantity.unit().equals("%") && !quantity.unit().equals("倍")) {
			return paid && quantity.comparator() == Comparator.AT_MOST;
		}
		if (isSetAside(quantity, passage) || isAverage(quantity, passage)) {
			return false;
		}
		boolean supports = quantity.isMoney()
				&& SUPPORTS.lengthBefore(passage.text(), quantity.lead(), passage.clauseStart()) > 0;
		return supports || passage.clauseHolds(TargetWords.PAYMENTS) || quantity.isMoney() && paid;
	}

	/** …超过40%的，: the clause only says who is meant. */
	static boolean isCondition(Quantity quantity, Passage passage) {
		int end = passage.clauseEnd();
		boolean ofThose = end > passage.clauseStart() && passage.text().charAt(end - 1) == '的';
		String text = passage.text();
		int start = passage.clauseStart();
		return ofThose || isRecipient(quantity, passage) || text.startsWith("凡", start) || text.startsWith("如", start)
				|| DEFINITIONS.lengthAt(text, passage.sentenceStart(), passage.sentenceEnd()) > 0
				|| passage.sentenceHolds(DEFINED) || isScored(passage, quantity.tail())
				|| passage.holdsBefore(THRESHOLDS, quantity.start());
	}

	/** 100万元以上（5分）: what earns points. */
	private static boolean isScored(Passage passage, int from) {
		String text = passage.text();
		int end = Math.max(from, passage.clauseEnd());
		int open = text.indexOf('（', from, end);
		int close = (open >= 0) ? text.indexOf('）', open, end) : -1;
		return close > open + 2 && close - open <= 5 && text.charAt(close - 1) == '分'
				&& ChineseNumber.digit(text.charAt(open + 1)) >= 0;
	}

	/** 对床位50张以上的机构…给予补助: the number says who gets something. */
	private static boolean isRecipient(Quantity quantity, Passage passage) {
		if (passage.holdsBefore(EACH_NEW, quantity.start())) {
			return true;
		}
		boolean given = passage.holdsAfter(TargetWords.PAYMENTS, quantity.tail());
		return given
				&& passage.text()
					.indexOf('对', passage.clauseStart(), Math.max(passage.clauseStart(), quantity.start())) >= 0
				|| passage.text().startsWith("对", passage.clauseStart()) && passage.sentenceHolds(TargetWords.PAYMENTS);
	}

	/** 省级财政安排专项补助资金3亿元. */
	static boolean isSetAside(Quantity quantity, Passage passage) {
		if (!quantity.isMoney() || quantity.comparator() == Comparator.AT_MOST || passage.clauseHolds(RECIPIENTS)
				|| passage.text().charAt(passage.sentenceStart()) == '对') {
			return false;
		}
		String before = passage.before(quantity.lead());
		if (before.endsWith("规模")) {
			return passage.sentenceHolds(SET_ASIDE);
		}
		int verb = SET_ASIDE.indexIn(before, 0, before.length());
		int end = before.endsWith("的") ? before.length() - 1 : before.length();
		return verb >= 0 && (FUNDS.lengthBefore(before, before.length(), verb) > 0
				|| SET_ASIDE.lengthBefore(before, end, verb) > 0);
	}

	/** 平均担保费率降至1%以下: a rate over all that is to come down, not one that is charged. */
	private static boolean isAverage(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return quantity.isPercentage() && before.contains("平均")
				&& TargetWords.REACH.lengthBefore(before, before.length(), 0) > 0;
	}

}
