package org.zhiku.api.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;

import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Ends what would never end by itself when the server stops: subscriptions complete, so
 * that streams of events do as well, and WebSockets are closed as going away. A stop that
 * waits for requests under way need not wait for these.
 */
final class OpenStreams implements WebFilter, WebGraphQlInterceptor, SmartLifecycle {

	/** So long the last messages of subscriptions may take to be on their way. */
	private static final Duration FAREWELL = Duration.ofMillis(100);

	private final Set<Connection> sockets = ConcurrentHashMap.newKeySet();

	private volatile Sinks.Empty<Void> end = Sinks.empty();

	private volatile boolean running;

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Connection connection = LongConnections.connection(exchange.getRequest());
		if (connection != null && this.sockets.add(connection)) {
			connection.onDispose(() -> this.sockets.remove(connection));
		}
		return chain.filter(exchange);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> {
			if (response.getData() instanceof Publisher<?> events) {
				return response.transform((builder) -> builder.data(Flux.from(events).takeUntilOther(ended())));
			}
			return response;
		});
	}

	@Override
	public void start() {
		this.end = Sinks.empty();
		this.running = true;
	}

	@Override
	public void stop() {
		this.end.tryEmitEmpty();
		this.running = false;
		this.sockets.forEach(OpenStreams::close);
	}

	/** Before the web server, which is told to wait for all that is open. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private Mono<Void> ended() {
		return this.end.asMono();
	}

	/** The connection is ended by whoever answers, or by us when nobody does. */
	private static void close(Connection connection) {
		connection.channel().eventLoop().schedule(() -> {
			WebSocketCloseStatus status = WebSocketCloseStatus.ENDPOINT_UNAVAILABLE;
			connection.channel()
				.writeAndFlush(new CloseWebSocketFrame(status))
				.addListener((_) -> connection.dispose());
		}, FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
	}

}
