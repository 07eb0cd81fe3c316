package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;

/** Reads back what {@link QueryCompiler} asked for; the selection says what is where. */
final class PageDecoder {

	private PageDecoder() {
	}

	/** All rows of a list of nodes. */
	static List<Page.Row> rows(Value found, Selection selection) {
		List<Page.Row> rows = new ArrayList<>();
		found.values().forEach((row) -> rows.add(row(row, selection, List.of())));
		return rows;
	}

	static Page decode(Value page, Window window, Selection selection, List<String> edgeProperties) {
		List<Page.Row> rows = new ArrayList<>();
		Value found = page.get(0);
		int size = Math.min(found.size(), window.limit());
		for (int i = 0; i < size; i++) {
			rows.add(row(found.get(i), selection, edgeProperties));
		}
		if (window.backward()) {
			Collections.reverse(rows);
		}
		Value total = page.get(1);
		Long count = total.isNull() ? null : total.asLong();
		boolean more = found.size() > window.limit() || (found.isEmpty() && counted(window, count));
		return new Page(rows, count, more);
	}

	/** Where nothing was read beside the total, it says whether there is any. */
	private static boolean counted(Window window, @Nullable Long count) {
		return window.limit() == 0 && window.after() == null && count != null && count > 0;
	}

	private static Page.Row row(Value row, Selection selection, List<String> edgeProperties) {
		Map<String, Page> links = new LinkedHashMap<>();
		Value pages = row.get(3);
		for (int i = 0; i < selection.links().size(); i++) {
			Link link = selection.links().get(i);
			links.put(link.key(), decode(pages.get(i), link.window(), link.selection(), link.edgeProperties()));
		}
		for (int i = 0; i < selection.origins().size(); i++) {
			Selection.Origin origin = selection.origins().get(i);
			Value page = pages.get(selection.links().size() + i);
			links.put(origin.key(), decode(page, PagePart.SINGLE, origin.selection(), List.of()));
		}
		List<@Nullable Object> position = new ArrayList<>();
		row.get(2).values().forEach((value) -> position.add(value.asObject()));
		return new Page.Row(named(selection.properties(), row.get(0)), named(edgeProperties, row.get(1)), links,
				position);
	}

	private static Map<String, Object> named(List<String> names, Value values) {
		Map<String, Object> named = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			Value value = values.get(i);
			if (!value.isNull()) {
				named.put(names.get(i), value.asObject());
			}
		}
		return named;
	}

}
