package org.zhiku.search.semantic;

import org.zhiku.search.SearchEngine;
import org.zhiku.search.semantic.embedding.SemanticIndex;
import org.zhiku.search.semantic.embedding.SemanticSettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search by meaning where there are vectors, and by words in any case. */
@Configuration(proxyBeanMethods = false)
class SemanticConfiguration {

	@Bean
	HybridSearch hybridSearch(SearchEngine engine, ObjectProvider<SemanticIndex> index, SemanticSettings settings) {
		return new HybridSearch(engine, index.getIfAvailable(), settings);
	}

}
