package org.zhiku.discovery.saved;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.zhiku.api.InvalidArgument;
import org.zhiku.discovery.FormReader;
import org.zhiku.graph.SavedSearch;
import org.zhiku.graph.SavedSearches.Change;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;

/** Finds which of some texts match a saved search by their words. */
final class Matcher {

	private static final Logger logger = LoggerFactory.getLogger(Matcher.class);

	private final SearchEngine engine;

	private final FormReader forms = new FormReader();

	/** Of which it was said that they cannot be read. */
	private final Set<NodeId> unreadable = ConcurrentHashMap.newKeySet();

	Matcher(SearchEngine engine) {
		this.engine = engine;
	}

	/**
	 * Those that match; empty where the filter of the search cannot be read, as after an
	 * upgrade that renamed a value of it.
	 */
	Mono<List<Change>> matches(SavedSearch search, List<Change> texts) {
		return Mono.fromCallable(() -> filter(search))
			.doOnNext((_) -> this.unreadable.remove(search.id()))
			.onErrorResume(InvalidArgument.class, (cause) -> unreadable(search, cause))
			.flatMap((filter) -> texts.isEmpty() ? Mono.just(List.of()) : matches(search, filter, texts));
	}

	private Mono<List<Change>> matches(SavedSearch search, SearchFilter filter, List<Change> texts) {
		Map<NodeId, Change> byPolicy = new HashMap<>();
		texts.forEach((text) -> byPolicy.put(text.policy(), text));
		SearchQuery query = SearchQuery.of(search.query())
			.withFilter(filter.among(List.copyOf(byPolicy.keySet())))
			.withFirst(byPolicy.size())
			.withBrowse();
		return Mono.defer(() -> this.engine.search(query))
			.map((result) -> result.hits().stream().map((hit) -> byPolicy.get(hit.policy())).toList())
			.onErrorResume(SearchException.BadQuery.class, (refused) -> unanswerable(search, refused));
	}

	private SearchFilter filter(SavedSearch search) {
		return (search.filter() != null) ? this.forms.filter(search.filter()).filter() : SearchFilter.ALL;
	}

	/** One search that a newer engine refuses must not keep the others waiting. */
	private static Mono<List<Change>> unanswerable(SavedSearch search, Throwable refused) {
		logger.warn("Saved search {} finds nothing any more: {}", search.id(), refused.getMessage());
		return Mono.just(List.of());
	}

	/** Said once; what it would find is still to be told when it can be read again. */
	private Mono<SearchFilter> unreadable(SavedSearch search, InvalidArgument cause) {
		if (this.unreadable.add(search.id())) {
			logger.warn("Saved search {} waits, its filter cannot be read; save it anew: {}", search.id(),
					cause.getMessage());
		}
		return Mono.empty();
	}

}
