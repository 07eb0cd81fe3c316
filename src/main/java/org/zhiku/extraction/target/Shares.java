package org.zhiku.extraction.target;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/** Shares that are to be reached or kept: 80%以上的村建立…, 比例不低于40%, 占一半以上. */
final class Shares {

	private static final WordList SHARES = WordList.of("占比 比例 比重 占");

	static final WordList QUALIFYING = WordList.of("符合 具备 申请 满足 条件 情形 申报 认定 是指 所称 投标 评标 视为 控股 持股 出资 股权");

	private static final WordList USES = WordList.of("用于 投入 投向 安排 安排用于 必须用于 应当用于");

	private static final WordList PLACES = WordList.of("在 于 对");

	private static final WordList RESULTS = WordList.of("产生 生成 具备 参加 纳入 使用 完成 实现 落地 落实 上线 通办 达标 开通 建成 转变 办理 实行 推行 进入");

	private static final WordList CHARGES = WordList.of("费率 税率 利率 汇率 收益率 年度 制度 幅度 额度 季度 程度");

	/** What a percentage measures, of which it is no share: 7%的速度. */
	private static final WordList MEASURES = WordList.of("速度 比例 水平 标准 税率 费率 利率 幅度 价格 增速");

	/** 不低于70%的收益: what a least share is of. */
	private static final WordList KEPT = WordList.of("的比例 的收益 的资金 的经费 的预算 的份额 的财力 的支出 的净收入 的采购份额");

	private static final WordList SPENDING = WordList.of("用于 提取 安排 拿出 预留 列支 投入");

	private static final WordList LEAST = WordList.of("不低于 不少于 不得低于 不得少于");

	private static final int DISTANCE = 14;

	private static final int WHOLE = 100;

	private Shares() {
	}

	/** 应将不低于70%的收益用于…, 提取不低于50%的比例: a least share of what comes in is to be spent. */
	static boolean isKept(Quantity quantity, Passage passage) {
		return quantity.unit().equals("%") && quantity.comparator() == Comparator.AT_LEAST
				&& quantity.lead() < quantity.start()
				&& KEPT.lengthAt(passage.text(), quantity.tail(), passage.clauseEnd()) > 0
				&& (passage.holdsBefore(SPENDING, quantity.lead()) || passage.holdsAfter(SPENDING, quantity.tail()));
	}

	/** Whether the share is one that a task asks for, whatever it is a share of. */
	static boolean isAsked(Quantity quantity, Passage passage) {
		boolean stops = TargetRules.stopsAfter(passage.text(), quantity.tail());
		return stops
				&& (isLeastShare(quantity, passage) || isLeastPart(quantity, passage)
						|| isLeastChange(quantity, passage))
				|| isKept(quantity, passage) || isWholeRate(quantity, passage);
	}

	/** 40%以上的村建立…, 在三分之一的县开展…: of all how many are to have something. */
	static boolean isShareOfAll(Quantity quantity, Passage passage) {
		if (!quantity.unit().equals("%")) {
			return false;
		}
		String text = passage.text();
		int stem = TargetRules.withoutFillers(text, quantity.lead(), passage.clauseStart());
		boolean opens = stem == passage.clauseStart() || PLACES.lengthBefore(text, stem, passage.clauseStart()) > 0;
		boolean several = quantity.comparator() == Comparator.AT_LEAST && quantity.tail() > quantity.end()
				&& !TargetRules.stopsAfter(text, quantity.tail()) && text.charAt(quantity.tail()) != '的';
		boolean measures = MEASURES.occursIn(text, quantity.tail(), Math.min(passage.clauseEnd(), quantity.tail() + 4));
		return (opens || several) && !measures
				&& (passage.holdsAfter(TargetWords.GOALS, quantity.tail())
						|| (several || Attributes.isBounded(quantity)) && passage.holdsAfter(RESULTS, quantity.tail())
						|| passage.holdsAfter(USES, quantity.tail()));
	}

	/** 村民占评委的比例不低于40%: also a regulation may set such a goal. */
	static boolean isMinimumShare(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return quantity.unit().equals("%") && quantity.comparator() == Comparator.AT_LEAST
				&& (passage.holdsBefore(SHARES, quantity.lead()) || isRatio(before))
				&& !passage.sentenceHolds(QUALIFYING) && TargetRules.stopsAfter(passage.text(), quantity.tail());
	}

	/** 一次办结率, 满意度, but no rate that is charged: 税率. */
	private static boolean isRatio(String before) {
		int end = before.length() - TargetWords.REACH.lengthBefore(before, before.length(), 0);
		return end > 0 && "率度".indexOf(before.charAt(end - 1)) >= 0 && CHARGES.lengthBefore(before, end, 0) == 0;
	}

	/** 占总开支一半以上, 40%以上用于…, 预算的5%安排…: a share to be kept. */
	static @Nullable String shareRule(Quantity quantity, Passage passage, boolean coming) {
		if (!quantity.isPercentage()) {
			return null;
		}
		int from = Math.min(passage.clauseStart(), quantity.lead());
		boolean of = passage.text().indexOf('占', from, quantity.lead()) >= 0
				&& (coming || quantity.comparator() != Comparator.EXACTLY);
		boolean spent = USES.lengthAt(passage.text(), quantity.tail(), passage.clauseEnd()) > 0;
		return (of || spent) ? "target.share" : null;
	}

	/** 入网率100%. */
	private static boolean isWholeRate(Quantity quantity, Passage passage) {
		if (!quantity.unit().equals("%")) {
			return false;
		}
		String before = passage.before(quantity.lead());
		char next = (quantity.tail() < passage.text().length()) ? passage.text().charAt(quantity.tail()) : ' ';
		if (quantity.value().intValue() == WHOLE && quantity.arabic() && !passage.after(quantity.tail()).contains("了")
				&& Character.isIdeographic(next) && next != '的' && before.length() > 1 && !before.endsWith("按")
				&& !before.endsWith("照")) {
			return true;
		}
		return TargetRules.stopsAfter(passage.text(), quantity.tail()) && before.endsWith("率") && isRatio(before);
	}

	/** 比例不低于推荐总数的30%: the whole stands between the bound and the share. */
	private static boolean isLeastPart(Quantity quantity, Passage passage) {
		int from = Math.max(passage.clauseStart(), quantity.lead() - DISTANCE);
		return quantity.unit().equals("%") && quantity.lead() > from
				&& passage.text().charAt(quantity.lead() - 1) == '的'
				&& LEAST.occursIn(passage.text(), from, quantity.lead()) && !passage.sentenceHolds(QUALIFYING);
	}

	/** 物流成本降低50%以上. */
	private static boolean isLeastChange(Quantity quantity, Passage passage) {
		return quantity.unit().equals("%") && quantity.comparator() == Comparator.AT_LEAST
				&& TargetWords.CHANGES.lengthBefore(passage.text(), quantity.lead(), passage.clauseStart()) > 0
				&& !passage.sentenceHolds(QUALIFYING);
	}

	/** 专家号源不低于30%: in a task, a least share of anything that nobody qualifies by. */
	private static boolean isLeastShare(Quantity quantity, Passage passage) {
		return quantity.unit().equals("%") && quantity.comparator() == Comparator.AT_LEAST
				&& quantity.lead() < quantity.start() && quantity.lead() > passage.clauseStart()
				&& !passage.sentenceHolds(QUALIFYING);
	}

}
