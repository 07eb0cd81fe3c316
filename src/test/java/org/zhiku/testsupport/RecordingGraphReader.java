package org.zhiku.testsupport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

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

	@Override
	public Mono<Page> read(GraphQuery query) {
		this.queries.add(query);
		NodeKind origin = switch (query.root()) {
			case GraphQuery.Root.Nodes nodes -> nodes.kind();
			case GraphQuery.Root.Relationships over -> over.hop().at(over.hop().near());
		};
		return Mono.just(page(query.root().kind(), origin, query.window(), query.selection()));
	}

	/** All queries since the last call. */
	public List<GraphQuery> taken() {
		List<GraphQuery> taken = List.copyOf(this.queries);
		this.queries.clear();
		return taken;
	}

	private static Page page(NodeKind kind, NodeKind origin, Window window, Selection selection) {
		List<Page.Row> rows = (window.limit() == 0) ? List.of() : List.of(row(kind, origin, window, selection));
		return new Page(rows, window.withTotal() ? 1L : null, false);
	}

	private static Page.Row row(NodeKind kind, NodeKind origin, Window window, Selection selection) {
		String id = NodeId.of(kind, "the only one").value();
		Map<String, Page> links = new LinkedHashMap<>();
		selection.links()
			.forEach((link) -> links.put(link.key(), page(link.hop().target(), kind, link.window(), link.selection())));
		selection.origins().forEach((back) -> links.put(back.key(), page(origin, origin, ONE, back.selection())));
		List<Object> position = new ArrayList<>();
		window.order().forEach((order) -> position.add(order.key().equals(new Window.Key.Property("id")) ? id : null));
		return new Page.Row(Map.of("id", id), Map.of(), links, position);
	}

}
