package org.zhiku.indexing;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.semantic.embedding.SemanticIndex;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the follower with the server. */
@Configuration(proxyBeanMethods = false)
class FollowerConfiguration {

	@Bean
	IndexFollower indexFollower(ChangeFeed feed, SearchEngine engine, FollowerSettings settings) {
		return new IndexFollower(feed, engine, settings);
	}

	@Bean
	IndexRebuild indexRebuild(ChangeFeed feed, SearchEngine engine, FollowerSettings settings) {
		return new IndexRebuild(feed, engine, settings);
	}

	/**
	 * Spring makes every lifecycle bean at its start, even a lazy one, so there is none
	 * where nothing shall follow.
	 */
	@Bean
	@ConditionalOnBooleanProperty(name = "zhiku.index.follow", matchIfMissing = true)
	SmartLifecycle indexFollowing(IndexFollower follower, IndexRebuild rebuild) {
		return new Following(follower, rebuild::stop);
	}

	/** Vectors follow at their own pace, and hold nobody up. */
	@Bean
	@ConditionalOnBooleanProperty(name = "zhiku.index.follow", matchIfMissing = true)
	@ConditionalOnBooleanProperty(name = "zhiku.semantic.enabled", matchIfMissing = true)
	SmartLifecycle vectorsFollowing(ChangeFeed feed, SemanticIndex vectors, FollowerSettings settings) {
		return new Following(new IndexFollower(feed, vectors, "index of meanings", settings), () -> {
		});
	}

	/**
	 * A follower as Spring starts and stops it.
	 *
	 * @param before what must be stopped before it
	 */
	private record Following(IndexFollower follower, Runnable before) implements SmartLifecycle {

		@Override
		public void start() {
			this.follower.start();
		}

		@Override
		public void stop() {
			this.before.run();
			this.follower.stop();
		}

		@Override
		public boolean isRunning() {
			return this.follower.isRunning();
		}

	}

}
