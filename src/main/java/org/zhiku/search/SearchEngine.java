package org.zhiku.search;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.explanation.Explanation;

/**
 * A full-text index over policies and what they hold. Derived from the graph and never
 * the only place where anything is kept. All methods are safe for many subscribers; none
 * blocks the caller.
 */
public interface SearchEngine extends ChangeSink {

	/**
	 * Hits, highlights and facets. A text without a word finds nothing, but a blank one
	 * that browses all that the filter admits.
	 */
	Mono<SearchResult> search(SearchQuery query);

	/**
	 * Fails with {@link SearchException.BadQuery} where the engine refuses a query for
	 * its length or its page; for who does something else with a query before. Does not
	 * read the text.
	 */
	default void check(SearchQuery query) {
	}

	/** What may be meant by what was typed so far, the likeliest first. */
	Mono<List<Suggestion>> suggest(SuggestQuery query);

	/**
	 * Policies that share a policy's telling words, the most alike first; none where the
	 * index does not hold it.
	 */
	Mono<List<SimilarPolicy>> similar(NodeId policy, int first);

	/**
	 * What may have been meant by a query that has words wrong; empty where it is fine or
	 * nothing is sure.
	 */
	Mono<String> didYouMean(String text);

	/** How well the words of a query are answered, its filter considered. */
	Mono<WordFit> fit(SearchQuery query);

	/**
	 * Why a policy is a hit of a query among policies, or why it is none. Page,
	 * highlights and facets do not matter.
	 */
	Mono<Explanation> explain(SearchQuery query, NodeId policy);

	/** All policies that a filter admits. */
	Mono<Set<NodeId>> admitted(SearchFilter filter);

	/** The newest revision whose changes are all searchable; 0 for an empty index. */
	@Override
	Mono<Long> revision();

	/**
	 * Completes as soon as searches show this revision, or with
	 * {@link SearchException.Behind} after that time.
	 */
	Mono<Void> await(long revision, Duration atMost);

	/**
	 * Makes the changes searchable as well, and with them the revision. Both are durable
	 * soon after, at the latest when the engine stops in order: after a crash the index
	 * holds all up to the revision that it names.
	 */
	@Override
	Mono<Void> apply(List<IndexChange> changes, long revision);

	/**
	 * Begins an index of this graph beside the one that answers; only one at a time.
	 */
	Mono<IndexBuild> build(String graph);

	/** How many policies the index holds. */
	Mono<Long> size();

	/**
	 * Why what searches show cannot be made durable at present, such as a full disk;
	 * empty where nothing keeps it from that.
	 */
	Mono<String> problem();

}
