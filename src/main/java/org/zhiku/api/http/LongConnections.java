package org.zhiku.api.http;

import java.util.ArrayList;
import java.util.List;

import io.netty.util.AttributeKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;

import org.zhiku.api.Shares;
import org.zhiku.api.limit.RequestState.Caller;
import org.zhiku.ontology.ErrorCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Counts what stays open, and refuses to open more than there may be. */
final class LongConnections implements WebFilter {

	/** A handshake that fails leaves its connection open, and the next may follow. */
	private static final AttributeKey<Boolean> COUNTED = AttributeKey.valueOf(LongConnections.class, "counted");

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
		Connection connection = connection(exchange.getRequest());
		if (connection != null && connection.channel().hasAttr(COUNTED)) {
			return chain.filter(exchange);
		}
		Refusal refusal = enter(address);
		if (refusal != null) {
			ServerHttpResponse response = exchange.getResponse();
			response.getHeaders().set(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
			return refusal.write(response);
		}
		if (connection != null) {
			// The exchange is over as soon as its connection has become a WebSocket.
			connection.channel().attr(COUNTED).set(true);
			connection.onDispose(() -> this.open.leave(address));
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

	/**
	 * Whether it begins a WebSocket. Some clients would upgrade to HTTP/2 whatever they
	 * ask, and what is no handshake is answered as any request is.
	 */
	static boolean isSocket(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		return request.getMethod() == HttpMethod.GET && "websocket".equalsIgnoreCase(headers.getUpgrade())
				&& headers.containsHeader("Sec-WebSocket-Key");
	}

	/** That of a request which is to become a WebSocket. */
	static @Nullable Connection connection(ServerHttpRequest request) {
		List<Connection> connections = new ArrayList<>();
		if (isSocket(request)
				&& ServerHttpRequestDecorator.getNativeRequest(request) instanceof HttpServerRequest received) {
			received.withConnection(connections::add);
		}
		return connections.isEmpty() ? null : connections.getFirst();
	}

	private static boolean isLong(ServerHttpRequest request) {
		if (!RequestPaths.GRAPHQL.include(request)) {
			return false;
		}
		return isSocket(request) || AnswerType.of(request.getHeaders()).isStream();
	}

}
