package org.zhiku.security;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.ErrorCode;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
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
	SecurityWebFilterChain securityFilters(ServerHttpSecurity http, KeyAuthentication keys) {
		AuthenticationWebFilter filter = new AuthenticationWebFilter((ReactiveAuthenticationManager) keys);
		filter.setServerAuthenticationConverter(keys);
		filter.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
		filter.setAuthenticationFailureHandler((exchange, _) -> refuse(exchange.getExchange()));
		return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.headers(ServerHttpSecurity.HeaderSpec::disable)
			.addFilterAt(filter, SecurityWebFiltersOrder.AUTHENTICATION)
			.authorizeExchange((paths) -> paths.anyExchange().permitAll())
			.build();
	}

	@Bean
	KeyAuthentication keyAuthentication(SecurityProperties properties) {
		return new KeyAuthentication(properties.writers());
	}

	private static Mono<Void> refuse(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.UNAUTHORIZED);
		response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		String body = "{\"errors\":[{\"message\":\"The API key is not known.\",\"extensions\":{\"code\":\""
				+ ErrorCode.UNAUTHENTICATED + "\"}}]}";
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
	}

}
