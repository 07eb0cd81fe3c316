package org.zhiku.extraction.outline;

import java.util.List;

import org.zhiku.extraction.outline.OutlineItem.Scope;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.MarkerKind;

/** What sort of part an item is, by its heading and first words. */
final class ScopeRules {

	private static final List<String> AIMS = List.of("总体要求", "指导思想", "基本原则", "总体目标", "主要目标", "工作目标", "目标任务", "发展目标",
			"总体思路", "工作原则", "基本思路", "工作思路", "任务目标", "具体目标", "行动目标", "总体要求和目标", "规划目标", "建设目标", "总目标", "目标要求", "发展思路",
			"实施原则", "总体考虑", "总体部署", "战略目标", "发展愿景", "近期目标", "远期目标", "中期目标", "年度目标", "阶段目标", "改革目标", "预期目标", "主要指标",
			"发展定位", "战略定位", "发展原则", "发展基础", "发展现状", "现状与形势", "发展形势", "面临形势", "形势要求", "面临的形势", "发展环境", "规划背景", "现实基础",
			"工作回顾", "目标", "原则", "目标与任务", "思路", "编制目的", "编制依据", "目标定位", "建设原则", "主要原则", "总体原则", "形势和要求", "战略导向", "总体战略",
			"背景", "发展背景", "建设思路", "目的意义", "目的和意义", "工作背景", "实施目标", "整治目标", "活动目标", "专项目标", "量化目标", "主要任务目标", "改革思路",
			"总体安排和目标", "指导原则", "遵循原则", "推进原则", "编制原则", "实施思路", "行动思路", "目的", "重要意义", "重大意义", "工作基础", "主要成效", "存在问题",
			"面临的机遇", "面临的挑战", "机遇与挑战", "发展机遇", "规划基础", "发展成就", "主要成就", "总体思想", "战略意义", "总目标要求", "工作目的", "活动目的", "整治原则",
			"活动原则", "评估目的", "评估原则", "检查目的", "培训目的", "培训目标", "培训原则", "试点目标", "试点原则", "创建目标", "创建原则", "考核目的", "考核原则",
			"评选原则", "评价原则", "竞赛目的", "大赛宗旨", "活动宗旨");

	/** Statements of what is meant, when and where. */
	private static final List<String> STATEMENTS = List.of("活动主题", "活动时间", "活动地点", "时间地点", "时间和地点", "服务对象", "评估对象",
			"试点期限", "实施期限", "适用范围", "培训时间", "培训地点", "培训对象", "会议时间", "会议地点", "参会人员", "参加人员", "参加对象", "参赛对象", "评选范围",
			"评估范围", "活动对象", "大赛主题", "竞赛主题", "举办时间", "举办地点", "名词解释", "联系方式");

	/** After a long word of these a verb may follow that nothing parts from it. */
	private static final String GLUED_VERBS = "聚立着力加进根结为突紧认牢把坚持推";

	private static final int LONG_WORD = 4;

	private static final List<String> SAFEGUARDS = List.of("保障措施", "组织实施", "组织保障", "工作保障", "实施保障", "保障机制", "组织领导",
			"工作要求", "强化保障", "加强保障", "政策保障", "保障体系", "支撑保障");

	private static final String GLUED = "：:，,。（(坚以到全深按紧通围贯党从在20—";

	private ScopeRules() {
	}

	/** The scope of an item that stands in a part of the given scope. */
	static Scope scope(String heading, MarkerKind kind, Scope outer) {
		if (outer == Scope.AIMS || outer == Scope.FORMALITIES) {
			return outer;
		}
		if (isAims(heading) || isStatement(heading)) {
			return Scope.AIMS;
		}
		if (kind == MarkerKind.CHAPTER && heading.strip().startsWith("附") && heading.indexOf('则') > 0) {
			return Scope.FORMALITIES;
		}
		return SAFEGUARDS.stream().anyMatch(heading::contains) ? Scope.SAFEGUARDS : outer;
	}

	/** Whether the heading is made of aims and nothing else: 总体要求和主要目标. */
	private static boolean isAims(String heading) {
		int at = 0;
		int words = 0;
		int last = 0;
		boolean more = true;
		while (more) {
			int length = longest(heading, at);
			more = length > 0;
			words += more ? 1 : 0;
			last = more ? length : last;
			at += length;
			if (more && at < heading.length() && "和与及、".indexOf(heading.charAt(at)) >= 0) {
				more = longest(heading, at + 1) > 0;
				at += more ? 1 : 0;
			}
		}
		return words > 0 && (at == heading.length() || GLUED.indexOf(heading.charAt(at)) >= 0
				|| DocumentText.isSpace(heading.charAt(at))
				|| last >= LONG_WORD && GLUED_VERBS.indexOf(heading.charAt(at)) >= 0);
	}

	/** 活动时间2022年1月, 评估对象：…, 评估对象评估对象为… */
	private static boolean isStatement(String heading) {
		for (String word : STATEMENTS) {
			if (heading.startsWith(word)) {
				String rest = heading.substring(word.length());
				return rest.isEmpty() || !Character.isIdeographic(rest.charAt(0)) || rest.startsWith(word);
			}
		}
		return false;
	}

	private static int longest(String heading, int at) {
		int length = 0;
		for (String word : AIMS) {
			if (word.length() > length && heading.startsWith(word, at)) {
				length = word.length();
			}
		}
		return length;
	}

}
