package org.zhiku.api;

import java.time.Clock;
import java.time.ZoneId;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;

import org.zhiku.graph.GraphReader;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires what every feature shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitsProperties.class)
public class ApiConfiguration {

	@Bean
	Shapes shapes(ObjectProvider<Shape> types, ObjectProvider<FilterShape> filters, ObjectProvider<SortShape> sorts) {
		return new Shapes(types.stream().toList(), filters.stream().toList(), sorts.stream().toList());
	}

	/** Days begin where the policies apply. */
	@Bean
	Clock beijing() {
		return Clock.system(ZoneId.of("Asia/Shanghai"));
	}

	@Bean
	GraphReads graphReads(GraphReader reader, Shapes shapes) {
		return new GraphReads(reader, new SelectionCompiler(shapes));
	}

	@Bean
	DeclaredFields declaredFields(ObjectProvider<Shape> types) {
		return new DeclaredFields(types.stream().toList());
	}

	@Bean
	RowFetchers rowFetchers(Shapes shapes) {
		return new RowFetchers(shapes);
	}

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(DateScalar.TYPE).scalar(DateTimeScalar.TYPE);
	}

	@Bean
	ErrorResolver errorResolver() {
		return new ErrorResolver();
	}

	@Bean
	SubscriptionErrors subscriptionErrors() {
		return new SubscriptionErrors();
	}

	@Bean
	ErrorCodes errorCodes() {
		return new ErrorCodes();
	}

	@Bean
	MaxQueryDepthInstrumentation depthLimit(LimitsProperties limits) {
		return new MaxQueryDepthInstrumentation(limits.depth());
	}

	@Bean
	MaxQueryComplexityInstrumentation costLimit(LimitsProperties limits) {
		return new MaxQueryComplexityInstrumentation(limits.cost(), new QueryCost());
	}

	@Bean
	GraphQlSourceBuilderCustomizer knownDocuments() {
		KnownDocuments documents = new KnownDocuments();
		return (source) -> source.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

	@Bean
	BodyGuard bodyGuard(LimitsProperties limits) {
		return new BodyGuard(limits.body());
	}

}
