package org.zhiku.security;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/** A socket outlives the token with which it began. */
class TokenTermTests {

	private static final Instant END = Instant.parse("2031-03-01T00:00:00Z");

	@Test
	void anOperationAfterTheEndOfTheTokenIsRefused() {
		Authentication bao = new JwtAuthenticationToken(token(END), List.of());
		assertThat(codes(bao, END.plusSeconds(59))).isEmpty();
		assertThat(codes(bao, END.plusSeconds(61))).containsExactly("UNAUTHENTICATED");
	}

	@Test
	void whatHasNoEndHolds() {
		assertThat(codes(new JwtAuthenticationToken(token(null), List.of()), END)).isEmpty();
		assertThat(codes(UsernamePasswordAuthenticationToken.authenticated("anna", null, List.of()), END)).isEmpty();
		assertThat(codes(null, END)).isEmpty();
	}

	/** Of the answer; none where the operation goes on. */
	private static List<Object> codes(@Nullable Authentication who, Instant now) {
		TokenTerm term = new TokenTerm(Clock.fixed(now, ZoneOffset.UTC));
		WebGraphQlRequest request = new WebGraphQlRequest(URI.create("http://localhost/graphql"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), null, Map.of(), Map.of("query", "{ __typename }"), "1", Locale.ROOT);
		Mono<WebGraphQlResponse> answer = term.intercept(request, (_) -> Mono.empty());
		Mono<WebGraphQlResponse> asked = (who != null)
				? answer.contextWrite(ReactiveSecurityContextHolder.withAuthentication(who)) : answer;
		return asked.map((response) -> response.getErrors().stream().map(TokenTermTests::code).toList())
			.defaultIfEmpty(List.of())
			.block();
	}

	private static Object code(ResponseError error) {
		return error.getExtensions().get("code");
	}

	private static Jwt token(@Nullable Instant end) {
		return Jwt.withTokenValue("token").header("alg", "none").subject("bao").expiresAt(end).build();
	}

}
