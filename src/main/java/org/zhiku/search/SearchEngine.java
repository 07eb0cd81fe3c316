package org.zhiku.search;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * A full-text index over policies. Derived from the graph and never the only place where
 * anything is kept. All methods are safe for many subscribers; none blocks the caller.
 */
public interface SearchEngine {

	/** Hits, highlights and facets; an empty query text finds nothing. */
	Mono<SearchResult> search(SearchQuery query);

	/** The newest revision that the index durably holds; 0 for an empty index. */
	Mono<Long> revision();

	/**
	 * Applies changes in their order and makes them searchable, then durably records the
	 * revision: after a crash the index holds either all up to a recorded revision or
	 * asks for them again.
	 */
	Mono<Void> apply(List<IndexChange> changes, long revision);

	/** Forgets everything; {@link #revision()} is 0 afterwards. */
	Mono<Void> clear();

	/** How many policies the index holds. */
	Mono<Long> size();

}
