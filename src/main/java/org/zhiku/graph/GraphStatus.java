package org.zhiku.graph;

import reactor.core.publisher.Mono;

/** Whether the graph answers, for the health of the whole. */
public interface GraphStatus {

	/** Asks the database; it always answers, and within seconds. */
	Mono<State> state();

	/**
	 * What was found.
	 *
	 * @param up whether the graph answers
	 * @param reason one sentence for the operator
	 */
	record State(boolean up, String reason) {
	}

}
