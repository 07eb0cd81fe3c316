package org.zhiku.indexing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.PolicyChange;
import org.zhiku.ontology.ZhikuException;
import org.zhiku.search.ChangeSink;
import org.zhiku.search.IndexChange;

/**
 * Brings every change of the graph into the index, in order, from where the index is and
 * for as long as the server runs. It outlives failures of both sides: after one it asks
 * the index again where it is.
 */
public final class IndexFollower {

	private static final Logger logger = LoggerFactory.getLogger(IndexFollower.class);

	private final ChangeFeed feed;

	private final ChangeSink index;

	/** What follows, in the words of the log. */
	private final String name;

	private final FollowerSettings settings;

	private volatile FollowerState state = new FollowerState(0, 0, null);

	/** A written revision wakes once, whatever becomes of it. */
	private volatile long woken;

	private @Nullable Disposable subscription;

	IndexFollower(ChangeFeed feed, ChangeSink index, FollowerSettings settings) {
		this(feed, index, "index", settings);
	}

	IndexFollower(ChangeFeed feed, ChangeSink index, String name, FollowerSettings settings) {
		this.name = name;
		this.feed = feed;
		this.index = index;
		this.settings = settings;
	}

	public FollowerState state() {
		return this.state;
	}

	/** Follows from now on. */
	synchronized void start() {
		if (this.subscription == null) {
			this.subscription = follow().subscribe((reached) -> {
			}, this::failed);
		}
	}

	/** What is being applied may end later; it is applied again at the next start. */
	synchronized void stop() {
		if (this.subscription != null) {
			this.subscription.dispose();
			this.subscription = null;
		}
	}

	synchronized boolean isRunning() {
		return this.subscription != null;
	}

	private Flux<FollowerState> follow() {
		return Mono.defer(this::step)
			.doOnNext(this::reached)
			.repeat()
			.takeUntil((reached) -> reached.lag() == 0)
			.repeatWhen((caughtUp) -> caughtUp.concatMap((step) -> pause(), 1))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, this.settings.minBackoff())
				.maxBackoff(this.settings.maxBackoff())
				.transientErrors(true)
				.doBeforeRetry((failure) -> failed(failure.failure())));
	}

	/**
	 * Until the next look at the graph: the interval, or much less when this process
	 * wrote. Not at once, so that many small writes are taken together.
	 */
	private Mono<Long> pause() {
		Mono<Long> written = this.feed.written()
			.filter((revision) -> revision > Math.max(this.state.revision(), this.woken))
			.next()
			.doOnNext((revision) -> this.woken = revision)
			.delayElement(this.settings.interval().dividedBy(10));
		return Mono.firstWithSignal(Mono.delay(this.settings.interval()), written);
	}

	private Mono<FollowerState> step() {
		return this.index.revision()
			.doOnNext(this::holds)
			.flatMap((held) -> Mono.zip(this.feed.head().single(), this.index.graph())
				.flatMap((both) -> step(both.getT1(), both.getT2(), held)));
	}

	/** Known before the graph is asked, which may not answer yet. */
	private void holds(long held) {
		FollowerState before = this.state;
		this.state = new FollowerState(held, before.newest(), before.error());
	}

	private Mono<FollowerState> step(ChangeFeed.Head head, String graph, long held) {
		long newest = head.revision();
		if (!head.graph().equals(graph)) {
			if (held > 0) {
				logger.warn("The {} is of another graph, and this one is indexed anew", this.name);
			}
			return this.index.clear(head.graph()).thenReturn(new FollowerState(0, newest, null));
		}
		if (newest == held) {
			return Mono.just(new FollowerState(held, newest, null));
		}
		if (newest < held) {
			logger.warn("The graph is at revision {} but the {} at {}: it is an older state, and is indexed anew",
					newest, this.name, held);
			return this.index.clear(graph).thenReturn(new FollowerState(0, newest, null));
		}
		return this.feed.changesAfter(held, this.settings.batch())
			.collectList()
			.flatMap((changes) -> apply(changes, newest));
	}

	/** Where nothing is left, the newest revision is one that changed no policy. */
	private Mono<FollowerState> apply(List<PolicyChange> changes, long newest) {
		long upTo = changes.isEmpty() ? newest : changes.getLast().revision();
		return this.index.apply(changes.stream().map(IndexChanges::of).toList(), upTo)
			.thenReturn(new FollowerState(upTo, Math.max(newest, upTo), null));
	}

	private void reached(FollowerState reached) {
		if (this.state.error() != null) {
			logger.info("The {} follows the graph again, at revision {}", this.name, reached.revision());
		}
		this.state = reached;
	}

	/**
	 * Once an outage, however long it lasts. Failures that a port foresees are told in
	 * its words; only others need their stack to be understood.
	 */
	private void failed(Throwable failure) {
		FollowerState before = this.state;
		if (before.error() == null && failure instanceof ZhikuException foreseen) {
			logger.warn("The {} stays at revision {} for now: {}", this.name, before.revision(), foreseen.getMessage());
		}
		else if (before.error() == null) {
			logger.warn("The {} stays at revision {} for now", this.name, before.revision(), failure);
		}
		this.state = new FollowerState(before.revision(), before.newest(), String.valueOf(failure.getMessage()));
	}

}
