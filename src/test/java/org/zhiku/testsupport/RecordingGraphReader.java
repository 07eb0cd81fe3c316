package org.zhiku.testsupport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import reactor.core.publisher.Mono;

import org.zhiku.graph.Condition;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/**
 * Remembers what it is asked, and answers as a graph would in which every node has one
 * neighbour along every hop and none of its properties but the id.
 */
public final class RecordingGraphReader implements GraphReader {

	private static final Window ONE = new Window(List.of(), List.of(Window.Order.ascending("id")), 1, null, false,
			false);

	private final List<GraphQuery> queries = new ArrayList<>();

	private Set<NodeId> held = Set.of();

	/** It has these nodes besides, for whoever asks by ids. */
	public void hold(NodeId... nodes) {
		this.held = Set.of(nodes);
	}

	@Override
	public Mono<Page> read(GraphQuery query) {
		this.queries.add(query);
		NodeKind origin = switch (query.root()) {
			case GraphQuery.Root.Nodes nodes -> nodes.kind();
			case GraphQuery.Root.Relationships over -> over.hop().at(over.hop().near());
		};
		Page page = page(query.root().kind(), origin, query.window(), query.selection());
		List<Page.Row> rows = new ArrayList<>(page.rows());
		this.held.stream()
			.filter((node) -> isAsked(node, query.window()))
			.forEach((node) -> rows.add(row(node, origin, query.window(), query.selection())));
		return Mono.just(new Page(rows, page.total(), page.more()));
	}

	/** All queries since the last call. */
	public List<GraphQuery> taken() {
		List<GraphQuery> taken = List.copyOf(this.queries);
		this.queries.clear();
		return taken;
	}

	private static Page page(NodeKind kind, NodeKind origin, Window window, Selection selection) {
		List<Page.Row> rows = (window.limit() == 0) ? List.of()
				: List.of(row(NodeId.of(kind, "the only one"), origin, window, selection));
		return new Page(rows, window.withTotal() ? 1L : null, false);
	}

	private static boolean isAsked(NodeId node, Window window) {
		return window.where()
			.stream()
			.anyMatch((condition) -> condition instanceof Condition.Property id && id.name().equals("id")
					&& id.value() instanceof List<?> ids && ids.contains(node.value()));
	}

	private static Page.Row row(NodeId node, NodeKind origin, Window window, Selection selection) {
		String id = node.value();
		Map<String, Page> links = new LinkedHashMap<>();
		selection.links()
			.forEach((link) -> links.put(link.key(),
					page(link.hop().target(), node.kind(), link.window(), link.selection())));
		selection.origins().forEach((back) -> links.put(back.key(), page(origin, origin, ONE, back.selection())));
		List<Object> position = new ArrayList<>();
		window.order().forEach((order) -> position.add(order.key().equals(new Window.Key.Property("id")) ? id : null));
		return new Page.Row(Map.of("id", id), Map.of(), links, position);
	}

}
