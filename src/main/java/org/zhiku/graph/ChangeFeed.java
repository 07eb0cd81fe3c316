package org.zhiku.graph;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The graph's history as a follower reads it. */
public interface ChangeFeed {

	/** The newest revision; 0 for an empty graph. */
	Mono<Long> revision();

	/**
	 * The policies whose newest change is after a revision, oldest change first, at most
	 * {@code limit} of them. Applying them in order and asking again from the last one's
	 * revision reaches every state exactly once.
	 */
	Flux<PolicyChange> changesAfter(long revision, int limit);

}
