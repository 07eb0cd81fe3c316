package org.zhiku.graph;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The graph's history as a follower reads it. */
public interface ChangeFeed {

	/** Which graph it is, and its newest revision; 0 for an empty graph. */
	Mono<Head> head();

	/**
	 * The policies whose newest change is after a revision, oldest change first, at most
	 * {@code limit} of them, and fewer where their texts are long, but at least one while
	 * there is one. Applying them in order and asking again from the last one's revision
	 * reaches every state exactly once.
	 */
	Flux<PolicyChange> changesAfter(long revision, int limit);

	/**
	 * Revisions that this process wrote, as soon as they are committed, beginning with
	 * the newest so far; never ends. A hint: of what others write it says nothing, and it
	 * may leave out a revision before a newer one.
	 */
	Flux<Long> written();

	/**
	 * How far a graph's history goes.
	 *
	 * @param graph made by chance with the graph, so that no two have the same
	 * @param revision the newest
	 */
	record Head(String graph, long revision) {
	}

}
