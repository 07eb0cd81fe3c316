package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;

import org.zhiku.ontology.Policy;

/**
 * A policy that is about to be written.
 *
 * @param memory what its sources have given then
 * @param rivals ids of others that bear its number
 * @param nodes the nodes that are its own
 */
record FreshPolicy(Policy policy, SourceMemory memory, List<String> rivals, PolicyNodes nodes) {

	static FreshPolicy of(Located located, Giver giver) {
		Policy policy = located.policy();
		return new FreshPolicy(policy, giver.remember(located.memory(), policy), located.rivals(),
				new PolicyNodes(policy));
	}

	String id() {
		return this.policy.id().value();
	}

	/** Whether an older text of it stands in the graph. */
	boolean replaces() {
		return this.memory.inCorpus();
	}

	/** All that is its own, for the statement that creates it. */
	Object row() {
		return Map.of("id", id(), "policy", this.nodes.policy(this.memory).values(), "sections",
				this.nodes.sectionRows(), "tasks", this.nodes.taskRows(), "targets", this.nodes.looseTargetRows(),
				"diagnostics", this.nodes.diagnosticRows());
	}

}
