package org.zhiku.extraction.outline;

import java.util.List;

/**
 * A numbered item of the document's outline.
 *
 * @param marker the marker as written, such as （一） or 1. or 第三条
 * @param level depth from 1
 * @param path markers from the outermost item down to this one
 * @param start offset of the marker
 * @param contentStart offset of the first visible character after the marker
 * @param headingEnd offset after the heading: the first 。 or line end after the marker
 * @param end offset after the item's last character, its children included
 * @param children the items directly below
 * @param scope what sort of part the item stands in
 */
public record OutlineItem(String marker, int level, List<String> path, int start, int contentStart, int headingEnd,
		int end, List<OutlineItem> children, Scope scope) {

	public OutlineItem {
		path = List.copyOf(path);
		children = List.copyOf(children);
	}

	/** What sort of part of the document an item stands in. */
	public enum Scope {

		/** 总体要求、指导思想、工作目标、活动时间: aims and facts, which hold targets but no tasks. */
		AIMS,
		/** The measures. */
		MEASURES,
		/** 保障措施、组织实施. */
		SAFEGUARDS,
		/** 附则, definitions, legal basis: no tasks. */
		FORMALITIES

	}

}
