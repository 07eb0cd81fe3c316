package org.zhiku.extraction.target;

import java.math.BigDecimal;

import org.zhiku.extraction.text.DateWords;
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
	private static final WordList OWN_COUNT = WordList.of("措施 意见 办法 规定 条款 文件 规章 法规 原则 附件");

	/** What lists are divided into: 三个方面. */
	private static final WordList DIVISIONS = WordList
		.of("方面 章 阶段 环节 要求 步骤 模块 部分 维度 结合 统一 坚持 问题 层次 等级 档次 等次 大类 内容 制度 机制 服务组 专班 关口 目标 重大关系 关系");

	private static final WordList ALLOWANCES = WordList.of("可 可以 允许 每次 单次 同一");

	private static final WordList DISMISSALS = WordList.of("取消 下放 废止 失效 公布 印发 宣布 保留 修改 停止 暂停 共设 评为 授予 合并 撤销 如下");

	/** Verbs at the head of a clause whose object so many things are: 续建甲、乙等3个项目. */
	static final WordList MAKES = WordList
		.of("建设 建成 新建 续建 新开工 开工 新增 培育 打造 创建 推动 推进 改造 实施 完成 实现 增设 开通 引进 启动 遴选 优选 整合 持续优化 优化 支持 建成通车");

	/** 整合为一个窗口: here one is the number to be reached. */
	private static final WordList MERGES = WordList.of("整合为 合并为 归并为 压缩为 精简为 缩减为 整合成 合并成");

	private static final WordList FOLLOW = WordList.of("如下");

	private static final WordList PAPERS = WordList.of("提供 提交 报送 一式 填写");

	private static final WordList NOMINATIONS = WordList.of("推荐 申报 名额 限额 限报 遴选推荐 报送");

	private static final WordList LIMITED = WordList.of("限申报 限报 限推荐 限选 限填 限申请 限提名 限获");

	private static final int PROVINCES = 34;

	private static final int NEAR = 8;

	private static final int SLOGAN = 12;

	private TargetExclusions() {
	}

	static boolean excludes(Quantity quantity, Passage passage) {
		return isDuration(quantity, passage) || isSlogan(quantity, passage.text())
				|| Attributes.isAttribute(quantity, passage) || isRate(quantity, passage.text())
				|| isCadence(quantity, passage) || isOwnCount(quantity, passage) || Payments.holds(quantity, passage)
				|| Payments.isCondition(quantity, passage) || isPast(quantity, passage) || isLoneOne(quantity, passage)
				|| isVague(quantity, passage.text()) || isAllowance(quantity, passage) || isQuota(quantity, passage)
				|| isOneOf(quantity, passage);
	}

	private static boolean isDuration(Quantity quantity, Passage passage) {
		if (quantity.unit().equals("个月")) {
			boolean term = passage.holdsBefore(TERM_WORDS, quantity.start());
			return !term || "内前后的".indexOf(Attributes.next(passage.text(), quantity.tail())) >= 0;
		}
		if (quantity.unit().equals("期") && quantity.lead() < quantity.start()) {
			return false;
		}
		return DURATIONS.contains(quantity.unit()) && !Distribution.isOfPersons(quantity, passage);
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
				boolean stated = (c == '（' || c == '(')
						&& (Attributes.isBounded(quantity) || text.startsWith("其中", i + 1));
				return !stated && close >= 0 && close - i <= ((c == '《') ? 60 : SLOGAN);
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

	private static boolean isRate(Quantity quantity, String text) {
		return quantity.isMoney() && (quantity.isRate() || "/／每".indexOf(Attributes.next(text, quantity.end())) >= 0);
	}

	/** 每3年检修1次, 每季开两次例会: a rhythm. With 至少 it is a goal. */
	private static boolean isCadence(Quantity quantity, Passage passage) {
		return quantity.unit().equals("次") && quantity.comparator() == Comparator.EXACTLY;
	}

	private static boolean isOwnCount(Quantity quantity, Passage passage) {
		if (!quantity.countsThings()) {
			return false;
		}
		if (passage.holds(FOLLOW, quantity.end(), passage.sentenceEnd())) {
			return true;
		}
		if (isNamed(quantity, passage.text()) || isHandedIn(quantity, passage)) {
			return true;
		}
		String text = passage.text();
		String before = passage.before(quantity.start());
		int end = quantity.end();
		boolean closesList = before.endsWith("等") || before.endsWith("共") || before.endsWith("共计");
		return BODIES.lengthAt(text, end, text.length()) > 0 || DIVISIONS.lengthAt(text, end, text.length()) > 0
				|| OWN_COUNT.occursIn(text, end, Math.min(passage.clauseEnd(), end + 6))
						&& quantity.unit().length() == 1 && "个条项种类件".contains(quantity.unit())
				|| before.endsWith("等") && "家个名处条项类件".contains(quantity.unit())
						&& quantity.value().compareTo(BigDecimal.TEN) < 0 && !Counts.isTreated(quantity, passage)
						&& !(quantity.arabic() && MAKES.lengthAt(before, 0, before.length()) > 0)
				|| !closesList && passage.holdsBefore(DISMISSALS, quantity.start());
	}

	/** 四个“全覆盖”, 5大基地, 3个领域: what is counted has a name of its own. */
	private static boolean isNamed(Quantity quantity, String text) {
		boolean few = quantity.value().compareTo(BigDecimal.TEN) < 0;
		return few && (!quantity.arabic() && Attributes.next(text, quantity.end()) == '“'
				|| text.startsWith("领域", quantity.end()) || Attributes.next(text, quantity.start() + 1) == '大');
	}

	/** 提供1份: papers that an applicant hands in. */
	private static boolean isHandedIn(Quantity quantity, Passage passage) {
		return quantity.unit().equals("份") && passage.holdsBefore(PAPERS, quantity.start());
	}

	/** What was done, though not where the clause names a time of its own. */
	private static boolean isPast(Quantity quantity, Passage passage) {
		String text = passage.text();
		int to = quantity.start();
		boolean done = to > passage.sentenceStart() && text.charAt(to - 1) == '了';
		if (!done && !passage.holds(TargetWords.PAST, passage.sentenceStart(), to)) {
			return false;
		}
		boolean dated = DateWords.lengthAt(text, passage.clauseStart(), to) > 0;
		int from = dated ? passage.clauseStart() : passage.sentenceStart();
		return (done || passage.holds(TargetWords.PAST, from, to)) && !passage.holds(TargetWords.AHEAD, from, to);
	}

	/** 每户每季可领取不超过2次: what is allowed, not asked for. */
	private static boolean isAllowance(Quantity quantity, Passage passage) {
		return quantity.comparator() == Comparator.AT_MOST && !quantity.isPercentage()
				&& passage.holdsBefore(ALLOWANCES, quantity.lead());
	}

	/** 百万亩, 千家, 万户 without a digit in front say that there are many. */
	private static boolean isVague(Quantity quantity, String text) {
		if (quantity.unit().equals("省") && (!quantity.arabic() || quantity.value().intValue() > PROVINCES)) {
			return true;
		}
		return !quantity.arabic() && "百千万亿".indexOf(text.charAt(quantity.start())) >= 0
				&& quantity.comparator() == Comparator.EXACTLY && !quantity.isPercentage();
	}

	/** 各不超过30项, 限申报2项: how many may be handed in. */
	private static boolean isQuota(Quantity quantity, Passage passage) {
		if (!quantity.countsThings()) {
			return false;
		}
		return quantity.comparator() == Comparator.AT_MOST && passage.sentenceHolds(NOMINATIONS)
				|| LIMITED.lengthBefore(passage.text(), quantity.lead(), passage.clauseStart()) > 0;
	}

	/** 作为20项民心工程之一: the number only says of how many it is one. */
	private static boolean isOneOf(Quantity quantity, Passage passage) {
		int to = Math.min(passage.clauseEnd(), quantity.tail() + SLOGAN);
		return quantity.countsThings()
				&& passage.text().substring(quantity.tail(), Math.max(quantity.tail(), to)).contains("之一");
	}

	/** 每村一个, 各县建立一所. */
	private static boolean isOneForEach(Quantity quantity, Passage passage) {
		String each = Distribution.find(passage, quantity.start());
		String before = passage.before(quantity.start());
		return each != null && (Attributes.isObject(quantity, passage)
				|| before.indexOf(each, Math.max(0, before.length() - NEAR - each.length())) >= 0);
	}

	/** A lone 一个 is an article, unless each is to have one or the text sets a bound. */
	private static boolean isLoneOne(Quantity quantity, Passage passage) {
		if (quantity.arabic() || quantity.value().compareTo(BigDecimal.ONE) != 0) {
			return false;
		}
		boolean merges = MERGES.lengthBefore(passage.text(), quantity.start(), passage.clauseStart()) > 0;
		return quantity.comparator() == Comparator.EXACTLY && !merges && !quantity.unit().equals("番")
				&& !isOneForEach(quantity, passage);
	}

}
