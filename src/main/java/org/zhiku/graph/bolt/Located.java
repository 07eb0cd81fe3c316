package org.zhiku.graph.bolt;

import java.util.List;

import org.zhiku.ontology.Policy;

/**
 * A policy with the place in the graph that is its own.
 *
 * @param policy under its id there
 * @param memory what stands there
 * @param rivals ids of other policies that bear its number
 */
record Located(Policy policy, SourceMemory memory, List<String> rivals) {

	Located {
		rivals = List.copyOf(rivals);
	}

	String id() {
		return this.policy.id().value();
	}

	/** Whether an older text of it stands in the graph. */
	boolean replaces() {
		return this.memory.inCorpus();
	}

}
