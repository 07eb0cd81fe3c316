package org.zhiku.search;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * What is derived from the graph and follows it: it takes changes over, and knows up to
 * which revision it has. After a crash that may be an older one again, and who applies
 * changes goes on from there.
 */
public interface ChangeSink {

	/** The newest revision whose changes are all taken over; 0 for an empty one. */
	Mono<Long> revision();

	/**
	 * Applies changes in their order, and with them the revision. Changes may be applied
	 * again; one caller applies, one call after the other.
	 */
	Mono<Void> apply(List<IndexChange> changes, long revision);

	/**
	 * Of which graph it is: what it was cleared for last. Blank for one that was never
	 * cleared.
	 */
	Mono<String> graph();

	/**
	 * Forgets everything, to be of this graph from now on; {@link #revision()} is 0
	 * afterwards.
	 */
	Mono<Void> clear(String graph);

}
