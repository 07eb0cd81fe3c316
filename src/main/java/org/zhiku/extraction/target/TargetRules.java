package org.zhiku.extraction.target;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/** Decides whether a number is a goal, and by which rule. */
final class TargetRules {

	private static final WordList FILLERS = WordList.of("共 总计 合计 各 一般 原则上 均 都 了 累计 各类 约 分别 一共 也 总共 新 再 每年 年均 出");

	private static final WordList WEAK_REACH = WordList.of("为 占 约 近 减 增 安排 共 合计 累计 规模 总规模 总数 总量 保持 稳定 逾 高达 分别为");

	private static final WordList PLACES = WordList.of("在 于 对");

	private static final WordList SHARES = WordList.of("占比 比例 比重 占");

	private static final WordList QUALIFYING = WordList.of("符合 具备 申请 满足 条件 情形 申报 认定 是指 所称 投标 评标 视为 控股 持股 出资 股权");

	private static final WordList FUNDS = WordList.of("资金 经费 基金 基金规模 总规模 投资 基金总规模");

	private static final WordList FUNDING = WordList.of("安排 筹集 筹措 投入 设立 统筹 落实 拿出 列支");

	private static final WordList FULFILS = WordList.of("达到 达");

	private static final WordList USES = WordList.of("用于 投入 投向 安排用于 必须用于 应当用于");

	private static final int OPENING_VERB = 10;

	private static final int LIST_GAP = 45;

	private TargetRules() {
	}

	/**
	 * The rule that makes a number a goal that nothing excludes; null if none does.
	 * @param previous the goal before it in the same sentence, if there is one
	 * @param ahead whether a goals section or a coming date governs the passage
	 * @param asked whether the number stands in a task, which asks for what it says
	 */
	static @Nullable String rule(Quantity quantity, Passage passage, @Nullable Quantity previous, boolean ahead,
			boolean asked) {
		String text = passage.text();
		int stem = withoutFillers(text, quantity.lead(), passage.clauseStart());
		boolean coming = ahead || passage.sentenceHolds(TargetWords.AHEAD);
		boolean verb = TargetWords.GOALS.lengthBefore(text, stem, passage.clauseStart()) > 0;
		boolean stops = stopsAfter(text, quantity.tail());
		if (Distribution.find(passage, quantity.lead()) != null && (verb || stops || quantity.countsThings())) {
			return "target.each";
		}
		if (verb && (coming || !isSmallTalk(quantity))) {
			return "target.verb-number";
		}
		if (reaches(quantity, text, stem, passage.clauseStart(), coming) || asked && stops && quantity.isPercentage()
				&& FULFILS.lengthBefore(text, stem, passage.clauseStart()) > 0) {
			return "target.reach";
		}
		if (ahead && stops && passage.isCell()) {
			return "target.cell";
		}
		String rule = clauseRule(quantity, passage, stem, coming, ahead || asked);
		if (rule != null) {
			return rule;
		}
		if (previous != null && continues(previous, quantity, passage, stops)) {
			return "target.list";
		}
		return looseRule(quantity, passage, stem, ahead, coming);
	}

	/** The rules for a number whose clause says what is to be done. */
	private static @Nullable String clauseRule(Quantity quantity, Passage passage, int stem, boolean coming,
			boolean wanted) {
		String text = passage.text();
		boolean stops = stopsAfter(text, quantity.tail());
		if (coming && TargetWords.CHANGES.lengthBefore(text, stem, passage.clauseStart()) > 0) {
			return "target.change";
		}
		if (stops && (coming || quantity.countsThings())
				&& TargetWords.GOALS.occursIn(text, passage.clauseStart(), quantity.lead())) {
			return "target.verb-object-number";
		}
		return (wanted && stops && isFund(quantity, passage)) ? "target.fund" : null;
	}

	/** The rules for a number whose verb stands elsewhere in the clause. */
	private static @Nullable String looseRule(Quantity quantity, Passage passage, int stem, boolean ahead,
			boolean coming) {
		String text = passage.text();
		if (PLACES.lengthBefore(text, stem, passage.clauseStart()) > 0 && quantity.comparator() != Comparator.EXACTLY
				&& TargetWords.GOALS.occursIn(text, quantity.tail(), passage.clauseEnd())) {
			return "target.number-verb";
		}
		if (ahead && describes(quantity, passage)) {
			return "target.verb-modifier-number";
		}
		String share = shareRule(quantity, passage, coming);
		if (share != null) {
			return share;
		}
		boolean bounded = quantity.comparator() != Comparator.EXACTLY;
		return (ahead && bounded && stopsAfter(text, quantity.tail())) ? "target.aim" : null;
	}

	/** 村民占评委的比例不低于40%: also a regulation may set such a goal. */
	static boolean isMinimumShare(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return quantity.unit().equals("%") && quantity.comparator() == Comparator.AT_LEAST
				&& SHARES.occursIn(before, 0, before.length()) && !passage.sentenceHolds(QUALIFYING)
				&& stopsAfter(passage.text(), quantity.tail());
	}

	/** 安排经费3亿元, 基金规模7亿元: what is to be spent on a purpose. */
	private static boolean isFund(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return quantity.isMoney() && before.indexOf("人均") < 0 && FUNDS.lengthBefore(before, before.length(), 0) > 0
				&& (quantity.comparator() != Comparator.EXACTLY || FUNDING.occursIn(before, 0, before.length()));
	}

	/** 占总开支一半以上, 40%以上用于…: a share to be kept. */
	private static @Nullable String shareRule(Quantity quantity, Passage passage, boolean coming) {
		if (!quantity.isPercentage()) {
			return null;
		}
		String before = passage.before(quantity.lead());
		boolean of = before.indexOf('占') >= 0 && (coming || quantity.comparator() != Comparator.EXACTLY);
		boolean spent = USES.lengthAt(passage.text(), quantity.tail(), passage.clauseEnd()) > 0;
		return (of || spent) ? "target.share" : null;
	}

	/**
	 * 实现…等12个功能, 推动…的15项服务: the verb opens the clause, the count follows what describes
	 * it.
	 */
	private static boolean describes(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		boolean described = before.endsWith("的") || before.endsWith("等");
		return described && quantity.countsThings() && quantity.value().compareTo(BigDecimal.TEN) >= 0
				&& TargetWords.GOALS.occursIn(before, 0, Math.min(before.length(), OPENING_VERB));
	}

	/** 两条道路, 三个方向: small numbers in words mostly describe. */
	private static boolean isSmallTalk(Quantity quantity) {
		return !quantity.arabic() && quantity.value().compareTo(BigDecimal.TEN) < 0
				&& "个条项种类大".contains(quantity.unit()) && quantity.comparator() == Comparator.EXACTLY;
	}

	private static int withoutFillers(String text, int end, int from) {
		int stem = end;
		int length = FILLERS.lengthBefore(text, stem, from);
		while (length > 0) {
			stem -= length;
			length = FILLERS.lengthBefore(text, stem, from);
		}
		return stem;
	}

	private static boolean reaches(Quantity quantity, String text, int stem, int from, boolean coming) {
		int length = TargetWords.REACH.lengthBefore(text, stem, from);
		boolean bounded = quantity.lead() < quantity.start() && quantity.comparator() != Comparator.ABOUT;
		if (length == 0) {
			return bounded && (coming || quantity.countsThings() || quantity.unit().isEmpty());
		}
		boolean weak = WEAK_REACH.contains(text.substring(stem - length, stem));
		return coming || !weak && (bounded || quantity.countsThings() || quantity.comparator() != Comparator.EXACTLY);
	}

	static boolean stopsAfter(String text, int offset) {
		return offset >= text.length() || "、，。；（(\n\t|和及与以并,;！”".indexOf(text.charAt(offset)) >= 0
				|| text.startsWith(" |", offset);
	}

	/** 国家级5个、省级10个: what follows a goal in the same list is one. */
	private static boolean continues(Quantity previous, Quantity quantity, Passage passage, boolean stops) {
		String text = passage.text();
		if (previous.end() < passage.sentenceStart() || quantity.lead() - previous.tail() > LIST_GAP) {
			return false;
		}
		String between = text.substring(previous.tail(), quantity.lead());
		boolean listed = between.indexOf('，') < 0 && between.indexOf('；') < 0 && between.indexOf('：') < 0;
		boolean joined = between.indexOf('、') >= 0 || between.indexOf('和') >= 0 || between.indexOf('及') >= 0
				|| between.indexOf('与') >= 0;
		if (listed) {
			return joined && between.indexOf('的') < 0 || joined && stops;
		}
		return stops && previous.unit().equals(quantity.unit());
	}

}
