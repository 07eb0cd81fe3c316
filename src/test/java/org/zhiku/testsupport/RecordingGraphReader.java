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

	private final List<GraphQuery> queries = new ArrayList<>();

	@Override
	public Mono<Page> read(GraphQuery query) {
		this.queries.add(query);
		return Mono.just(page(query.root().kind(), query.window(), query.selection()));
	}

	/** All queries since the last call. */
	public List<GraphQuery> taken() {
		List<GraphQuery> taken = List.copyOf(this.queries);
		this.queries.clear();
		return taken;
	}

	private static Page page(NodeKind kind, Window window, Selection selection) {
		List<Page.Row> rows = (window.limit() == 0) ? List.of() : List.of(row(kind, window, selection));
		return new Page(rows, window.withTotal() ? 1L : null, false);
	}

	private static Page.Row row(NodeKind kind, Window window, Selection selection) {
		String id = NodeId.of(kind, "the only one").value();
		Map<String, Page> links = new LinkedHashMap<>();
		selection.links()
			.forEach((link) -> links.put(link.key(), page(link.hop().target(), link.window(), link.selection())));
		selection.origins()
			.forEach((origin) -> links.put(origin.key(), new Page(List.of(origin(origin)), null, false)));
		List<Object> position = new ArrayList<>();
		window.order().forEach((order) -> position.add(order.key().equals(new Window.Key.Property("id")) ? id : null));
		return new Page.Row(Map.of("id", id), Map.of(), links, position);
	}

	private static Page.Row origin(Selection.Origin origin) {
		return new Page.Row(Map.of("id", "pol_0"), Map.of(), Map.of(), List.of());
	}

}
