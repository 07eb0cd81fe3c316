package org.zhiku.security;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads the key of a request, from {@code Authorization: Bearer} or {@code X-API-Key},
 * and tells whose it is.
 */
final class KeyAuthentication implements ReactiveAuthenticationManager, ServerAuthenticationConverter {

	static final String HEADER = "X-API-Key";

	private static final String BEARER = "Bearer ";

	private final Map<String, String> writers;

	KeyAuthentication(Map<String, String> writers) {
		this.writers = writers;
	}

	@Override
	public Mono<Authentication> convert(ServerWebExchange exchange) {
		String key = key(exchange.getRequest().getHeaders());
		return (key != null) ? Mono.just(UsernamePasswordAuthenticationToken.unauthenticated("", new ApiKey(key)))
				: Mono.empty();
	}

	@Override
	public Mono<Authentication> authenticate(Authentication claimed) {
		if (!(claimed.getCredentials() instanceof ApiKey key)) {
			return Mono.empty();
		}
		String found = null;
		// All are compared, so that the time tells nothing of which.
		for (Map.Entry<String, String> writer : this.writers.entrySet()) {
			if (key.has(writer.getValue())) {
				found = writer.getKey();
			}
		}
		return (found != null)
				? Mono.just(UsernamePasswordAuthenticationToken.authenticated(found, null,
						AuthorityUtils.createAuthorityList("ROLE_WRITER")))
				: Mono.error(new BadCredentialsException("The API key is not known"));
	}

	private static @Nullable String key(HttpHeaders headers) {
		String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
		if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return authorization.substring(BEARER.length()).strip();
		}
		return headers.getFirst(HEADER);
	}

}
