package org.zhiku.indexing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index follows the graph.
 *
 * @param follow whether it does; a command that only writes leaves it to the next server
 * @param interval between two looks at the graph when nothing new is there
 * @param batch policies that are applied together, fewer where their texts are long
 * @param minBackoff how long to wait after a first failure; doubled with each further one
 * @param maxBackoff never wait longer
 * @param graphPatience how long a graph may stay away before a rebuild gives up
 */
@ConfigurationProperties("zhiku.index")
public record FollowerSettings(@DefaultValue("true") boolean follow, @DefaultValue("500ms") Duration interval,
		@DefaultValue("200") int batch, @DefaultValue("500ms") Duration minBackoff,
		@DefaultValue("30s") Duration maxBackoff, @DefaultValue("3m") Duration graphPatience) {

	public FollowerSettings {
		if (!interval.isPositive() || batch < 1 || !minBackoff.isPositive() || maxBackoff.compareTo(minBackoff) < 0) {
			throw new IllegalArgumentException(
					"zhiku.index wants a positive interval, batch and min-backoff, and a max-backoff not below it");
		}
	}

}
