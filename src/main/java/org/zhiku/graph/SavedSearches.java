package org.zhiku.graph;

import java.time.Instant;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;

/**
 * Keeps searches, and which new matches each was told. A match is a text that came after
 * the search was saved: of a new policy, or a new text of an old one. Each is told once,
 * however many servers look for them and however often they are stopped; a text that is
 * only read anew by another extractor is none.
 */
public interface SavedSearches {

	/**
	 * Keeps a search under its id, to be told of texts from now on. Saved before with the
	 * same query and filter it stays as it is; with others it begins anew, without
	 * matches. Fails with {@link GraphException.Refused} where there are too many
	 * already.
	 * @param most so many may be kept
	 */
	Mono<Void> save(SavedSearch search, Instant at, int most);

	/** Forgets a search and its matches; answers whether there was one. */
	Mono<Boolean> delete(NodeId id);

	/** Up to which revision a search was told; empty where there is none. */
	Mono<Long> toldTo(NodeId id);

	/**
	 * The searches that were told less than up to a revision, the furthest behind first.
	 */
	Flux<SavedSearch> behind(long revision);

	/**
	 * The texts that came after a revision, in their order, and up to another revision,
	 * which must be one that a follower has reached. Ends before the first text whose
	 * policy was changed in another way after that: the follower may not have it yet.
	 */
	Mono<Changes> changes(long after, long upTo, int limit);

	/**
	 * Keeps new matches, in one transaction. What another server has told meanwhile, and
	 * what has a new text meanwhile, is left out: a later text has a revision of its own.
	 * Of each search the newest 1,000 matches are kept.
	 */
	Mono<Void> tell(List<News> news, Instant at);

	/** The searches that were told of matches up to a revision after this one. */
	Flux<Told> toldAfter(long revision);

	/**
	 * How far a search was told when it was told of matches last.
	 */
	record Told(NodeId search, long upTo) {
	}

	/** The text of a policy, and the revision that brought it. */
	record Change(NodeId policy, long revision) {
	}

	/**
	 * Some texts in the order in which they came.
	 *
	 * @param upTo there is no other up to this revision
	 */
	record Changes(List<Change> texts, long upTo) {

		public Changes {
			texts = List.copyOf(texts);
		}

	}

	/**
	 * What there is to tell of one search.
	 *
	 * @param search as it was read
	 * @param upTo the revision up to which was looked
	 * @param matches what was found since
	 */
	record News(SavedSearch search, long upTo, List<Change> matches) {

		public News {
			matches = List.copyOf(matches);
		}

	}

}
