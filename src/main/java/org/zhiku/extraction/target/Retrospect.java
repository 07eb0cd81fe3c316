package org.zhiku.extraction.target;

import org.zhiku.extraction.outline.ItemIndex;
import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Metadata;

/** What a document says of the past: reports, and parts such as 一、2023年工作回顾. */
final class Retrospect {

	private static final WordList PARTS = WordList
		.of("回顾 发展现状 基本现状 现状与 发展基础 工作基础 现实基础 发展成就 主要成就 取得的成就 工作总结 过去 发展背景 规划背景 所做的工作 取得成效 建设成效 工作成效 发展形势 面临形势");

	/** Headings of the parts of a report that say what is to be done: 三、2024年工作任务. */
	private static final WordList PLANS = WordList.of("任务 部署 安排 建议 目标 总体要求 重点工作 下一步");

	private static final WordList ADDRESS = WordList.of("各位代表");

	private static final int OPENING = 200;

	private static final int HEADING = 24;

	private static final WordList NONE = WordList.of();

	private final boolean report;

	private final Headings parts;

	private final Headings plans;

	Retrospect(String text, ItemIndex index, Metadata metadata) {
		String title = metadata.title();
		this.report = title != null && TargetWords.REPORTS.occursIn(title, 0, title.length())
				|| ADDRESS.occursIn(text, 0, Math.min(text.length(), OPENING));
		this.parts = new Headings(text, index, PARTS, TargetWords.IMPROVED, HEADING);
		this.plans = new Headings(text, index, PLANS, NONE, HEADING);
	}

	/**
	 * Whether the number of a passage tells of the past, unless its sentence does not.
	 */
	boolean reports(int offset, Passage passage) {
		return this.report && !this.plans.hold(offset) && !passage.sentenceHolds(TargetWords.AHEAD);
	}

	/** Whether a part that looks back holds the offset. */
	boolean holds(int offset) {
		return this.parts.hold(offset);
	}

}
