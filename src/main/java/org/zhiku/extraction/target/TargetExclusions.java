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

	/** Units of what is built into a thing: 500千伏. */
	private static final WordList RATINGS = WordList.of("兆帕 帕 伏 千伏 伏安 赫兹 兆赫 分贝 摄氏度 ℃ 马力 英寸 微米 纳米 兆 米/秒 公里/小时");

	/** Measures of how large a thing is: 万平方米以上公园. */
	private static final WordList SIZES = WordList.of("平方米 平方公里 立方米 吨 千瓦 兆瓦 元 床 张床位");

	private static final WordList LESSONS = WordList.of("学时 课时 学分 个学时 个课时");

	/** Verbs behind where a figure comes from: 由10%提高至15%. */
	private static final WordList MOVES = WordList.of("提高 增加 提升 上升 下降 降低 降至 降到 减少 增长 发展 扩大 压缩 压减 缩短 调整 增至 升至");

	/** Verbs at the head of a clause whose object so many things are: 续建甲、乙等3个项目. */
	static final WordList MAKES = WordList
		.of("建设 建成 新建 续建 新开工 开工 新增 培育 打造 创建 推动 推进 改造 实施 完成 实现 增设 开通 引进 启动 遴选 优选 整合 持续优化 优化 支持 建成通车");

	private static final WordList LENGTHS = WordList.of("米 厘米 毫米");

	private static final WordList DIMENSIONS = WordList.of("宽度 高度 厚度 深度 间距 半径 坡度 净高 净宽 直径 口径 距离 路宽 层高");

	/** What a bound is set for: 80%以上的目标. */
	private static final WordList AIMS = WordList.of("的目标 的任务 的要求");

	/** 整合为一个窗口: here one is the number to be reached. */
	private static final WordList MERGES = WordList.of("整合为 合并为 归并为 压缩为 精简为 缩减为 整合成 合并成");

	private static final WordList PAPERS = WordList.of("提供 提交 报送 一式 填写");

	private static final int NEAR = 8;

	private static final int SLOGAN = 12;

	private TargetExclusions() {
	}

	static boolean excludes(Quantity quantity, Passage passage) {
		return isDuration(quantity, passage) || isSlogan(quantity, passage.text()) || isAttribute(quantity, passage)
				|| isRate(quantity, passage.text()) || isCadence(quantity, passage) || isOwnCount(quantity, passage)
				|| Payments.holds(quantity, passage) || Payments.isCondition(quantity, passage) || isPast(quantity, passage)
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
				boolean stated = (c == '（' || c == '(') && (isBounded(quantity) || text.startsWith("其中", i + 1));
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

	/** 年产值2000万元以上的作坊, 千亿级, 100米跑道: the number describes something else. */
	private static boolean isAttribute(Quantity quantity, Passage passage) {
		String text = passage.text();
		char next = next(text, quantity.tail());
		if (next == '级' || limitsThing(quantity, text) || isBaseline(quantity, passage) || RATINGS.contains(quantity.unit()) || isFactor(quantity, text)
				|| isDimension(quantity, passage)) {
			return true;
		}
		if (next != '的' || fund(quantity, passage) || AIMS.lengthAt(text, quantity.tail(), text.length()) > 0
				|| !quantity.isMoney() && !isBoundedPersons(quantity) && isObject(quantity, passage) || TargetRules.isShareOfAll(quantity, passage)) {
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
		return (below || above) && !TargetRules.stopsAfter(text, quantity.tail())
				&& next(text, quantity.tail()) != '的';
	}

	/** 从0.6%提高到1.2%: where it comes from. */
	private static boolean isBaseline(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.start());
		String after = passage.after(quantity.tail());
		return (before.endsWith("从") || before.endsWith("由")) && MOVES.lengthAt(after, 0, after.length()) > 0;
	}

	private static boolean isBounded(Quantity quantity) {
		return quantity.tail() > quantity.end() || quantity.lead() < quantity.start();
	}

	/** 覆盖90%以上的村: the number is the object of a verb that stands before it. */
	private static boolean isObject(Quantity quantity, Passage passage) {
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
		String before = passage.before(quantity.lead());
		return DIMENSIONS.occursIn(before, 0, before.length())
				|| isBounded(quantity) && !TargetWords.GOALS.occursIn(before, 0, before.length());
	}

	/** 总额不低于3亿元的基金: the size of a fund is what it is to reach. */
	private static boolean fund(Quantity quantity, Passage passage) {
		return quantity.isMoney() && passage.after(quantity.tail()).contains("基金")
				&& !passage.clauseHolds(TargetWords.PAYMENTS);
	}

	private static boolean isRate(Quantity quantity, String text) {
		return quantity.isMoney() && (quantity.isRate() || "/／每".indexOf(next(text, quantity.end())) >= 0);
	}

	/** 每3年检修1次, 每季开两次例会: a rhythm. With 至少 it is a goal. */
	private static boolean isCadence(Quantity quantity, Passage passage) {
		return quantity.unit().equals("次") && quantity.comparator() == Comparator.EXACTLY;
	}

	private static boolean isOwnCount(Quantity quantity, Passage passage) {
		if (!quantity.countsThings()) {
			return false;
		}
		if (passage.text().substring(quantity.end(), Math.max(quantity.end(), passage.sentenceEnd())).contains("如下")) {
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
						&& quantity.value().compareTo(BigDecimal.TEN) < 0 && !(quantity.arabic() && MAKES.lengthAt(before, 0, before.length()) > 0)
				|| !closesList && DISMISSALS.occursIn(before, 0, before.length());
	}

	/** What was done, though not where the clause names a time of its own. */
	/** 四个“全覆盖”, 5大基地, 3个领域: what is counted has a name of its own. */
	private static boolean isNamed(Quantity quantity, String text) {
		boolean few = quantity.value().compareTo(BigDecimal.TEN) < 0;
		return few && (!quantity.arabic() && next(text, quantity.end()) == '“'
				|| text.startsWith("领域", quantity.end()) || next(text, quantity.start() + 1) == '大');
	}

	/** 提供1份: papers that an applicant hands in. */
	private static boolean isHandedIn(Quantity quantity, Passage passage) {
		String before = passage.before(quantity.start());
		return quantity.unit().equals("份") && PAPERS.occursIn(before, 0, before.length());
	}

	private static boolean isPast(Quantity quantity, Passage passage) {
		String text = passage.text();
		boolean dated = DateWords.lengthAt(text, passage.clauseStart(), quantity.start()) > 0;
		int from = dated ? passage.clauseStart() : passage.sentenceStart();
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

	/** 每村一个, 各县建立一所. */
	private static boolean isOneForEach(Quantity quantity, Passage passage) {
		String each = Distribution.find(passage, quantity.start());
		String before = passage.before(quantity.start());
		return each != null && (isObject(quantity, passage)
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
