package org.zhiku.testsupport;

import org.zhiku.search.semantic.HybridSearch;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The read features over HTTP with a real graph; only the hits of searches are planned.
 */
@EnableAutoConfiguration
@ComponentScan({ "org.zhiku.api", "org.zhiku.policy", "org.zhiku.task", "org.zhiku.organization", "org.zhiku.discovery",
		"org.zhiku.exploration", "org.zhiku.graph", "org.zhiku.security", "org.zhiku.bulk" })
@Import(EmbeddedGraph.class)
public class GraphApiServer {

	@Bean
	PlannedSearch plannedSearch() {
		return new PlannedSearch();
	}

	/** By words alone. */
	@Bean
	HybridSearch hybridSearch(PlannedSearch engine) {
		return new HybridSearch(engine, null, SemanticSettingsOfTests.AT_ONCE);
	}

}
