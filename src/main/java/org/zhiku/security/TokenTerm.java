package org.zhiku.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;

import org.zhiku.api.OperationRefused;
import org.zhiku.ontology.ErrorCode;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.OAuth2Token;

/**
 * Refuses operations of those whose token is over. It was verified when the connection
 * began, and a WebSocket may stay open for longer than a token holds.
 */
final class TokenTerm implements WebGraphQlInterceptor {

	/** Clocks differ; who verifies tokens grants as much. */
	private static final Duration SKEW = Duration.ofSeconds(60);

	private final Clock clock;

	TokenTerm(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.map(this::isOver)
			.defaultIfEmpty(false)
			.flatMap((over) -> over ? Mono.just(OperationRefused.answer(request, ErrorCode.UNAUTHENTICATED,
					"The token has expired; connect again with a new one.")) : chain.next(request));
	}

	private boolean isOver(Authentication who) {
		if (!(who.getCredentials() instanceof OAuth2Token token)) {
			return false;
		}
		Instant end = token.getExpiresAt();
		return end != null && end.plus(SKEW).isBefore(this.clock.instant());
	}

}
