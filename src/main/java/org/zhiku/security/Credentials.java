package org.zhiku.security;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a request says of who sent it: an API key in {@code X-API-Key} or behind
 * {@code Authorization: Bearer}, or a token there, if tokens are admitted.
 */
final class Credentials implements ServerAuthenticationConverter {

	private static final String HEADER = "X-API-Key";

	private static final String BEARER = "Bearer ";

	private final boolean tokens;

	Credentials(boolean tokens) {
		this.tokens = tokens;
	}

	@Override
	public Mono<Authentication> convert(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		String bearer = bearer(headers);
		String key = (bearer != null) ? bearer : headers.getFirst(HEADER);
		if (key == null) {
			return Mono.empty();
		}
		boolean token = this.tokens && bearer != null && !bearer.isEmpty() && !bearer.startsWith(ApiKey.PREFIX);
		return Mono.just(token ? new BearerTokenAuthenticationToken(key)
				: UsernamePasswordAuthenticationToken.unauthenticated("", new ApiKey(key)));
	}

	private static @Nullable String bearer(HttpHeaders headers) {
		String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
		return (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
				? authorization.substring(BEARER.length()).strip() : null;
	}

}
