package org.zhiku.extraction.target;

import java.math.BigDecimal;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/** Counts whose verb stands apart from them, or which no known verb asks for. */
final class Counts {

	private static final WordList RANKS = WordList.of("进入 跻身 迈入 挤进");

	private static final WordList PURSUITS = WordList.of("推动 推进 加快 实现 确保 完成 促进 力争");

	private static final WordList RESULTS = WordList.of("产生 生成 具备 参加 纳入 使用 完成 实现 落地 落实 上线 通办 达标 开通 建成 转变 办理 建设 改造 提升");

	private static final WordList TIMES_AHEAD = WordList.of("每年 力争 年底前 全年 年内 到20 每季度 每月");

	/** Words that say that what follows at once is still to be done. */
	private static final WordList WILL = WordList.of("力争 争取 确保 努力");

	private static final WordList BEARINGS = WordList.of("在 让 对 以 从 按 与 前 第");

	private static final WordList TREATS = WordList.of("开展试点 先行试点 试点 实行 推行 实施 推广 推进 实现 纳入");

	private static final int TREATMENT = 20;

	private static final int UNKNOWN_VERB = 4;

	private static final int OPENING_VERB = 10;

	private static final int VERB_AFTER_ADVERB = 2;

	private Counts() {
	}

	/**
	 * 实现…等12个功能, 推动…的15项服务: the verb opens the clause, the count follows what describes
	 * it.
	 */
	static boolean describes(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		boolean described = before.endsWith("的") || before.endsWith("等");
		return described && quantity.countsThings() && quantity.value().compareTo(BigDecimal.TEN) >= 0
				&& TargetWords.GOALS.occursIn(before, 0, Math.min(before.length(), OPENING_VERB));
	}

	/**
	 * 实现使用最多的前50项证明…, 进入全国前10位: the first so many are to be served, or a rank is to be
	 * won.
	 */
	static boolean namesFirst(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return before.endsWith("前") && quantity.countsThings() && (passage.holdsBefore(RANKS, quantity.lead())
				|| TargetWords.GOALS.occursIn(before, 0, Math.min(before.length(), OPENING_VERB)));
	}

	/** 推进40项任务全面完成: a clause that opens with a verb says what becomes of so many. */
	static boolean isPursued(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		if (before.endsWith("等") && quantity.countsThings() && quantity.arabic()
				&& TargetExclusions.MAKES.lengthAt(before, 0, before.length()) > 0) {
			return true;
		}
		if (before.indexOf('、') > 0 && quantity.countsThings() && quantity.arabic()
				&& TargetWords.GOALS.indexIn(before, 0, Math.min(before.length(), VERB_AFTER_ADVERB + 2)) >= 0) {
			return true;
		}
		return quantity.countsThings() && quantity.arabic()
				&& PURSUITS.indexIn(before, 0, Math.min(before.length(), VERB_AFTER_ADVERB + 2)) >= 0
				&& passage.holdsAfter(RESULTS, quantity.tail());
	}

	/** 在甲、乙等7个地方开展试点, 对6项证明实行承诺制: so many are to be treated in a new way. */
	static boolean isTreated(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		boolean among = !before.isEmpty() && "在对将把".indexOf(before.charAt(0)) >= 0
				&& (before.length() <= 2 || before.endsWith("等"));
		if (!among || !quantity.countsThings() || !quantity.arabic() || Attributes.isBounded(quantity)) {
			return false;
		}
		int to = Math.min(passage.clauseEnd(), quantity.tail() + TREATMENT);
		return TREATS.occursIn(passage.text(), quantity.tail(), to);
	}

	/** 每年赋能新产品60项: a count closes a clause that opens with what is still to come. */
	static boolean isComing(Quantity quantity, Passage passage) {
		return quantity.countsThings() && quantity.arabic() && TargetRules.stopsAfter(passage.text(), quantity.tail())
				&& TIMES_AHEAD.lengthAt(passage.text(), passage.clauseStart(), quantity.lead()) > 0;
	}

	/** 力争捧回5项大奖: after such a word any verb makes a goal. */
	static boolean isWilled(Quantity quantity, Passage passage, int stem) {
		String text = passage.text();
		int from = Math.max(passage.clauseStart(), stem - UNKNOWN_VERB);
		for (int i = stem; i >= from; i--) {
			if (WILL.lengthBefore(text, i, passage.clauseStart()) > 0) {
				return !isSmallTalk(quantity) && !BEARINGS.occursIn(text, i, stem);
			}
		}
		return false;
	}

	/** 两条道路, 三个方向: small numbers in words mostly describe. */
	static boolean isSmallTalk(Quantity quantity) {
		return !quantity.arabic() && quantity.value().compareTo(BigDecimal.TEN) < 0
				&& "个条项种类大站".contains(quantity.unit()) && quantity.comparator() == Comparator.EXACTLY;
	}

}
