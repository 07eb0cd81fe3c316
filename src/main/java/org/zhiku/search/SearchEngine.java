package org.zhiku.search;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Mono;

/**
 * A full-text index over policies and what they hold. Derived from the graph and never the only place where
 * anything is kept. All methods are safe for many subscribers; none blocks the caller.
 */
public interface SearchEngine {

	/**
	 * Hits, highlights and facets. A text without a word finds nothing, but a blank one
	 * that browses all that the filter admits.
	 */
	Mono<SearchResult> search(SearchQuery query);

	/** What may be meant by what was typed so far, the likeliest first. */
	Mono<List<Suggestion>> suggest(SuggestQuery query);

	/**
	 * The newest revision whose changes are all searchable; 0 for an empty index. After a
	 * crash it may be an older one again, and who applies changes goes on from there.
	 */
	Mono<Long> revision();

	/**
	 * Completes as soon as searches show this revision, or with
	 * {@link SearchException.Behind} after that time.
	 */
	Mono<Void> await(long revision, Duration atMost);

	/**
	 * Applies changes in their order and makes them searchable, and with them the
	 * revision. Both are durable soon after, at the latest when the engine stops in
	 * order: after a crash the index holds all up to the revision that it names. Changes
	 * may be applied again; one caller applies, one call after the other.
	 */
	Mono<Void> apply(List<IndexChange> changes, long revision);

	/**
	 * Of which graph the index is: what it was cleared for last. Blank for one that was
	 * never cleared.
	 */
	Mono<String> graph();

	/**
	 * Forgets everything, to be the index of this graph from now on; {@link #revision()}
	 * is 0 afterwards.
	 */
	Mono<Void> clear(String graph);

	/**
	 * Begins an index of this graph beside the one that answers; only one at a time.
	 */
	Mono<IndexBuild> build(String graph);

	/** How many policies the index holds. */
	Mono<Long> size();

}
