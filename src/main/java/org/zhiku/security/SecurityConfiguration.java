package org.zhiku.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.http.Refusal;
import org.zhiku.ontology.ErrorCode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;

/**
 * Every path is open; what writes asks for the role {@code WRITER} where it is declared.
 * Keys come in headers that no browser sends by itself, so there is nothing to forge
 * across sites, and no session.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {

	@Bean
	SecurityWebFilterChain securityFilters(ServerHttpSecurity http, SecurityProperties properties,
			ObjectProvider<ReactiveJwtDecoder> decoder, RateLimits limits) {
		AuthenticationWebFilter filter = authentication(properties, decoder.getIfAvailable());
		return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.headers(ServerHttpSecurity.HeaderSpec::disable)
			// The usual one makes a session for each request, on other threads, to look
			// for a user in it.
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.cors((cors) -> cors.configurationSource(origins(properties.allowedOrigins())))
			.addFilterAt(filter, SecurityWebFiltersOrder.AUTHENTICATION)
			.addFilterAfter(new DownloadLimit(limits), SecurityWebFiltersOrder.AUTHENTICATION)
			.build();
	}

	/** Of each of a request's filters: more than a tenth of what a request costs. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	RateLimits rateLimits(SecurityProperties properties) {
		return new RateLimits(properties.readsPerMinute(), properties.writesPerMinute());
	}

	@Bean
	OperationLimit operationLimit(RateLimits limits) {
		return new OperationLimit(limits);
	}

	/** Before all else that asks who it is. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	TokenTerm tokenTerm(Clock clock) {
		return new TokenTerm(clock);
	}

	@Bean
	AuditTrail auditTrail(SecurityProperties properties, Clock clock) {
		return new AuditTrail(new AuditFile(properties.auditFile()), clock);
	}

	private static AuthenticationWebFilter authentication(SecurityProperties properties,
			@Nullable ReactiveJwtDecoder decoder) {
		KeyAuthentication keys = new KeyAuthentication(properties.writers());
		ReactiveAuthenticationManager manager = keys;
		if (decoder != null) {
			JwtReactiveAuthenticationManager tokens = new JwtReactiveAuthenticationManager(decoder);
			tokens.setJwtAuthenticationConverter(new TokenRoles(properties.rolesClaim(), properties.writerRole()));
			manager = (claimed) -> keys.authenticate(claimed).switchIfEmpty(tokens.authenticate(claimed));
		}
		AuthenticationWebFilter filter = new AuthenticationWebFilter(manager);
		filter.setServerAuthenticationConverter(new Credentials(decoder != null));
		filter.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
		filter.setAuthenticationFailureHandler((exchange, failure) -> refuse(exchange.getExchange(), failure));
		return filter;
	}

	/** Without one named, pages of no other site; WebSockets are asked the same. */
	private static CorsConfigurationSource origins(List<String> allowed) {
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(allowed);
		cors.setAllowedMethods(List.of("GET", "POST"));
		cors.setAllowedHeaders(List.of("*"));
		cors.setExposedHeaders(
				List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG, "Zhiku-Revision"));
		cors.setMaxAge(Duration.ofHours(1));
		return (_) -> cors;
	}

	private static Mono<Void> refuse(ServerWebExchange exchange, AuthenticationException failure) {
		String message = switch (failure) {
			case BadCredentialsException known -> String.valueOf(known.getMessage());
			case InvalidBearerTokenException _ -> "The token is not valid.";
			default -> "The token cannot be verified now.";
		};
		exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return new Refusal(HttpStatus.UNAUTHORIZED, ErrorCode.UNAUTHENTICATED, message).write(exchange.getResponse());
	}

}
