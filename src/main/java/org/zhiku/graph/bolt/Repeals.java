package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import reactor.core.publisher.Mono;

/**
 * Policies that others repeal. Their status follows from those others, so who follows the
 * graph must hear of them when another one is written, changed or gone.
 */
final class Repeals {

	private static final String BY = """
			CYPHER 25
			UNWIND $in.ids AS id
			MATCH (:Policy {id: id})-[:REPEALS]->(repealed:Policy)
			WHERE repealed.inCorpus
			RETURN DISTINCT repealed.id AS id
			ORDER BY id
			""";

	private static final String STAMP = """
			CYPHER 25
			UNWIND range(0, size($in.ids) - 1) AS i
			MATCH (p:Policy {id: $in.ids[i]})
			SET p.revision = $in.first + i
			""";

	private Repeals() {
	}

	/** The policies of the corpus that any of these repeals. */
	static Mono<Set<String>> by(BoltTransaction transaction, Collection<String> policies) {
		if (policies.isEmpty()) {
			return Mono.just(Set.of());
		}
		return transaction.askAll(BY, Map.of("ids", List.copyOf(policies))).map((rows) -> {
			Set<String> ids = new LinkedHashSet<>();
			rows.forEach((row) -> ids.add(row.get("id").asString()));
			return ids;
		});
	}

	/**
	 * Gives each of these policies the next revision, and answers the last; empty where
	 * there are none.
	 */
	static Mono<Long> announce(BoltTransaction transaction, Collection<String> policies) {
		if (policies.isEmpty()) {
			return Mono.empty();
		}
		List<String> ids = new ArrayList<>(policies);
		return RevisionCounter.next(transaction, ids.size())
			.flatMap((last) -> transaction.change(STAMP, Map.of("ids", ids, "first", last - ids.size() + 1))
				.thenReturn(last));
	}

}
