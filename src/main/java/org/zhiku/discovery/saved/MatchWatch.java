package org.zhiku.discovery.saved;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import org.zhiku.discovery.FormReader;
import org.zhiku.graph.SavedSearch;
import org.zhiku.graph.SavedSearches;
import org.zhiku.graph.SavedSearches.Change;
import org.zhiku.graph.SavedSearches.News;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.ZhikuException;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;

/**
 * Looks for new matches of saved searches whenever the index shows a new revision. A
 * search is asked of nothing but the policies that changed, so its cost does not grow
 * with the corpus; how far it was told is kept in the graph, so a stop costs nothing.
 */
final class MatchWatch {

	private static final Logger logger = LoggerFactory.getLogger(MatchWatch.class);

	/** So many changed policies are looked through together. */
	private static final int PAGE = 500;

	private final SavedSearches searches;

	private final SearchEngine engine;

	private final SavedSearchSettings settings;

	private final Clock clock;

	private final FormReader forms = new FormReader();

	/** When each search was told of matches last, as far as is known here. */
	private final Map<NodeId, Long> newest = new ConcurrentHashMap<>();

	private final Sinks.Many<Long> told = Sinks.many().replay().latest();

	/** Up to which revision it is known who was told. */
	private volatile long seen;

	private volatile boolean failing;

	private @Nullable Disposable subscription;

	MatchWatch(SavedSearches searches, SearchEngine engine, SavedSearchSettings settings, Clock clock) {
		this.searches = searches;
		this.engine = engine;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A signal at once, and one whenever a search was told of matches, by this server or
	 * by another. Of signals that come faster than they are taken the newest alone is
	 * kept.
	 */
	Flux<Long> told(NodeId search) {
		return this.told.asFlux()
			.map((revision) -> this.newest.getOrDefault(search, 0L))
			.distinctUntilChanged()
			.onBackpressureLatest();
	}

	synchronized void start() {
		if (this.subscription == null) {
			this.subscription = watching().subscribe((revision) -> {
			}, this::failed);
		}
	}

	/** What is being looked for is looked for again at the next start. */
	synchronized void stop() {
		if (this.subscription != null) {
			this.subscription.dispose();
			this.subscription = null;
		}
	}

	synchronized boolean isRunning() {
		return this.subscription != null;
	}

	private Flux<Long> watching() {
		return Mono.defer(this::round)
			.doOnNext((revision) -> this.failing = false)
			.repeatWhen((rounds) -> rounds.delayElements(this.settings.pause()))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, this.settings.minBackoff())
				.maxBackoff(this.settings.maxBackoff())
				.transientErrors(true)
				.doBeforeRetry((failure) -> failed(failure.failure())));
	}

	/** Tells all up to the revision that the index shows, and waits for a newer one. */
	private Mono<Long> round() {
		return this.engine.revision()
			.flatMap((revision) -> tellUpTo(revision)
				.then(this.engine.await(revision + 1, this.settings.maxBackoff())
					.onErrorComplete(SearchException.Behind.class))
				.thenReturn(revision));
	}

	/** An index that was cleared is behind what was told, and nothing is to be done. */
	private Mono<Void> tellUpTo(long revision) {
		return this.searches.behind(revision)
			.collectList()
			.flatMap((behind) -> behind.isEmpty() ? Mono.just(false) : tell(behind, revision))
			.repeat()
			.takeWhile((more) -> more)
			.thenMany(Flux.defer(() -> this.searches.toldAfter(this.seen)))
			.doOnNext((told) -> this.newest.put(told.search(), told.upTo()))
			.then(Mono.fromRunnable(() -> {
				this.seen = revision;
				this.told.tryEmitNext(revision);
			}));
	}

	/**
	 * Tells the searches that are furthest behind of the next changes; false where the
	 * index must first reach a later revision.
	 */
	private Mono<Boolean> tell(List<SavedSearch> behind, long revision) {
		long from = behind.getFirst().toldTo();
		List<SavedSearch> furthest = behind.stream().filter((search) -> search.toldTo() == from).toList();
		return this.searches.changes(from, revision, PAGE).filter((changes) -> changes.upTo() > from).flatMap((changes) -> Flux.fromIterable(furthest)
				.concatMap((search) -> matches(search, changes.texts()).map((found) -> new News(search, changes.upTo(), found)))
				.collectList()
				.flatMap((news) -> this.searches.tell(news, this.clock.instant()).thenReturn(true)))
			.defaultIfEmpty(false);
	}

	private Mono<List<Change>> matches(SavedSearch search, List<Change> changes) {
		if (changes.isEmpty()) {
			return Mono.just(List.of());
		}
		Map<NodeId, Change> byPolicy = new HashMap<>();
		changes.forEach((change) -> byPolicy.put(change.policy(), change));
		return Mono.defer(() -> this.engine.search(query(search, List.copyOf(byPolicy.keySet()))))
			.map((result) -> result.hits().stream().map((hit) -> byPolicy.get(hit.policy())).toList())
			.onErrorResume(SearchException.BadQuery.class, (refused) -> unanswerable(search, refused));
	}

	/** One search that a newer engine refuses must not keep the others waiting. */
	private static Mono<List<Change>> unanswerable(SavedSearch search, Throwable refused) {
		logger.warn("Saved search {} finds nothing any more: {}", search.id(), refused.getMessage());
		return Mono.just(List.of());
	}

	private SearchQuery query(SavedSearch search, List<NodeId> among) {
		SearchFilter filter = (search.filter() != null) ? this.forms.filter(search.filter()).filter()
				: SearchFilter.ALL;
		return SearchQuery.of(search.query()).withFilter(filter.among(among)).withFirst(among.size()).withBrowse();
	}

	/** Once an outage, as the follower does. */
	private void failed(Throwable failure) {
		if (!this.failing && failure instanceof ZhikuException foreseen) {
			logger.warn("New matches of saved searches wait for now: {}", foreseen.getMessage());
		}
		else if (!this.failing) {
			logger.warn("New matches of saved searches wait for now", failure);
		}
		this.failing = true;
	}

}
