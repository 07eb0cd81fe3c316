package org.zhiku.extraction.target;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/** Decides whether a number is a goal, and by which rule. */
final class TargetRules {

	private static final WordList FILLERS = WordList.of("共 总计 合计 各 一般 原则上 均 都 了 累计 各类 约 分别 一共 也 总共 新 再 每年 年均 出 全省 全市 全县 全区 全国 我省 我市");

	private static final WordList WEAK_REACH = WordList.of("为 占 约 近 减 增 安排 共 合计 累计 规模 总规模 总数 总量 保持 稳定 逾 高达 分别为");

	private static final WordList PLACES = WordList.of("在 于 对");

	private static final WordList SHARES = WordList.of("占比 比例 比重 占");

	private static final WordList QUALIFYING = WordList.of("符合 具备 申请 满足 条件 情形 申报 认定 是指 所称 投标 评标 视为 控股 持股 出资 股权");

	private static final WordList FUNDS = WordList.of("资金 经费 基金 基金规模 总规模 投资 基金总规模");

	private static final WordList FUNDING = WordList.of("安排 筹集 筹措 投入 设立 统筹 落实 拿出 列支");

	private static final WordList FULFILS = WordList.of("达到 达");

	private static final WordList USES = WordList.of("用于 投入 投向 安排 安排用于 必须用于 应当用于");

	private static final WordList TIMES = WordList.of("次 场 场次");

	private static final WordList CHARGES = WordList.of("费率 税率 利率 汇率 收益率 年度 制度 幅度 额度 季度 程度");

	/** Words that say that what follows at once is still to be done. */
	private static final WordList WILL = WordList.of("力争 争取 确保 努力");

	/** What a percentage measures, of which it is no share: 7%的速度. */
	private static final WordList MEASURES = WordList.of("速度 比例 水平 标准 税率 费率 利率 幅度 价格 增速");

	private static final WordList RANKS = WordList.of("进入 跻身 迈入 挤进");

	private static final WordList PURSUITS = WordList.of("推动 推进 加快 实现 确保 完成 促进 力争");

	private static final WordList RESULTS = WordList.of("产生 生成 具备 参加 纳入 使用 完成 实现 落地 落实 上线 通办 达标 开通 建成 转变 办理");

	private static final WordList TIMES_AHEAD = WordList.of("每年 力争 年底前 全年 年内 到20 每季度 每月");

	private static final WordList BEARINGS = WordList.of("在 让 对 以 从 按 与 前 第");

	private static final int UNKNOWN_VERB = 4;

	private static final int OPENING_VERB = 10;

	private static final int VERB_AFTER_ADVERB = 2;

	private static final int WHOLE = 100;

	private static final int SHORT_GAP = 16;

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
		boolean verb = follows(TargetWords.GOALS, quantity, passage, stem);
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
		if (previous != null
				&& (continues(previous, quantity, passage, stops) || isPart(previous, quantity, passage, stops))) {
			return "target.list";
		}
		if (asked && (stops && isLeastShare(quantity, passage) || isWholeRate(quantity, passage))) {
			return "target.share";
		}
		return looseRule(quantity, passage, stem, ahead, coming);
	}

	/** Whether one of the words stands before the number or before the fillers before it. */
	private static boolean follows(WordList words, Quantity quantity, Passage passage, int stem) {
		return words.lengthBefore(passage.text(), quantity.lead(), passage.clauseStart()) > 0
				|| words.lengthBefore(passage.text(), stem, passage.clauseStart()) > 0;
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
		if (isShareOfAll(quantity, passage) || PLACES.lengthBefore(text, stem, passage.clauseStart()) > 0
				&& quantity.comparator() != Comparator.EXACTLY
				&& TargetWords.GOALS.occursIn(text, quantity.tail(), passage.clauseEnd())) {
			return "target.number-verb";
		}
		if (ahead && describes(quantity, passage) || namesFirst(quantity, passage) || isPursued(quantity, passage)) {
			return "target.verb-modifier-number";
		}
		if (isWilled(quantity, passage, stem) || isComing(quantity, passage)) {
			return "target.will";
		}
		String share = shareRule(quantity, passage, coming);
		if (share != null) {
			return share;
		}
		boolean bounded = quantity.comparator() != Comparator.EXACTLY;
		return (ahead && bounded && stopsAfter(text, quantity.tail())) ? "target.aim" : null;
	}

	/** What also a regulation may set as a goal: least shares and counts, one for each place. */
	static boolean isAskedByRules(Quantity quantity, Passage passage) {
		boolean verb = follows(TargetWords.GOALS, quantity, passage,
				withoutFillers(passage.text(), quantity.lead(), passage.clauseStart()));
		boolean times = TIMES.contains(quantity.unit()) && quantity.comparator() == Comparator.AT_LEAST
				&& quantity.tail() == quantity.end() && !passage.sentenceHolds(QUALIFYING);
		boolean each = verb && quantity.countsThings() && Distribution.find(passage, quantity.lead()) != null;
		return times || each || isMinimumShare(quantity, passage);
	}

	/** 40%以上的村建立…, 在三分之一的县开展…: of all how many are to have something. */
	static boolean isShareOfAll(Quantity quantity, Passage passage) {
		String text = passage.text();
		int stem = withoutFillers(text, quantity.lead(), passage.clauseStart());
		boolean opens = stem == passage.clauseStart() || PLACES.lengthBefore(text, stem, passage.clauseStart()) > 0;
		boolean several = quantity.comparator() == Comparator.AT_LEAST && quantity.tail() > quantity.end()
				&& !stopsAfter(text, quantity.tail()) && text.charAt(quantity.tail()) != '的';
		boolean measures = MEASURES.occursIn(text, quantity.tail(), Math.min(passage.clauseEnd(), quantity.tail() + 4));
		return quantity.unit().equals("%") && (opens || several) && !measures
				&& (TargetWords.GOALS.occursIn(text, quantity.tail(), passage.clauseEnd())
						|| several && RESULTS.occursIn(text, quantity.tail(), passage.clauseEnd())
						|| USES.occursIn(text, quantity.tail(), passage.clauseEnd()));
	}

	/** 村民占评委的比例不低于40%: also a regulation may set such a goal. */
	private static boolean isMinimumShare(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return quantity.unit().equals("%") && quantity.comparator() == Comparator.AT_LEAST
				&& (SHARES.occursIn(before, 0, before.length()) || isRatio(before)) && !passage.sentenceHolds(QUALIFYING)
				&& stopsAfter(passage.text(), quantity.tail());
	}

	/** 一次办结率, 满意度, but no rate that is charged: 税率. */
	private static boolean isRatio(String before) {
		int end = before.length() - TargetWords.REACH.lengthBefore(before, before.length(), 0);
		return end > 0 && "率度".indexOf(before.charAt(end - 1)) >= 0 && CHARGES.lengthBefore(before, end, 0) == 0;
	}

	/** 安排经费3亿元, 基金规模7亿元: what is to be spent on a purpose. */
	private static boolean isFund(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		if (quantity.isMoney() && before.endsWith("的")
				&& FUNDING.lengthBefore(before, before.length() - 1, 0) > 0 && passage.sentenceHolds(USES)) {
			return true;
		}
		if (quantity.isMoney() && before.endsWith("规模") && passage.sentenceHolds(FUNDING)) {
			return true;
		}
		return quantity.isMoney() && before.indexOf("人均") < 0 && FUNDS.lengthBefore(before, before.length(), 0) > 0
				&& (quantity.comparator() != Comparator.EXACTLY || FUNDING.occursIn(before, 0, before.length()));
	}

	/** 占总开支一半以上, 40%以上用于…, 预算的5%安排…: a share to be kept. */
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

	/**
	 * 实现使用最多的前50项证明…, 进入全国前10位: the first so many are to be served, or a rank is to
	 * be won.
	 */
	private static boolean namesFirst(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return before.endsWith("前") && quantity.countsThings() && (RANKS.occursIn(before, 0, before.length())
				|| TargetWords.GOALS.occursIn(before, 0, Math.min(before.length(), OPENING_VERB)));
	}

	/** 推进40项任务全面完成: a clause that opens with a verb says what becomes of so many. */
	private static boolean isPursued(Quantity quantity, Passage passage) {
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
				&& RESULTS.occursIn(passage.text(), quantity.tail(), passage.clauseEnd());
	}

	/** 每年赋能新产品60项: a count closes a clause that opens with what is still to come. */
	private static boolean isComing(Quantity quantity, Passage passage) {
		return quantity.countsThings() && quantity.arabic() && stopsAfter(passage.text(), quantity.tail())
				&& TIMES_AHEAD.lengthAt(passage.text(), passage.clauseStart(), quantity.lead()) > 0;
	}

	/** 入网率100%. */
	private static boolean isWholeRate(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		char next = (quantity.tail() < passage.text().length()) ? passage.text().charAt(quantity.tail()) : ' ';
		if (quantity.value().intValue() == WHOLE && quantity.arabic() && !passage.after(quantity.tail()).contains("了")
				&& Character.isIdeographic(next) && next != '的' && before.length() > 1
				&& !before.endsWith("按") && !before.endsWith("照")) {
			return quantity.unit().equals("%");
		}
		return quantity.unit().equals("%") && stopsAfter(passage.text(), quantity.tail())
				&& before.endsWith("率") && isRatio(before);
	}

	/** 力争捧回5项大奖: after such a word any verb makes a goal. */
	private static boolean isWilled(Quantity quantity, Passage passage, int stem) {
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
	private static boolean isSmallTalk(Quantity quantity) {
		return !quantity.arabic() && quantity.value().compareTo(BigDecimal.TEN) < 0
				&& "个条项种类大站".contains(quantity.unit()) && quantity.comparator() == Comparator.EXACTLY;
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

	/** 种植饲草100万亩（其中苜蓿30万亩）. */
	private static boolean isPart(Quantity previous, Quantity quantity, Passage passage, boolean stops) {
		int of = passage.text().lastIndexOf("其中", quantity.lead());
		return stops && previous.end() >= passage.sentenceStart() && of >= previous.end()
				&& quantity.lead() - previous.tail() <= LIST_GAP && previous.unit().equals(quantity.unit());
	}

	/** 专家号源不低于30%: in a task, a least share of anything that nobody qualifies by. */
	private static boolean isLeastShare(Quantity quantity, Passage passage) {
		return quantity.unit().equals("%") && quantity.comparator() == Comparator.AT_LEAST
				&& quantity.lead() < quantity.start() && quantity.lead() > passage.clauseStart()
				&& !passage.sentenceHolds(QUALIFYING);
	}

	/** 国家级5个、省级10个: what follows a goal in the same list is one. */
	private static boolean continues(Quantity previous, Quantity quantity, Passage passage, boolean stops) {
		String text = passage.text();
		if (previous.end() < passage.sentenceStart() || quantity.lead() - previous.tail() > LIST_GAP) {
			return false;
		}
		String between = text.substring(previous.tail(), quantity.lead());
		boolean opens = between.endsWith("、") || quantity.lead() == passage.clauseStart();
		if (opens && previous.countsThings() && quantity.countsThings()) {
			return true;
		}
		boolean listed = between.indexOf('，') < 0 && between.indexOf('；') < 0 && between.indexOf('：') < 0;
		boolean joined = between.indexOf('、') >= 0 || between.indexOf('和') >= 0 || between.indexOf('及') >= 0
				|| between.indexOf('与') >= 0;
		if (listed) {
			return joined && between.indexOf('的') < 0 || joined && stops;
		}
		boolean next = previous.countsThings() && quantity.countsThings() && quantity.arabic()
				&& between.length() <= SHORT_GAP && between.indexOf('的') < 0 && between.indexOf('；') < 0;
		return stops && (previous.unit().equals(quantity.unit()) || next);
	}

}
