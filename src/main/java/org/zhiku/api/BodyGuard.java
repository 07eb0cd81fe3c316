package org.zhiku.api;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.ErrorCode;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Answers bodies that are no GraphQL request with a client error. Left to themselves, a
 * body over the codec's limit gives 500, and an empty or {@code null} one gives 200.
 */
final class BodyGuard implements WebFilter {

	private final long most;

	BodyGuard(DataSize most) {
		this.most = most.toBytes();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (request.getMethod() != HttpMethod.POST || !request.getPath().value().equals("/graphql")) {
			return chain.filter(exchange);
		}
		if (request.getHeaders().getContentLength() > this.most) {
			return tooLarge(exchange);
		}
		return chain.filter(exchange)
			.onErrorResume(BodyGuard::isTooLarge, (_) -> tooLarge(exchange))
			.then(Mono.defer(() -> answerIfSilent(exchange)));
	}

	/** Nothing was read, so no handler answered. */
	private static Mono<Void> answerIfSilent(ServerWebExchange exchange) {
		return exchange.getResponse().isCommitted() ? Mono.empty()
				: answer(exchange, HttpStatus.BAD_REQUEST, "The body must be a JSON object with a 'query'.");
	}

	private Mono<Void> tooLarge(ServerWebExchange exchange) {
		return answer(exchange, HttpStatus.CONTENT_TOO_LARGE, "The body must have at most " + this.most + " bytes.");
	}

	private static boolean isTooLarge(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DataBufferLimitException) {
				return true;
			}
		}
		return false;
	}

	private static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String message) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(status);
		response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		String body = "{\"errors\":[{\"message\":\"" + message + "\",\"extensions\":{\"code\":\""
				+ ErrorCode.BAD_REQUEST + "\"}}]}";
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
	}

}
