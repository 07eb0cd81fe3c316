package org.zhiku.graph.embedded;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The Neo4j that Zhiku starts itself.
 *
 * @param heap the largest heap of its process
 * @param pageCache memory for the store's pages, besides the heap
 * @param startTimeout how long a start may take before it counts as failed
 */
@ConfigurationProperties("zhiku.neo4j.embedded")
record EmbeddedProperties(@DefaultValue("512MB") DataSize heap, @DefaultValue("64MB") DataSize pageCache,
		@DefaultValue("120s") Duration startTimeout) {
}
