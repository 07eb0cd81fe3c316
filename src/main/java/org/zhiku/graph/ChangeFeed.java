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
	 * The newest revision of which all is to be seen, with everything before it; what
	 * {@link #head} tells may still be coming.
	 */
	Mono<Long> settled();

	/**
	 * The policies that were removed after a revision and up to another one that is
	 * settled, and have not come again; oldest first, at most {@code limit} of them.
	 */
	Flux<PolicyChange.Deleted> deletions(long after, long upTo, int limit);

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
