package org.zhiku.search.lucene;

import java.nio.file.Path;

import org.zhiku.search.lucene.passages.LucenePassages;
import org.zhiku.search.semantic.embedding.EmbeddingModel;
import org.zhiku.search.semantic.embedding.SemanticIndex;
import org.zhiku.search.semantic.embedding.SemanticSettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps vectors by Lucene, in {@code vectors} of the data folder. Nothing is opened
 * before somebody follows the graph.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "zhiku.semantic.enabled", matchIfMissing = true)
class LucenePassagesConfiguration {

	@Bean
	SemanticIndex semanticIndex(EmbeddingModel model, SemanticSettings settings,
			@Value("${zhiku.data-dir:./data}") Path data) {
		return new SemanticIndex((name) -> LucenePassages.open(data.resolve("vectors"), name), model, settings);
	}

}
