package org.zhiku.graph.bolt;

import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/** One transaction for each write; what loses a race is tried again. */
final class BoltGraphWriter implements GraphWriter {

	private final BoltSessions sessions;

	BoltGraphWriter(BoltSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<WriteReceipt> write(Policy policy) {
		return this.sessions.write("writing policy " + policy.id(),
				(transaction) -> new PolicyWrite(policy, transaction).run());
	}

	@Override
	public Mono<WriteReceipt> delete(NodeId policy) {
		return this.sessions.write("deleting policy " + policy,
				(transaction) -> new PolicyRemoval(policy, transaction).run());
	}

}
