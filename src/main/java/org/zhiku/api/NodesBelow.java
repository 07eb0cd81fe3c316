package org.zhiku.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;

/** Nodes that were read for fields below the one that found their ids. */
public final class NodesBelow {

	private final Map<String, Map<String, Page.Row>> rows;

	private NodesBelow(Map<String, Map<String, Page.Row>> rows) {
		this.rows = rows;
	}

	static NodesBelow of(List<String> ways, List<Page> pages) {
		Map<String, Map<String, Page.Row>> rows = new HashMap<>();
		for (int i = 0; i < pages.size(); i++) {
			Map<String, Page.Row> found = rows.computeIfAbsent(ways.get(i), (way) -> new HashMap<>());
			pages.get(i).rows().forEach((row) -> found.put(String.valueOf(row.properties().get("id")), row));
		}
		return new NodesBelow(rows);
	}

	/**
	 * The node for a field that leads to one; of a field that is not selected no more
	 * than the id.
	 */
	public Page.Row one(String way, NodeId id) {
		Page.Row row = this.rows.getOrDefault(way, Map.of()).get(id.value());
		return Objects.requireNonNullElseGet(row, () -> Page.Row.identified(id));
	}

	/** The nodes for a field that leads to many, without those that have gone since. */
	public List<Page.Row> all(String way, Collection<NodeId> ids) {
		Map<String, Page.Row> found = this.rows.getOrDefault(way, Map.of());
		return ids.stream().map((id) -> found.get(id.value())).filter(Objects::nonNull).toList();
	}

}
