package org.zhiku.security;

import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Tells whose an API key is. */
final class KeyAuthentication implements ReactiveAuthenticationManager {

	private final Map<String, String> writers;

	KeyAuthentication(Map<String, String> writers) {
		this.writers = writers;
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
				: Mono.error(new BadCredentialsException("The API key is not known."));
	}

}
