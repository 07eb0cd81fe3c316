package org.zhiku.search.semantic.onnx;

import org.zhiku.search.semantic.embedding.EmbeddingModel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the model behind its port, without loading it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "zhiku.semantic.enabled", matchIfMissing = true)
class OnnxModelConfiguration {

	@Bean
	EmbeddingModel embeddingModel() {
		return new OnnxModel();
	}

}
