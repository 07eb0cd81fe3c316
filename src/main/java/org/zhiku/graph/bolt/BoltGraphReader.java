package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;

/** One statement for each query, however deep. */
final class BoltGraphReader implements GraphReader {

	private final BoltSessions sessions;

	BoltGraphReader(BoltSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<Page> read(GraphQuery query) {
		return Mono.defer(() -> {
			Statement statement = QueryCompiler.compile(query);
			return this.sessions.row("reading " + query.root().kind().label() + " nodes", statement)
				.map((row) -> PageDecoder.decode(row.get("page"), query.window(), query.selection(),
						query.root().properties()));
		});
	}

	@Override
	public Mono<List<Page>> read(List<GraphQuery> queries) {
		return queries.isEmpty() ? Mono.just(List.of()) : Mono.defer(() -> {
			Statement statement = QueryCompiler.compile(queries);
			return this.sessions.row("reading nodes of several kinds", statement).map((row) -> pages(row, queries));
		});
	}

	private static List<Page> pages(Record row, List<GraphQuery> queries) {
		List<Page> pages = new ArrayList<>();
		for (GraphQuery query : queries) {
			pages.add(PageDecoder.decode(row.get("page" + pages.size()), query.window(), query.selection(),
					query.root().properties()));
		}
		return pages;
	}

}
