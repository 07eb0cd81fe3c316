package org.zhiku.discovery.saved;

import java.time.Clock;

import org.zhiku.graph.GraphReader;
import org.zhiku.graph.SavedSearches;
import org.zhiku.search.SearchEngine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Starts the watch with the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SavedSearchSettings.class)
class SavedSearchConfiguration {

	@Bean
	MatchWatch matchWatch(SavedSearches searches, SearchEngine engine, SavedSearchSettings settings, Clock clock) {
		return new MatchWatch(searches, engine, settings, clock);
	}

	@Bean
	RouterFunction<ServerResponse> feedRoutes(GraphReader reader, SearchEngine engine) {
		return new FeedRoutes(new Feeds(reader, engine)).routes();
	}

	/** As with the follower, there is none where nothing follows the graph. */
	@Bean
	@ConditionalOnBooleanProperty(name = "zhiku.index.follow", matchIfMissing = true)
	SmartLifecycle matchWatching(MatchWatch watch) {
		return new SmartLifecycle() {

			@Override
			public void start() {
				watch.start();
			}

			@Override
			public void stop() {
				watch.stop();
			}

			@Override
			public boolean isRunning() {
				return watch.isRunning();
			}

		};
	}

}
