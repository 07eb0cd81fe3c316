package org.zhiku.api.http;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

import org.zhiku.api.limit.RequestState.Caller;
import org.zhiku.ontology.ErrorCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Counts what stays open, and refuses to open more than there may be. */
final class LongConnections implements WebFilter {

	private final int most;

	private final int perAddress;

	private final Map<String, Integer> open = new HashMap<>();

	private int all;

	LongConnections(ConnectionsProperties properties) {
		this.most = properties.most();
		this.perAddress = properties.perAddress();
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
			request.withConnection((connection) -> connection.onDispose(() -> leave(address)));
			return chain.filter(exchange);
		}
		return chain.filter(exchange).doFinally((_) -> leave(address));
	}

	/** How many are open now. */
	synchronized int count() {
		return this.all;
	}

	private synchronized @Nullable Refusal enter(String address) {
		if (this.all >= this.most) {
			return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.OVERLOADED,
					"There are too many open connections at the moment; try again later.");
		}
		if (this.open.getOrDefault(address, 0) >= this.perAddress) {
			return new Refusal(HttpStatus.TOO_MANY_REQUESTS, ErrorCode.RATE_LIMITED,
					"One address may have " + this.perAddress + " connections open.");
		}
		this.all++;
		this.open.merge(address, 1, Integer::sum);
		return null;
	}

	private synchronized void leave(String address) {
		this.all--;
		this.open.computeIfPresent(address, (_, count) -> (count > 1) ? count - 1 : null);
	}

	/** Some clients would upgrade to HTTP/2 whatever they ask. */
	static boolean isSocket(ServerHttpRequest request) {
		return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
	}

	private static boolean isLong(ServerHttpRequest request) {
		if (!request.getPath().value().equals("/graphql")) {
			return false;
		}
		String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
		return isSocket(request) || (accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
	}

}
