package org.zhiku.search;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * A new index that is built while the old one goes on answering, and following the graph.
 * One caller uses it, one call after the other, and ends with {@link #serve()} or
 * {@link #discard()}. A crash before leaves nothing of it.
 */
public interface IndexBuild {

	/** The newest revision whose changes it all holds; 0 at first. */
	long revision();

	/** Takes changes over in their order. */
	Mono<Void> apply(List<IndexChange> changes, long revision);

	/**
	 * Answers searches by the new index from now on and forgets the old one; false, and
	 * nothing is done, while the old one shows changes that the new one lacks.
	 */
	Mono<Boolean> serve();

	/** Forgets the new index. Does nothing once it serves. */
	Mono<Void> discard();

}
