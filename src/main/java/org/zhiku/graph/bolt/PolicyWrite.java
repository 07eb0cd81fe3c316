package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/**
 * Policies into the graph within one transaction, with the outcome that they would have
 * one after the other. What a second version of a policy does follows from the first, so
 * it waits for the next round; all others of a round go together.
 */
final class PolicyWrite {

	private final List<Policy> policies;

	private final BoltTransaction transaction;

	PolicyWrite(List<Policy> policies, BoltTransaction transaction) {
		this.policies = policies;
		this.transaction = transaction;
	}

	/** The receipts in the order of the policies. */
	Mono<List<WriteReceipt>> run() {
		return Flux.fromIterable(rounds())
			.concatMap((round) -> new PolicyRound(round, Giver.COLLECTION, this.transaction).run(), 1)
			.flatMapIterable((receipts) -> receipts)
			.collectList();
	}

	/** The policies in their order, cut before each whose id or text is in the round. */
	private List<List<Policy>> rounds() {
		List<List<Policy>> rounds = new ArrayList<>();
		Map<NodeId, Policy> round = new LinkedHashMap<>();
		Set<String> texts = new HashSet<>();
		for (Policy policy : this.policies) {
			if (round.containsKey(policy.id()) || !texts.add(policy.sha256())) {
				rounds.add(List.copyOf(round.values()));
				round.clear();
				texts.clear();
				texts.add(policy.sha256());
			}
			round.put(policy.id(), policy);
		}
		if (!round.isEmpty()) {
			rounds.add(List.copyOf(round.values()));
		}
		return rounds;
	}

}
