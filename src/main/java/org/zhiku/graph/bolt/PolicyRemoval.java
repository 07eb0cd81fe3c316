package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.NodeId;

/**
 * One policy out of the graph within one transaction. Who cites it is linked anew, as if
 * the policy had never been there: to another one that fits, or to a stub.
 */
final class PolicyRemoval {

	private static final String LOCK = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			OPTIONAL MATCH (p:Policy {id: $in.id})
			SET p.inCorpus = p.inCorpus
			RETURN coalesce(p.inCorpus, false) AS present, c.value AS revision
			""";

	private static final String BURY = """
			CYPHER 25
			MATCH (p:Policy {id: $in.id})
			DETACH DELETE p
			MERGE (t:Tombstone {id: $in.id})
			SET t.revision = $in.revision
			""";

	private final NodeId policy;

	private final BoltTransaction transaction;

	PolicyRemoval(NodeId policy, BoltTransaction transaction) {
		this.policy = policy;
		this.transaction = transaction;
	}

	Mono<WriteReceipt> run() {
		return this.transaction.ask(LOCK, id()).flatMap((row) -> {
			if (!row.get("present").asBoolean()) {
				return Mono.just(new WriteReceipt(this.policy, Outcome.ABSENT, row.get("revision").asLong()));
			}
			return RevisionCounter.next(this.transaction)
				.flatMap((revision) -> remove(revision)
					.thenReturn(new WriteReceipt(this.policy, Outcome.DELETED, revision)));
		});
	}

	private Mono<Void> remove(long revision) {
		Map<String, Object> burial = Map.of("id", this.policy.value(), "revision", revision);
		return NumberConflicts.of(this.transaction, this.policy.value())
			.flatMap((rivals) -> unlink(burial)
				.then(rivals.isEmpty() ? Mono.empty() : NumberConflicts.settle(this.transaction, rivals)));
	}

	private Mono<Void> unlink(Map<String, Object> burial) {
		return IncomingCitations.of(this.transaction, this.policy.value())
			.zipWith(Repeals.by(this.transaction, List.of(this.policy.value())))
			.flatMap((before) -> Neighbours.clear(this.transaction, List.of(this.policy.value()))
				.flatMap((old) -> this.transaction.change(BURY, burial)
					.then(IncomingCitations.relink(this.transaction, before.getT1()))
					.then(old.removeUnnamed(this.transaction)))
				.then(IncomingCitations.announceRepeals(this.transaction, before.getT1(), before.getT2())));
	}

	private Map<String, Object> id() {
		return Map.of("id", this.policy.value());
	}

}
