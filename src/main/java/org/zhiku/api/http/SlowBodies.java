package org.zhiku.api.http;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Gives up a request whose body does not arrive in time, which would hold its connection
 * for ever. Netty's own time-out for requests closes WebSockets as well.
 */
final class SlowBodies implements WebFilter {

	/** Files may be large; whoever keeps them has a limit of its own. */
	private static final RequestPaths FILES = RequestPaths.of("/uploads");

	private final Duration limit;

	SlowBodies(Duration limit) {
		this.limit = limit;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		return (request.getMethod() == HttpMethod.POST && !FILES.include(request))
				? chain.filter(exchange.mutate().request(new Timed(request, late(exchange))).build())
				: chain.filter(exchange);
	}

	/** What has not arrived may still come; it must not be taken for a new request. */
	private Mono<DataBuffer> late(ServerWebExchange exchange) {
		return Mono.delay(this.limit).flatMap((_) -> {
			exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
			return Mono.error(new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT));
		});
	}

	private static final class Timed extends ServerHttpRequestDecorator {

		private final Mono<DataBuffer> late;

		Timed(ServerHttpRequest request, Mono<DataBuffer> late) {
			super(request);
			this.late = late;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return super.getBody().takeUntilOther(this.late);
		}

	}

}
