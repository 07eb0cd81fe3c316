package org.zhiku.indexing;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.search.SearchEngine;

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
		return new SmartLifecycle() {

			@Override
			public void start() {
				follower.start();
			}

			@Override
			public void stop() {
				rebuild.stop();
				follower.stop();
			}

			@Override
			public boolean isRunning() {
				return follower.isRunning();
			}

		};
	}

}
