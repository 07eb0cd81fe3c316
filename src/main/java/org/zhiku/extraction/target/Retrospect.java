package org.zhiku.extraction.target;

import java.util.Map;
import java.util.TreeMap;

import org.zhiku.extraction.outline.ItemIndex;
import org.zhiku.extraction.outline.OutlineItem;
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

	private final boolean report;

	/** Ends of the parts by their starts; none lies within another. */
	private final TreeMap<Integer, Integer> parts = new TreeMap<>();

	private final TreeMap<Integer, Integer> plans = new TreeMap<>();

	Retrospect(String text, ItemIndex index, Metadata metadata) {
		String title = metadata.title();
		this.report = title != null && TargetWords.REPORTS.occursIn(title, 0, title.length())
				|| ADDRESS.occursIn(text, 0, Math.min(text.length(), OPENING));
		for (OutlineItem item : index.items()) {
			int end = Math.min(item.headingEnd(), item.contentStart() + HEADING);
			add(this.parts, PARTS, text, item, end);
			add(this.plans, PLANS, text, item, end);
		}
	}

	private static void add(TreeMap<Integer, Integer> parts, WordList words, String text, OutlineItem item, int end) {
		if (!holds(parts, item.start()) && words.occursIn(text, item.contentStart(), end)) {
			parts.put(item.start(), item.end());
		}
	}

	/**
	 * Whether the number of a passage tells of the past, unless its sentence does not.
	 */
	boolean reports(int offset, Passage passage) {
		return this.report && !holds(this.plans, offset) && !passage.sentenceHolds(TargetWords.AHEAD);
	}

	/** Whether a part that looks back holds the offset. */
	boolean holds(int offset) {
		return holds(this.parts, offset);
	}

	private static boolean holds(TreeMap<Integer, Integer> parts, int offset) {
		Map.Entry<Integer, Integer> part = parts.floorEntry(offset);
		return part != null && part.getValue() > offset;
	}

}
