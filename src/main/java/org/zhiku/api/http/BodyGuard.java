package org.zhiku.api.http;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.ErrorCode;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Answers bodies that are no GraphQL request with a client error. Left to themselves, a
 * body over the codec's limit gives 500, an empty or {@code null} one gives 200, and
 * others give an error without a code.
 */
final class BodyGuard implements WebFilter {

	private static final String NO_REQUEST = "The body must be a JSON object with a 'query' or a 'documentId'; "
			+ "'variables' and 'extensions' are objects.";

	private static final String NOT_ACCEPTABLE = "The answer is of the type application/graphql-response+json, "
			+ "application/json or, for a subscription, text/event-stream.";

	private final long most;

	BodyGuard(DataSize most) {
		this.most = most.toBytes();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (request.getMethod() != HttpMethod.POST || !RequestPaths.GRAPHQL.include(request)) {
			return chain.filter(exchange);
		}
		if (request.getHeaders().getContentLength() > this.most) {
			return tooLarge(exchange);
		}
		if (!AnswerType.of(request.getHeaders()).isAcceptable()) {
			return new Refusal(HttpStatus.NOT_ACCEPTABLE, ErrorCode.BAD_REQUEST, NOT_ACCEPTABLE)
				.write(exchange.getResponse());
		}
		return chain.filter(exchange.mutate().response(explained(exchange)).build())
			.onErrorResume(BodyGuard::isTooLarge, (_) -> tooLarge(exchange))
			.onErrorResume(ResponseStatusException.class, (failure) -> refuse(exchange, failure))
			.then(Mono.defer(() -> answerIfSilent(exchange)));
	}

	/** Nothing was read, so no handler answered. */
	private static Mono<Void> answerIfSilent(ServerWebExchange exchange) {
		return exchange.getResponse().isCommitted() ? Mono.empty() : answer(exchange, HttpStatus.BAD_REQUEST);
	}

	/**
	 * Boot's own error page has no code of ours, and its reasons are those of a parser.
	 */
	private static Mono<Void> refuse(ServerWebExchange exchange, ResponseStatusException failure) {
		HttpStatusCode status = failure.getStatusCode();
		return (status.is4xxClientError() && !exchange.getResponse().isCommitted()) ? answer(exchange, status)
				: Mono.error(failure);
	}

	/** The response, with a body where a handler sends no more than a client error. */
	private static ServerHttpResponse explained(ServerWebExchange exchange) {
		return new ServerHttpResponseDecorator(exchange.getResponse()) {
			@Override
			public Mono<Void> setComplete() {
				HttpStatusCode status = getStatusCode();
				return (status != null && status.is4xxClientError() && !isCommitted()) ? answer(exchange, status)
						: super.setComplete();
			}
		};
	}

	private Mono<Void> tooLarge(ServerWebExchange exchange) {
		String message = "The body must have at most " + this.most + " bytes.";
		return new Refusal(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.BAD_REQUEST, message).write(exchange.getResponse());
	}

	private static boolean isTooLarge(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DataBufferLimitException) {
				return true;
			}
		}
		return false;
	}

	private static Mono<Void> answer(ServerWebExchange exchange, HttpStatusCode status) {
		String message = (status.value() == HttpStatus.UNSUPPORTED_MEDIA_TYPE.value())
				? "The body must be of the type application/json." : NO_REQUEST;
		return new Refusal(status, ErrorCode.BAD_REQUEST, message).write(exchange.getResponse());
	}

}
