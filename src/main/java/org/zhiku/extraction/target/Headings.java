package org.zhiku.extraction.target;

import java.util.Map;
import java.util.TreeMap;

import org.zhiku.extraction.outline.ItemIndex;
import org.zhiku.extraction.outline.OutlineItem;
import org.zhiku.extraction.text.WordList;

/** The parts of a document whose headings begin with certain words. */
final class Headings {

	/** Ends of the parts by their starts; none lies within another. */
	private final TreeMap<Integer, Integer> parts = new TreeMap<>();

	/**
	 * The parts whose heading has one of the words among its first characters.
	 * @param except words that make a heading none of them
	 */
	Headings(String text, ItemIndex index, WordList words, WordList except, int length) {
		for (OutlineItem item : index.items()) {
			int end = Math.min(item.headingEnd(), item.contentStart() + length);
			if (!hold(item.start()) && words.occursIn(text, item.contentStart(), end)
					&& except.lengthAt(text, item.contentStart(), item.headingEnd()) == 0) {
				this.parts.put(item.start(), item.end());
			}
		}
	}

	/** Whether one of the parts holds the offset. */
	boolean hold(int offset) {
		Map.Entry<Integer, Integer> part = this.parts.floorEntry(offset);
		return part != null && part.getValue() > offset;
	}

}
