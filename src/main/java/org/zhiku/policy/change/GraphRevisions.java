package org.zhiku.policy.change;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.GraphException;

/**
 * The newest revision that can be read whole, for all who wait for changes together: the
 * graph is looked at once for all of them, and not at all where there is nobody.
 */
final class GraphRevisions {

	private static final Logger logger = LoggerFactory.getLogger(GraphRevisions.class);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final Flux<Long> settled;

	GraphRevisions(ChangeFeed feed, Duration interval) {
		Flux<Long> looks = Flux.interval(Duration.ZERO, interval)
			.onBackpressureDrop()
			.concatMap((_) -> feed.head().map(ChangeFeed.Head::revision), 1);
		this.settled = Flux.merge(feed.written(), looks)
			.distinctUntilChanged()
			.onBackpressureLatest()
			.concatMap((_) -> feed.settled(), 1)
			.retryWhen(backoff(interval).transientErrors(true)
				.doBeforeRetry((failed) -> logger.warn("Changes are not told for now: {}",
						String.valueOf(failed.failure().getMessage()))))
			.distinctUntilChanged()
			.replay(1)
			.refCount();
	}

	/**
	 * Asks again, for as long as it takes, when the graph is away or has too much to do.
	 */
	static Retry patience(Duration interval) {
		return backoff(interval).filter((failed) -> failed instanceof GraphException.Unavailable
				|| failed instanceof GraphException.Overloaded || failed instanceof GraphException.TimedOut);
	}

	private static RetryBackoffSpec backoff(Duration interval) {
		return Retry.backoff(Long.MAX_VALUE, interval).maxBackoff(LONGEST_PAUSE);
	}

	/** The newest, and each newer one; never ends. */
	Flux<Long> newest() {
		return this.settled.onBackpressureLatest();
	}

}
