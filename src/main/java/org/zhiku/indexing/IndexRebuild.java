package org.zhiku.indexing;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.util.retry.Retry;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.PolicyChange;
import org.zhiku.search.IndexBuild;
import org.zhiku.search.SearchEngine;

/**
 * Builds the index anew from the first revision, beside the one that serves and goes on
 * following. The new one takes over when it holds all that the old one shows; whatever
 * ends the rebuild before leaves the old one as it is.
 */
public final class IndexRebuild {

	private static final Logger logger = LoggerFactory.getLogger(IndexRebuild.class);

	private final ChangeFeed feed;

	private final SearchEngine engine;

	private final FollowerSettings settings;

	private final AtomicReference<@Nullable FollowerState> state = new AtomicReference<>();

	private @Nullable Disposable running;

	/** Begins nothing by itself. */
	public IndexRebuild(ChangeFeed feed, SearchEngine engine, FollowerSettings settings) {
		this.feed = feed;
		this.engine = engine;
		this.settings = settings;
	}

	/**
	 * How far it is, or how far it came and why it failed; null when nothing is rebuilt.
	 */
	public @Nullable FollowerState state() {
		return this.state.get();
	}

	/** Rebuilds in the background; false if that is being done already. */
	public synchronized boolean start() {
		if (this.running != null && !this.running.isDisposed()) {
			return false;
		}
		this.running = run().subscribe((step) -> {
		}, (failure) -> logger.warn("The index is not built anew, and is as it was: {}", failure.getMessage()));
		return true;
	}

	/** Gives up a rebuild in the background. */
	synchronized void stop() {
		if (this.running != null) {
			this.running.dispose();
		}
	}

	/**
	 * Rebuilds, and ends when the new index serves; the last state is what it held then.
	 * Waits for a graph that is starting, and begins nothing where it does not answer.
	 */
	public Flux<FollowerState> run() {
		Mono<ChangeFeed.Head> head = this.feed.head().single();
		return head
			.onErrorResume(GraphException.Unavailable.class,
					(failure) -> head
						.retryWhen(Retry.backoff(Long.MAX_VALUE, this.settings.minBackoff())
							.maxBackoff(this.settings.maxBackoff())
							.filter(GraphException.Unavailable.class::isInstance))
						.timeout(this.settings.graphPatience(), Mono.error(failure)))
			.flatMapMany(
					(found) -> Flux.usingWhen(this.engine.build(found.graph()), (build) -> steps(build, found.graph()),
							(build) -> Mono.empty(), (build, failure) -> build.discard(), IndexBuild::discard))
			.doOnNext(this.state::set)
			.doOnSubscribe((started) -> this.state.set(new FollowerState(0, 0, null)))
			.doOnComplete(() -> logger.info("The index was built anew and serves"))
			.doOnError(this::failed)
			.doFinally((signal) -> {
				if (signal != SignalType.ON_ERROR) {
					this.state.set(null);
				}
			});
	}

	private void failed(Throwable failure) {
		this.state.updateAndGet((reached) -> (reached != null)
				? new FollowerState(reached.revision(), reached.newest(), String.valueOf(failure.getMessage())) : null);
	}

	private Flux<FollowerState> steps(IndexBuild build, String graph) {
		return Mono.defer(() -> step(build, graph)).repeat().takeUntil(Step::serves).map(Step::state);
	}

	private Mono<Step> step(IndexBuild build, String graph) {
		return this.feed.head().single().flatMap((head) -> {
			if (!head.graph().equals(graph) || head.revision() < build.revision()) {
				return Mono.error(new GraphException.Refused("The graph was replaced while the index was rebuilt."));
			}
			return this.feed.changesAfter(build.revision(), this.settings.batch())
				.collectList()
				.flatMap((changes) -> changes.isEmpty() ? serve(build, head.revision())
						: apply(build, changes, head.revision()));
		});
	}

	/** Where nothing is left, the newest revision is one that changed no policy. */
	private Mono<Step> serve(IndexBuild build, long newest) {
		return build.apply(List.of(), newest)
			.then(build.serve())
			.map((serves) -> new Step(new FollowerState(newest, newest, null), serves));
	}

	private static Mono<Step> apply(IndexBuild build, List<PolicyChange> changes, long newest) {
		long upTo = changes.getLast().revision();
		return build.apply(changes.stream().map(IndexChanges::of).toList(), upTo)
			.thenReturn(new Step(new FollowerState(upTo, Math.max(newest, upTo), null), false));
	}

	private record Step(FollowerState state, boolean serves) {
	}

}
