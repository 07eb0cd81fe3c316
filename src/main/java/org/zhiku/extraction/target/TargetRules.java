package org.zhiku.extraction.target;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/** Decides whether a number is a goal, and by which rule. */
final class TargetRules {

	private static final WordList FILLERS = WordList
		.of("共 总计 合计 各 一般 原则上 均 都 了 累计 各类 约 分别 一共 也 总共 新 再 每年 年均 出 全省 全市 全县 全区 全国 我省 我市");

	private static final WordList WEAK_REACH = WordList.of("为 占 约 近 减 增 安排 共 合计 累计 规模 总规模 总数 总量 保持 稳定 逾 高达 分别为");

	private static final WordList PLACES = WordList.of("在 于 对");

	private static final WordList FUNDS = WordList.of("资金 经费 基金 基金规模 总规模 投资 基金总规模");

	private static final WordList FUNDING = WordList.of("安排 筹集 筹措 投入 设立 统筹 落实 拿出 列支");

	private static final WordList FULFILS = WordList.of("达到 达");

	private static final WordList USES = WordList.of("用于 投入 投向 安排 安排用于 必须用于 应当用于");

	private static final WordList TIMES = WordList.of("次 场 场次");

	private static final int LONGEST_PLACE = 4;

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
		boolean verb = follows(TargetWords.GOALS, quantity, passage, stem);
		boolean stops = stopsAfter(text, quantity.tail());
		if (Distribution.find(passage, quantity.lead()) != null && (verb || stops || quantity.countsThings())) {
			return "target.each";
		}
		if (verb && (coming || !Counts.isSmallTalk(quantity))) {
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
		if (previous != null && ListItems.follows(previous, quantity, passage, stops)) {
			return "target.list";
		}
		if (asked && Shares.isAsked(quantity, passage)) {
			return "target.share";
		}
		return looseRule(quantity, passage, stem, ahead, coming);
	}

	/**
	 * Whether one of the words stands before the number or before the fillers before it.
	 */
	private static boolean follows(WordList words, Quantity quantity, Passage passage, int stem) {
		return words.lengthBefore(passage.text(), quantity.lead(), passage.clauseStart()) > 0
				|| words.lengthBefore(passage.text(), stem, passage.clauseStart()) > 0
				|| quantity.countsThings() && followsBeforePlace(words, quantity, passage);
	}

	/** 开展云山市20个…: the name of a place stands between the verb and the number. */
	private static boolean followsBeforePlace(WordList words, Quantity quantity, Passage passage) {
		int end = quantity.lead() - 1;
		if (end <= passage.clauseStart() || "市县区州".indexOf(passage.text().charAt(end)) < 0) {
			return false;
		}
		for (int start = end - 2; start >= end - LONGEST_PLACE && start > passage.clauseStart(); start--) {
			if (words.lengthBefore(passage.text(), start, passage.clauseStart()) > 0) {
				return true;
			}
		}
		return false;
	}

	/** The rules for a number whose clause says what is to be done. */
	private static @Nullable String clauseRule(Quantity quantity, Passage passage, int stem, boolean coming,
			boolean wanted) {
		String text = passage.text();
		boolean stops = stopsAfter(text, quantity.tail());
		if (coming && TargetWords.CHANGES.lengthBefore(text, stem, passage.clauseStart()) > 0) {
			return "target.change";
		}
		if (stops && (coming || quantity.countsThings()) && passage.holdsBefore(TargetWords.GOALS, quantity.lead())) {
			return "target.verb-object-number";
		}
		return (wanted && stops && isFund(quantity, passage)) ? "target.fund" : null;
	}

	/** The rules for a number whose verb stands elsewhere in the clause. */
	private static @Nullable String looseRule(Quantity quantity, Passage passage, int stem, boolean ahead,
			boolean coming) {
		String text = passage.text();
		if (Shares.isShareOfAll(quantity, passage) || PLACES.lengthBefore(text, stem, passage.clauseStart()) > 0
				&& quantity.comparator() != Comparator.EXACTLY
				&& passage.holdsAfter(TargetWords.GOALS, quantity.tail())) {
			return "target.number-verb";
		}
		if (ahead && Counts.describes(quantity, passage) || Counts.namesFirst(quantity, passage)
				|| Counts.isPursued(quantity, passage)) {
			return "target.verb-modifier-number";
		}
		if (Counts.isTreated(quantity, passage)) {
			return "target.number-verb";
		}
		if (Counts.isWilled(quantity, passage, stem) || Counts.isComing(quantity, passage)) {
			return "target.will";
		}
		String share = Shares.shareRule(quantity, passage, coming);
		if (share != null) {
			return share;
		}
		boolean bounded = quantity.comparator() != Comparator.EXACTLY;
		return (ahead && bounded && stopsAfter(text, quantity.tail())) ? "target.aim" : null;
	}

	/**
	 * What also a regulation may set as a goal: least shares and counts, one for each
	 * place.
	 */
	static boolean isAskedByRules(Quantity quantity, Passage passage) {
		boolean verb = follows(TargetWords.GOALS, quantity, passage,
				withoutFillers(passage.text(), quantity.lead(), passage.clauseStart()));
		boolean times = TIMES.contains(quantity.unit()) && quantity.comparator() == Comparator.AT_LEAST
				&& quantity.tail() == quantity.end() && !passage.sentenceHolds(Shares.QUALIFYING);
		boolean each = verb && quantity.countsThings() && Distribution.find(passage, quantity.lead()) != null;
		return times || each || Shares.isMinimumShare(quantity, passage) || Shares.isKept(quantity, passage);
	}

	/** 安排经费3亿元, 基金规模7亿元: what is to be spent on a purpose. */
	private static boolean isFund(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		if (quantity.isMoney() && before.endsWith("的") && FUNDING.lengthBefore(before, before.length() - 1, 0) > 0
				&& passage.sentenceHolds(USES)) {
			return true;
		}
		if (quantity.isMoney() && before.endsWith("规模") && passage.sentenceHolds(FUNDING)) {
			return true;
		}
		return quantity.isMoney() && before.indexOf("人均") < 0 && FUNDS.lengthBefore(before, before.length(), 0) > 0
				&& (quantity.comparator() != Comparator.EXACTLY || passage.holdsBefore(FUNDING, quantity.lead()));
	}

	static int withoutFillers(String text, int end, int from) {
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

}
