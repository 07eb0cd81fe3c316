package org.zhiku.discovery.saved;

import java.time.Clock;
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

import org.zhiku.graph.SavedSearches;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.ZhikuException;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;

/**
 * Looks for new matches of saved searches whenever the index shows a new revision. A
 * search is asked of nothing but the policies that changed, so its cost does not grow
 * with the corpus; how far it was told is kept in the graph, so a stop costs nothing.
 */
final class MatchWatch {

	private static final Logger logger = LoggerFactory.getLogger(MatchWatch.class);

	private final SavedSearches searches;

	private final SearchEngine engine;

	private final SavedSearchSettings settings;

	private final Clock clock;

	private final Matcher matcher;

	/** When each search was told of matches last, as far as is known here. */
	private final Map<NodeId, Long> newest = new ConcurrentHashMap<>();

	private final Sinks.Many<Long> told = Sinks.many().replay().latest();

	private final Sinks.Many<NodeId> gone = Sinks.many().multicast().directBestEffort();

	/** Up to which revision it is known who was told. */
	private volatile long seen;

	private volatile boolean failing;

	private @Nullable Disposable subscription;

	MatchWatch(SavedSearches searches, SearchEngine engine, SavedSearchSettings settings, Clock clock) {
		this.searches = searches;
		this.engine = engine;
		this.settings = settings;
		this.clock = clock;
		this.matcher = new Matcher(engine);
	}

	/**
	 * A signal at once, one whenever a search was told of matches, by this server or by
	 * another, and one when this server forgets it. Of signals that come faster than they
	 * are taken the newest alone is kept.
	 */
	Flux<Long> told(NodeId search) {
		Flux<Long> matches = this.told.asFlux()
			.startWith(0L)
			.map((_) -> this.newest.getOrDefault(search, 0L))
			.distinctUntilChanged();
		Flux<Long> end = this.gone.asFlux().filter(search::equals).map((_) -> 0L);
		return Flux.merge(end, matches).onBackpressureLatest();
	}

	/** Who follows a search that was deleted is to see that it is gone. */
	synchronized void forget(NodeId search) {
		this.newest.remove(search);
		this.gone.tryEmitNext(search);
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
		return new MatchRound(this.searches, this.matcher, this.clock, revision).run()
			.thenMany(Flux.defer(() -> this.searches.toldAfter(this.seen)))
			.doOnNext((told) -> this.newest.put(told.search(), told.upTo()))
			.then(Mono.fromRunnable(() -> {
				this.seen = revision;
				this.told.tryEmitNext(revision);
			}));
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
