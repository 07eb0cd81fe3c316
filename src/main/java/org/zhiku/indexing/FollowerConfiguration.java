package org.zhiku.indexing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.search.SearchEngine;

/** Starts the follower with the server. */
@Configuration(proxyBeanMethods = false)
class FollowerConfiguration {

	@Bean
	IndexFollower indexFollower(ChangeFeed feed, SearchEngine engine, FollowerSettings settings) {
		return new IndexFollower(feed, engine, settings);
	}

}
