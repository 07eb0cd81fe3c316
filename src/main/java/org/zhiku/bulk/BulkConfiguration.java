package org.zhiku.bulk;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import org.zhiku.api.http.Problems;
import org.zhiku.graph.snapshot.GraphSnapshots;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Routes of the graph: {@code /export/graph.jsonl} and so on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BulkSettings.class)
class BulkConfiguration {

	@Bean
	GraphExport graphExport(GraphSnapshots snapshots, @Value("${zhiku.data-dir:./data}") Path data,
			BulkSettings settings) {
		return new GraphExport(snapshots, data.resolve("spool"), settings);
	}

	@Bean
	RouterFunction<ServerResponse> graphExportRoutes(GraphExport export) {
		return RouterFunctions.route().GET("/export/graph.{format:.+}", (request) -> answer(request, export)).build();
	}

	private static Mono<ServerResponse> answer(ServerRequest request, GraphExport export) {
		return Mono.defer(() -> {
			GraphFormat format = GraphFormat.of(request.pathVariable("format"));
			return export.tag()
				.flatMap(request::checkNotModified)
				.switchIfEmpty(Mono.defer(() -> sending(export, format)));
		}).onErrorResume(Problems::answer);
	}

	/** A failure while nothing is sent is answered as if it had been seen before. */
	private static Mono<ServerResponse> sending(GraphExport export, GraphFormat format) {
		return ServerResponse.ok()
			.build((exchange, context) -> export.send(format, exchange.getResponse())
				.onErrorResume((failure) -> exchange.getResponse().isCommitted() ? Mono.error(failure)
						: Problems.answer(failure).flatMap((problem) -> problem.writeTo(exchange, context))));
	}

}
