package org.zhiku.api.document;

import java.nio.file.Path;

import org.zhiku.api.limit.DocumentLimits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the documents that the server knows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentsProperties.class)
class DocumentConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer knownDocuments(DocumentsProperties properties, DocumentLimits limits) {
		Path folder = properties.dir();
		TrustedDocuments trusted = (folder != null) ? TrustedDocuments.of(folder) : TrustedDocuments.none();
		KnownDocuments documents = new KnownDocuments(trusted, properties.onlyTrusted(), limits);
		return (source) -> source.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

}
