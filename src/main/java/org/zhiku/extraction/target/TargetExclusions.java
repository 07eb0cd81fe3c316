package org.zhiku.extraction.target;

import java.math.BigDecimal;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/**
 * What makes a number no goal: durations, ordinals, slogans, sums that somebody gets or
 * pays, thresholds of who qualifies, reports on the past, and attributes of a thing.
 */
final class TargetExclusions {

	private static final WordList DURATIONS = WordList
		.of("天 日 年 小时 个小时 分钟 秒 周 个工作日 工作日 月 岁 周岁 起 批 分 届 轮 对 点 级 口 眼 款 度 期 例 片 起 节");

	private static final WordList TERM_WORDS = WordList.of("时间 至少 不少于 实习 实训");

	private static final WordList BODIES = WordList.of("部门 部委 单位 委办局 厅局 省（区、市） 省区市");

	/** What a document counts of its own: 12项奖惩措施. */
	private static final WordList OWN_COUNT = WordList.of("措施 意见 办法 规定 条款 文件 规章 法规 行政许可 行政审批 审批事项 原则 附件");

	/** What lists are divided into: 三个方面. */
	private static final WordList DIVISIONS = WordList
		.of("方面 章 阶段 环节 要求 步骤 模块 部分 维度 结合 统一 坚持 问题 层次 等级 档次 等次 大类 内容 制度 关口 目标 重大关系 关系");

	private static final WordList ALLOWANCES = WordList.of("可 可以 允许 每次 单次 同一");

	private static final WordList DISMISSALS = WordList.of("取消 下放 废止 失效 公布 印发 宣布 保留 修改 停止 暂停 共设 评为 授予 合并 撤销 如下");

	private static final int SLOGAN = 12;

	private TargetExclusions() {
	}

	static boolean excludes(Quantity quantity, Passage passage) {
		return isDuration(quantity, passage) || isSlogan(quantity, passage.text()) || isAttribute(quantity, passage)
				|| isRate(quantity, passage.text()) || isCadence(quantity, passage) || isOwnCount(quantity, passage)
				|| isPayment(quantity, passage) || isCondition(quantity, passage) || isPast(quantity, passage)
				|| isLoneOne(quantity, passage) || isVague(quantity, passage.text()) || isAllowance(quantity, passage);
	}

	private static boolean isDuration(Quantity quantity, Passage passage) {
		if (quantity.unit().equals("个月")) {
			String before = passage.before(quantity.start());
			boolean term = TERM_WORDS.occursIn(before, 0, before.length());
			return !term || "内前后的".indexOf(next(passage.text(), quantity.tail())) >= 0;
		}
		if (quantity.unit().equals("期") && quantity.lead() < quantity.start()) {
			return false;
		}
		return DURATIONS.contains(quantity.unit()) && !Distribution.isOfPersons(quantity, passage);
	}

	private static char next(String text, int offset) {
		return (offset < text.length()) ? text.charAt(offset) : ' ';
	}

	/** “六个一”, “一件事一次办”, （共11项）, 《…》: a name, not a number. */
	private static boolean isSlogan(Quantity quantity, String text) {
		int from = Math.max(0, quantity.start() - SLOGAN);
		for (int i = quantity.start() - 1; i >= from; i--) {
			char c = text.charAt(i);
			if ("”）)》〕\n".indexOf(c) >= 0) {
				return false;
			}
			if ("“（(《〔".indexOf(c) >= 0) {
				int close = text.indexOf(closing(c), quantity.end(), Math.min(text.length(), i + 61));
				return close >= 0 && close - i <= ((c == '《') ? 60 : SLOGAN);
			}
		}
		return false;
	}

	private static char closing(char open) {
		return switch (open) {
			case '“' -> '”';
			case '（' -> '）';
			case '(' -> ')';
			case '《' -> '》';
			default -> '〕';
		};
	}

	/** 年产值2000万元以上的作坊, 千亿级, 100米跑道: the number describes something else. */
	private static boolean isAttribute(Quantity quantity, Passage passage) {
		char next = next(passage.text(), quantity.tail());
		if (next == '级') {
			return true;
		}
		boolean bounded = quantity.tail() > quantity.end() || quantity.lead() < quantity.start();
		boolean thing = quantity.countsThings() && !"人名户岁级".contains(quantity.unit());
		return next == '的' && !fund(quantity, passage) && !thing && (bounded || !quantity.countsThings());
	}

	/** 总额不低于3亿元的基金: the size of a fund is what it is to reach. */
	private static boolean fund(Quantity quantity, Passage passage) {
		return quantity.isMoney() && passage.after(quantity.tail()).contains("基金")
				&& !passage.clauseHolds(TargetWords.PAYMENTS);
	}

	private static boolean isRate(Quantity quantity, String text) {
		char next = next(text, quantity.end());
		boolean person = quantity.isMoney() || quantity.unit().equals("人");
		return person && (next == '/' || next == '／') || quantity.isMoney() && next == '每';
	}

	/** 每3年检修1次, 每季开两次例会: a rhythm. With 至少 it is a goal. */
	private static boolean isCadence(Quantity quantity, Passage passage) {
		return quantity.unit().equals("次") && quantity.comparator() == Comparator.EXACTLY;
	}

	private static boolean isOwnCount(Quantity quantity, Passage passage) {
		if (!quantity.countsThings()) {
			return false;
		}
		String text = passage.text();
		String before = passage.before(quantity.start());
		int end = quantity.end();
		boolean closesList = before.endsWith("等") || before.endsWith("共") || before.endsWith("共计");
		return BODIES.lengthAt(text, end, text.length()) > 0 || DIVISIONS.lengthAt(text, end, text.length()) > 0
				|| OWN_COUNT.occursIn(text, end, Math.min(passage.clauseEnd(), end + 6))
						&& quantity.unit().length() == 1 && "个条项种类件".contains(quantity.unit())
				|| before.endsWith("等") && "家个名处条项类件".contains(quantity.unit())
						&& quantity.value().compareTo(BigDecimal.TEN) < 0
				|| !closesList && DISMISSALS.occursIn(before, 0, before.length());
	}

	private static boolean isPayment(Quantity quantity, Passage passage) {
		if (!quantity.isMoney() && !quantity.unit().equals("%") && !quantity.unit().equals("倍")) {
			return false;
		}
		return passage.clauseHolds(TargetWords.PAYMENTS)
				|| quantity.isMoney() && passage.sentenceHolds(TargetWords.PAYMENTS);
	}

	/** …超过40%的，: the clause only says who is meant. */
	private static boolean isCondition(Quantity quantity, Passage passage) {
		int end = passage.clauseEnd();
		boolean ofThose = end > passage.clauseStart() && passage.text().charAt(end - 1) == '的';
		String before = passage.before(quantity.start());
		return ofThose || before.startsWith("对") && passage.clauseHolds(TargetWords.PAYMENTS) || before.startsWith("凡")
				|| before.startsWith("如");
	}

	private static boolean isPast(Quantity quantity, Passage passage) {
		String text = passage.text();
		int from = passage.sentenceStart();
		int to = quantity.start();
		boolean done = to > from && text.charAt(to - 1) == '了';
		return (done || TargetWords.PAST.occursIn(text, from, to)) && !TargetWords.AHEAD.occursIn(text, from, to);
	}

	/** 每户每季可领取不超过2次: what is allowed, not asked for. */
	private static boolean isAllowance(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.lead());
		return quantity.comparator() == Comparator.AT_MOST && !quantity.isPercentage()
				&& ALLOWANCES.occursIn(before, 0, before.length());
	}

	/** 百万亩, 千家, 万户 without a digit in front say that there are many. */
	private static boolean isVague(Quantity quantity, String text) {
		return !quantity.arabic() && "百千万亿".indexOf(text.charAt(quantity.start())) >= 0
				&& quantity.comparator() == Comparator.EXACTLY && !quantity.isPercentage();
	}

	/** A lone 一个 is an article, unless each is to have one or the text sets a bound. */
	private static boolean isLoneOne(Quantity quantity, Passage passage) {
		if (quantity.arabic() || quantity.value().compareTo(BigDecimal.ONE) != 0) {
			return false;
		}
		return quantity.comparator() == Comparator.EXACTLY && Distribution.find(passage, quantity.start()) == null;
	}

}
