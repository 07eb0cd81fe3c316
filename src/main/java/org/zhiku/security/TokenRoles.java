package org.zhiku.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Makes a writer of who has a verified token with the role. Providers put roles into a
 * list, into words of one text, or deep in an object ({@code realm_access.roles}).
 */
final class TokenRoles implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

	private final List<String> path;

	private final String role;

	TokenRoles(String claim, String role) {
		this.path = List.of(claim.split("\\."));
		this.role = role;
	}

	@Override
	public Mono<AbstractAuthenticationToken> convert(Jwt token) {
		boolean writer = roles(claim(token)).contains(this.role);
		List<GrantedAuthority> authorities = writer ? AuthorityUtils.createAuthorityList("ROLE_WRITER") : List.of();
		return Mono.just(new JwtAuthenticationToken(token, authorities));
	}

	private @Nullable Object claim(Jwt token) {
		Object claim = token.getClaims();
		for (String name : this.path) {
			claim = (claim instanceof Map<?, ?> object) ? object.get(name) : null;
		}
		return claim;
	}

	private static Collection<?> roles(@Nullable Object claim) {
		return switch (claim) {
			case String words -> Arrays.asList(words.split("[ ,]+"));
			case Collection<?> list -> list;
			case null, default -> List.of();
		};
	}

}
