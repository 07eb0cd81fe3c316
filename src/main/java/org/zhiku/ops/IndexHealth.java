package org.zhiku.ops;

import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.publisher.Mono;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.indexing.FollowerState;
import org.zhiku.indexing.IndexFollower;
import org.zhiku.indexing.IndexRebuild;
import org.zhiku.ingest.CorpusAtStart;
import org.zhiku.search.SearchEngine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;

/**
 * Whether the index can be asked. After a start it must once hold all that the graph has,
 * the corpus included. From then on it is up, since a search says how far it is behind;
 * under steady writes it always is a little.
 */
final class IndexHealth implements ReactiveHealthIndicator {

	private final AtomicBoolean wasComplete = new AtomicBoolean();

	private final ChangeFeed feed;

	private final IndexFollower follower;

	private final IndexRebuild rebuild;

	private final SearchEngine engine;

	private final CorpusAtStart corpus;

	IndexHealth(ChangeFeed feed, IndexFollower follower, IndexRebuild rebuild, SearchEngine engine,
			CorpusAtStart corpus) {
		this.feed = feed;
		this.follower = follower;
		this.rebuild = rebuild;
		this.engine = engine;
		this.corpus = corpus;
	}

	@Override
	public Mono<Health> health() {
		return Mono
			.defer(() -> (this.wasComplete.get() || !this.corpus.state().ended()) ? Mono.just(Long.MAX_VALUE)
					: this.feed.head().map(ChangeFeed.Head::revision).onErrorReturn(Long.MAX_VALUE))
			.map((newest) -> health(newest, this.follower.state()))
			.flatMap(this::withProblem)
			.flatMap(this::withSize);
	}

	/** No reason to send nobody here: what cannot be written can be searched. */
	private Mono<Health.Builder> withProblem(Health.Builder health) {
		return this.engine.problem().map((problem) -> health.withDetail("problem", problem)).defaultIfEmpty(health);
	}

	/** An index that cannot say how many policies it holds says so by leaving it out. */
	private Mono<Health> withSize(Health.Builder health) {
		return this.engine.size()
			.map((size) -> health.withDetail("policies", size).build())
			.onErrorResume((ex) -> Mono.fromSupplier(health::build));
	}

	private Health.Builder health(long newest, FollowerState state) {
		if (state.revision() >= newest) {
			this.wasComplete.set(true);
		}
		Health.Builder health = this.wasComplete.get() ? Health.up() : Health.outOfService();
		health.withDetail("revision", state.revision()).withDetail("lag", state.lag());
		FollowerState rebuilding = this.rebuild.state();
		if (rebuilding != null) {
			health.withDetail("rebuild", rebuilding);
		}
		return (state.error() != null) ? health.withDetail("error", state.error()) : health;
	}

}
