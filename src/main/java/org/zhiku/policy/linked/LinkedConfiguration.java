package org.zhiku.policy.linked;

import org.zhiku.api.DeclaredFields;
import org.zhiku.graph.GraphReader;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The route to policies. */
@Configuration(proxyBeanMethods = false)
class LinkedConfiguration {

	@Bean
	RouterFunction<ServerResponse> policyRoutes(GraphReader reader, DeclaredFields fields) {
		return new PolicyRoutes(reader, fields).routes();
	}

}
