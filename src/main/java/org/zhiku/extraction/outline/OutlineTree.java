package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.outline.OutlineItem.Scope;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Marker;

/** Turns the drafts into items with their paths, headings and scopes. */
final class OutlineTree {

	private final String text;

	private final NumberingFaults faults;

	OutlineTree(String text, NumberingFaults faults) {
		this.text = text;
		this.faults = faults;
	}

	List<OutlineItem> items(List<Draft> drafts) {
		return items(drafts, List.of(), 1, Scope.MEASURES);
	}

	private List<OutlineItem> items(List<Draft> drafts, List<String> path, int level, Scope outer) {
		List<OutlineItem> items = new ArrayList<>();
		Draft before = null;
		for (Draft draft : settled(drafts)) {
			if (draft.marker != null) {
				items.add(item(draft, draft.marker, before, path, level, outer));
				before = draft;
			}
			else {
				items.addAll(items(draft.children, with(path, draft.inferred), level + 1, outer));
			}
		}
		return items;
	}

	/** A second list that begins with one belongs to the item before it. */
	private List<Draft> settled(List<Draft> drafts) {
		List<Draft> settled = new ArrayList<>();
		for (Draft draft : drafts) {
			boolean guessed = draft.lost() && draft.inferred == null;
			if (guessed && draft.children.getFirst().number == 1 && !settled.isEmpty() && !settled.getLast().lost()) {
				Draft owner = settled.getLast();
				owner.children.addAll(draft.children);
				owner.end = draft.end;
			}
			else {
				if (guessed) {
					Draft first = draft.children.getFirst();
					this.faults.restarts(first, settled.isEmpty() ? 0 : settled.getLast().lastChild(first.kind));
				}
				settled.add(draft);
			}
		}
		return settled;
	}

	private OutlineItem item(Draft draft, Marker marker, @Nullable Draft before, List<String> path, int level,
			Scope outer) {
		String label = this.text.substring(marker.start(), marker.end());
		int content = contentStart(marker.end(), draft.end);
		int headingEnd = headingEnd(draft, content);
		if (before != null && draft.children.isEmpty()) {
			headingEnd = HeadingRules.firstClause(this.text, before, content, headingEnd, draft.end);
		}
		List<String> own = with(path, label);
		Scope scope = ScopeRules.scope(HeadingRules.words(this.text, content, headingEnd), marker.kind(), outer);
		return new OutlineItem(label, level, own, marker.start(), content, headingEnd, draft.end,
				items(draft.children, own, level + 1, scope), scope);
	}

	private int contentStart(int from, int end) {
		int start = from;
		while (start < end && DocumentText.isSpace(this.text.charAt(start))) {
			start++;
		}
		return Math.min(start, Math.max(from, end));
	}

	private int headingEnd(Draft draft, int content) {
		int limit = draft.children.isEmpty() ? draft.end : Math.max(content, draft.children.getFirst().start());
		return HeadingRules.end(this.text, content, limit);
	}

	private static List<String> with(List<String> path, @Nullable String label) {
		if (label == null) {
			return path;
		}
		List<String> longer = new ArrayList<>(path);
		longer.add(label);
		return longer;
	}

}
