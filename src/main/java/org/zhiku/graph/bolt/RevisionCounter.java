package org.zhiku.graph.bolt;

import java.util.Map;

import reactor.core.publisher.Mono;

/**
 * The one node that numbers the writes. Whoever has taken a revision holds the node's
 * lock until the commit: revisions become visible in their order, and whatever a write
 * does to nodes that others share it does under that lock, where no two can deadlock.
 */
final class RevisionCounter {

	/**
	 * Takes {@code count} revisions and answers the last of them. The first assignment
	 * takes the lock, before the value is read.
	 */
	static final String TAKE = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			SET c.lock = true
			WITH c
			SET c.value = c.value + $in.count
			WITH c.value AS revision
			""";

	private static final String LOCK = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			SET c.lock = true
			""";

	private RevisionCounter() {
	}

	/** Takes the next revision. */
	static Mono<Long> next(BoltTransaction transaction) {
		return next(transaction, 1);
	}

	/** Takes so many revisions and answers the last. */
	static Mono<Long> next(BoltTransaction transaction, int count) {
		return transaction.ask(TAKE + "RETURN revision", Map.of("count", count))
			.map((row) -> row.get("revision").asLong());
	}

	/** Keeps others from taking a revision, before one is taken. */
	static Mono<Void> lock(BoltTransaction transaction) {
		return transaction.change(LOCK, Map.of());
	}

}
