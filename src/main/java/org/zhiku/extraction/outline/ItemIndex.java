package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Task;

/** Answers in which numbered item, and in which task, an offset stands. */
public final class ItemIndex {

	private final List<OutlineItem> items = new ArrayList<>();

	private final List<OutlineItem> roots;

	private final List<Task> tasks;

	public ItemIndex(Outline outline) {
		this.roots = outline.roots();
		this.roots.forEach(this::add);
		this.tasks = outline.tasks();
	}

	private void add(OutlineItem item) {
		this.items.add(item);
		item.children().forEach(this::add);
	}

	public List<OutlineItem> items() {
		return this.items;
	}

	/** The innermost item around an offset; null outside all. */
	public @Nullable OutlineItem itemAt(int offset) {
		int low = 0;
		int high = this.items.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (this.items.get(middle).start() <= offset) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		for (int i = high; i >= 0; i--) {
			if (this.items.get(i).end() > offset) {
				return this.items.get(i);
			}
			if (this.items.get(i).level() == 1) {
				return null;
			}
		}
		return null;
	}

	/**
	 * Start of the outermost item that begins last before an offset; the offset without
	 * one.
	 */
	public int rootStart(int offset) {
		int low = 0;
		int high = this.roots.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (this.roots.get(middle).start() <= offset) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return (high >= 0) ? this.roots.get(high).start() : offset;
	}

	/** Start of the task around an offset; null outside tasks. */
	public @Nullable Integer taskStartAt(int offset) {
		OutlineItem item = itemAt(offset);
		if (item == null) {
			return null;
		}
		int low = 0;
		int high = this.tasks.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (this.tasks.get(middle).start() <= offset) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return (high >= 0 && this.tasks.get(high).end() > offset) ? this.tasks.get(high).start() : null;
	}

}
