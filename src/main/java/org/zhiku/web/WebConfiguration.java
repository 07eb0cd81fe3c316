package org.zhiku.web;

import java.net.URI;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Routes to pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
public class WebConfiguration {

	/**
	 * The page for writing queries; until there is one of our own, visitors start here.
	 */
	@Bean
	@ConditionalOnBooleanProperty(name = "zhiku.web.graphiql", matchIfMissing = true)
	RouterFunction<ServerResponse> graphiQl() {
		ClassPathResource page = new ClassPathResource("web/graphiql.html");
		return RouterFunctions.route()
			.GET("/", (_) -> ServerResponse.temporaryRedirect(URI.create("/graphiql")).build())
			.GET("/graphiql", (_) -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(page))
			.build();
	}

}
