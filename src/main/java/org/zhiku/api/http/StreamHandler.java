package org.zhiku.api.http;

import java.time.Duration;

import graphql.ExecutionResult;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Streams one event where there is one result: a query, or why a subscription is refused.
 * Spring's own would say of both that they are no subscription.
 */
final class StreamHandler extends GraphQlSseHandler {

	StreamHandler(WebGraphQlHandler handler, @Nullable Duration timeout, @Nullable Duration keepAlive) {
		super(handler, timeout, keepAlive);
	}

	@Override
	protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
		if (response.getData() instanceof Publisher) {
			return super.prepareResponse(request, response);
		}
		ExecutionResult only = response.getExecutionResult();
		return super.prepareResponse(request, response.transform((builder) -> builder.data(Flux.just(only))));
	}

}
