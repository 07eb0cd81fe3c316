package org.zhiku.ops;

import reactor.core.publisher.Mono;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.GraphStatus;
import org.zhiku.indexing.IndexFollower;
import org.zhiku.indexing.IndexRebuild;
import org.zhiku.ingest.CorpusAtStart;
import org.zhiku.ingest.report.IngestCounts;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.semantic.HybridSearch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the health of the parts: {@code graph}, {@code corpus}, {@code index},
 * {@code semantic}.
 */
@Configuration(proxyBeanMethods = false)
class OpsConfiguration {

	@Bean
	ReactiveHealthIndicator graphHealthIndicator(GraphStatus graph) {
		return () -> graph.state()
			.map((state) -> (state.up() ? Health.up() : Health.down()).withDetail("reason", state.reason()).build());
	}

	@Bean
	ReactiveHealthIndicator corpusHealthIndicator(CorpusAtStart corpus) {
		return () -> Mono.fromSupplier(() -> health(corpus.state()));
	}

	@Bean
	ReactiveHealthIndicator indexHealthIndicator(ChangeFeed feed, IndexFollower follower, IndexRebuild rebuild,
			SearchEngine engine, CorpusAtStart corpus) {
		return new IndexHealth(feed, follower, rebuild, engine, corpus);
	}

	/** Always up, since the server is useful without. */
	@Bean
	ReactiveHealthIndicator semanticHealthIndicator(HybridSearch search) {
		return () -> search.status().map((status) -> {
			Health.Builder health = Health.up()
				.withDetail("state", status.state())
				.withDetail("ready", status.ready())
				.withDetail("passages", status.coverage().passages())
				.withDetail("embedded", status.coverage().embedded());
			return ((status.problem() != null) ? health.withDetail("problem", status.problem()) : health).build();
		});
	}

	/** Half a corpus gives half answers. */
	private static Health health(CorpusAtStart.State state) {
		Health.Builder health = state.ended() ? Health.up() : Health.outOfService();
		IngestCounts counts = state.counts();
		return health.withDetail("phase", state.phase())
			.withDetail("read", counts.read())
			.withDetail("done", counts.done())
			.withDetail("failed", counts.failed())
			.build();
	}

}
