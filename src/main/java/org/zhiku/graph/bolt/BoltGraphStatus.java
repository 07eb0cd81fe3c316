package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphStatus;

/** Asks for the newest revision, which needs all that a read needs. */
final class BoltGraphStatus implements GraphStatus {

	private static final Duration LIMIT = Duration.ofSeconds(3);

	private final BoltSessions sessions;

	BoltGraphStatus(BoltSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<State> state() {
		return this.sessions
			.read("asking whether it answers", (transaction) -> transaction.row(BoltChangeFeed.NEWEST, Map.of()))
			.map((row) -> new State(true, "The graph answers and is at revision " + row.get("revision").asLong()))
			.timeout(LIMIT, Mono.just(new State(false, "The graph does not answer within " + LIMIT.toSeconds() + " s")))
			.onErrorResume(GraphException.class, (ex) -> Mono.just(new State(false, String.valueOf(ex.getMessage()))));
	}

}
