package org.zhiku.discovery.export;

import java.time.Clock;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.zhiku.api.DeclaredFields;
import org.zhiku.discovery.FormReader;
import org.zhiku.discovery.SearchProblems;
import org.zhiku.graph.GraphReader;
import org.zhiku.search.SearchEngine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Routes of the export: {@code /export/search.csv} and so on, GET or POST. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ExportConfiguration {

	private static final String PATH = "/export/search.{format}";

	@Bean
	SearchExport searchExport(SearchEngine engine, GraphReader reader, DeclaredFields fields, Clock clock,
			ExportSettings settings) {
		return new SearchExport(engine, reader, fields, clock, settings);
	}

	@Bean
	RouterFunction<ServerResponse> exportRoutes(SearchExport export) {
		FormReader forms = new FormReader();
		return RouterFunctions.route()
			.GET(PATH,
					(request) -> answer(request, export,
							(asked) -> Mono.fromSupplier(() -> forms.read(asked.queryParams(), ExportForm.class))))
			.POST(PATH,
					(request) -> answer(request, export,
							(asked) -> asked.bodyToMono(String.class)
								.defaultIfEmpty("")
								.map((body) -> forms.read(body, ExportForm.class))))
			.build();
	}

	private static Mono<ServerResponse> answer(ServerRequest request, SearchExport export,
			Function<ServerRequest, Mono<ExportForm>> forms) {
		return Mono.defer(() -> {
			ExportFormat format = ExportFormat.of(request.pathVariable("format"));
			return forms.apply(request).flatMap((form) -> sending(export, format, form));
		}).onErrorResume(SearchProblems::answer);
	}

	/** A failure while nothing is sent is answered as if it had been seen before. */
	private static Mono<ServerResponse> sending(SearchExport export, ExportFormat format, ExportForm form) {
		return ServerResponse.ok()
			.build((exchange, context) -> export.send(format, form, exchange.getResponse())
				.onErrorResume((failure) -> exchange.getResponse().isCommitted() ? Mono.error(failure)
						: SearchProblems.answer(failure).flatMap((problem) -> problem.writeTo(exchange, context))));
	}

}
