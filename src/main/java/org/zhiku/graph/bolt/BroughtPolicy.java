package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import reactor.core.publisher.Mono;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/**
 * A policy that somebody brings, into the graph within one transaction. Where its id at
 * its source is that of another policy, such as the same one with a wrong number or date,
 * that one makes way for it. An id that several policies have says nothing.
 */
final class BroughtPolicy {

	private static final String STANDING = """
			CYPHER 25
			MATCH (p:Policy {sourceId: $in.sourceId}) USING INDEX p:Policy(sourceId)
			WHERE p.inCorpus
			RETURN collect(p.id) AS ids
			""";

	private final Policy policy;

	private final SuccessionLinks successions;

	private final BoltTransaction transaction;

	BroughtPolicy(Policy policy, SuccessionLinks successions, BoltTransaction transaction) {
		this.policy = policy;
		this.successions = successions;
		this.transaction = transaction;
	}

	Mono<WriteReceipt> run() {
		String sourceId = this.policy.sourceId();
		return (sourceId == null) ? write() : displaced(sourceId).flatMap(this::replace).switchIfEmpty(write());
	}

	/** Deferred, because the driver sends a statement before anybody subscribes to it. */
	private Mono<WriteReceipt> write() {
		return Mono.defer(() -> new PolicyRound(List.of(this.policy), Giver.PERSON, this.transaction).run())
			.map(List::getFirst)
			.delayUntil(this::link);
	}

	private Mono<Void> link(WriteReceipt written) {
		return (written.outcome() == Outcome.UNCHANGED) ? Mono.empty()
				: this.successions.of(written.policy(), this.transaction);
	}

	/**
	 * The policy that has the id and is another one. The place is locked first, as by all
	 * that write, and the counter then, so that of two that bring one id the second sees
	 * what the first has written.
	 */
	private Mono<NodeId> displaced(String sourceId) {
		return new PolicyLocator(Giver.PERSON, this.transaction).locate(List.of(this.policy))
			.flatMap((located) -> RevisionCounter.lock(this.transaction)
				.then(Mono.defer(() -> this.transaction.ask(STANDING, Map.of("sourceId", sourceId))))
				.mapNotNull((row) -> displaced(row.get("ids").asList(Value::asString), located.getFirst().id())));
	}

	private static @Nullable NodeId displaced(List<String> standing, String place) {
		return (standing.size() == 1 && !standing.contains(place)) ? new NodeId(standing.getFirst()) : null;
	}

	/** For who brings it the policy has changed, though not under one id. */
	private Mono<WriteReceipt> replace(NodeId displaced) {
		return new PolicyRemoval(displaced, this.transaction).run()
			.then(write())
			.map((receipt) -> new WriteReceipt(receipt.policy(), Outcome.CHANGED, receipt.revision()));
	}

}
