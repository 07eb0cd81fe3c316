package org.zhiku.security;

import java.security.Principal;

import reactor.core.publisher.Mono;

import org.zhiku.api.http.Refusal;
import org.zhiku.api.http.RequestPaths;
import org.zhiku.api.limit.RequestState.Caller;
import org.zhiku.ontology.ErrorCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Holds exports, feeds and policies to the same rate as queries, and files to that of
 * changes.
 */
final class DownloadLimit implements WebFilter {

	private static final RequestPaths UPLOADS = RequestPaths.of("/uploads");

	private static final RequestPaths DOWNLOADS = RequestPaths.of("/export/**", "/feeds/**", "/policies/**");

	private final RateLimits limits;

	DownloadLimit(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		boolean upload = UPLOADS.include(exchange.getRequest());
		if (!upload && !DOWNLOADS.include(exchange.getRequest())) {
			return chain.filter(exchange);
		}
		String address = Caller.addressOf(exchange.getRequest().getRemoteAddress());
		return exchange.getPrincipal()
			.map(Principal::getName)
			.map((name) -> new Caller(name, address))
			.defaultIfEmpty(new Caller(null, address))
			.map(Caller::account)
			.flatMap((account) -> (upload ? this.limits.admitsWrite(account) : this.limits.admitsRead(account))
					? chain.filter(exchange) : refuse(exchange));
	}

	private static Mono<Void> refuse(ServerWebExchange exchange) {
		exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
		return new Refusal(HttpStatus.TOO_MANY_REQUESTS, ErrorCode.RATE_LIMITED, "You ask too often; try again later.")
			.write(exchange.getResponse());
	}

}
