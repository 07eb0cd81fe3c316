package org.zhiku.api.http;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

import org.zhiku.api.Shares;
import org.zhiku.api.limit.RequestState.Caller;
import org.zhiku.ontology.ErrorCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Counts what stays open, and refuses to open more than there may be. */
final class LongConnections implements WebFilter {

	private final int perAddress;

	private final Shares open;

	LongConnections(ConnectionsProperties properties) {
		this.perAddress = properties.perAddress();
		this.open = new Shares(properties.most(), this.perAddress);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!isLong(exchange.getRequest())) {
			return chain.filter(exchange);
		}
		String address = Caller.addressOf(exchange.getRequest().getRemoteAddress());
		Refusal refusal = enter(address);
		if (refusal != null) {
			ServerHttpResponse response = exchange.getResponse();
			response.getHeaders().set(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
			return refusal.write(response);
		}
		if (isSocket(exchange.getRequest()) && ServerHttpRequestDecorator
			.getNativeRequest(exchange.getRequest()) instanceof HttpServerRequest request) {
			// The exchange is over as soon as its connection has become a WebSocket.
			request.withConnection((connection) -> connection.onDispose(() -> this.open.leave(address)));
			return chain.filter(exchange);
		}
		return chain.filter(exchange).doFinally((_) -> this.open.leave(address));
	}

	/** How many are open now. */
	int count() {
		return this.open.taken();
	}

	private @Nullable Refusal enter(String address) {
		return switch (this.open.enter(address)) {
			case TAKEN -> null;
			case ALL_TAKEN -> new Refusal(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.OVERLOADED,
					"There are too many open connections at the moment; try again later.");
			case OWN_TAKEN -> new Refusal(HttpStatus.TOO_MANY_REQUESTS, ErrorCode.RATE_LIMITED,
					"One address may have " + this.perAddress + " connections open.");
		};
	}

	/** Some clients would upgrade to HTTP/2 whatever they ask. */
	static boolean isSocket(ServerHttpRequest request) {
		return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
	}

	private static boolean isLong(ServerHttpRequest request) {
		if (!RequestPaths.GRAPHQL.include(request)) {
			return false;
		}
		return isSocket(request) || AnswerType.isStream(request.getHeaders());
	}

}
