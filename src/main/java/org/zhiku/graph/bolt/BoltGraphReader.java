package org.zhiku.graph.bolt;

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

}
