package org.zhiku.graph.bolt;

import java.util.Map;

import reactor.core.publisher.Mono;

/**
 * The one node that numbers the writes. Whoever has taken a revision holds the node's
 * lock until the commit: revisions become visible in their order, and whatever a write
 * does to nodes that others share it does under that lock, where no two can deadlock.
 */
final class RevisionCounter {

	/** The removal takes the lock before the value is read. */
	private static final String TAKE = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			REMOVE c.lock
			WITH c
			SET c.value = c.value + 1
			RETURN c.value AS revision
			""";

	private RevisionCounter() {
	}

	static Mono<Long> next(BoltTransaction transaction) {
		return transaction.row(TAKE, Map.of()).map((row) -> row.get("revision").asLong());
	}

}
