package org.zhiku.api.http;

import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.zhiku.api.OperationRefused;
import org.zhiku.ontology.ErrorCode;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Answers with a status that proxies and clients can act upon where an error is about the
 * request as a whole; all else as GraphQL over HTTP says.
 */
final class StatusHandler extends GraphQlHttpHandler {

	private static final String NO_STREAM = "A subscription is answered over a WebSocket, or as a stream to who accepts "
			+ "text/event-stream alone.";

	StatusHandler(WebGraphQlHandler handler) {
		super(handler);
	}

	@Override
	protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
		return answer(request, (response.getData() instanceof Publisher) ? noStream(response) : response);
	}

	private Mono<ServerResponse> answer(ServerRequest request, WebGraphQlResponse response) {
		MediaType type = AnswerType.of(request.headers().asHttpHeaders()).single();
		HttpStatus status = status(response);
		HttpHeaders headers = response.getResponseHeaders();
		if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
			headers.set(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
		}
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			headers.set(HttpHeaders.ALLOW, "POST");
		}
		return ServerResponse.status((status != null) ? status : selectResponseStatus(response, type))
			.headers((sent) -> sent.putAll(headers))
			.contentType(type)
			.bodyValue(encodeResponseIfNecessary(response));
	}

	/**
	 * The events are many and the answer is one; nobody has asked for any of them yet.
	 */
	private static WebGraphQlResponse noStream(WebGraphQlResponse events) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.errors(List.of(OperationRefused.error(ErrorCode.BAD_REQUEST, NO_STREAM, Map.of())))
			.extensions(events.getExecutionResult().getExtensions())
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(events.getExecutionInput(), result));
	}

	/** The status that an error asks for, whatever else the answer has. */
	private static @Nullable HttpStatus status(WebGraphQlResponse response) {
		for (ResponseError error : response.getErrors()) {
			HttpStatus status = status(String.valueOf(error.getExtensions().get("code")));
			if (status != null && (status != HttpStatus.GATEWAY_TIMEOUT || response.getData() == null)) {
				return status;
			}
		}
		return null;
	}

	private static @Nullable HttpStatus status(String code) {
		if (code.equals(ErrorCode.METHOD_NOT_ALLOWED.name())) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		if (code.equals(ErrorCode.RATE_LIMITED.name())) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		if (code.equals(ErrorCode.TIMEOUT.name())) {
			return HttpStatus.GATEWAY_TIMEOUT;
		}
		return code.equals(ErrorCode.OVERLOADED.name()) ? HttpStatus.SERVICE_UNAVAILABLE : null;
	}

}
