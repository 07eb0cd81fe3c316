package org.zhiku.api;

import java.time.Clock;
import java.time.ZoneId;

import org.zhiku.graph.GraphReader;
import org.zhiku.graph.KeptAnswers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires what every feature shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnceSettings.class)
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
	Once once(KeptAnswers answers, OnceSettings settings, Clock clock) {
		return new Once(answers, settings, clock);
	}

	@Bean
	DeclaredFields declaredFields(ObjectProvider<Shape> types) {
		return new DeclaredFields(types.stream().toList());
	}

	@Bean
	RowReads rowReads(Shapes shapes) {
		return new RowReads(new Windows(shapes));
	}

	@Bean
	RowFetchers rowFetchers(Shapes shapes, RowReads reads) {
		return new RowFetchers(shapes, reads);
	}

	/** With the handler of errors that the engine would have of its own accord. */
	@Bean
	GraphQlSourceBuilderCustomizer readyExecution(Shapes shapes, RowReads reads,
			ObjectProvider<DataFetcherExceptionResolver> resolvers) {
		return (source) -> source.configureGraphQl((graphQl) -> graphQl.queryExecutionStrategy(new ReadyExecution(
				DataFetcherExceptionResolver.createExceptionHandler(resolvers.orderedStream().toList()),
				new ReadyAnswers(shapes, reads))));
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

}
