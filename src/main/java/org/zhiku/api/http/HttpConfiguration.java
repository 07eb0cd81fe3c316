package org.zhiku.api.http;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.zhiku.api.limit.LimitsProperties;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires what stands between the network and GraphQL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionsProperties.class)
class HttpConfiguration {

	@Bean
	@Order(0)
	LongConnections longConnections(ConnectionsProperties properties) {
		return new LongConnections(properties);
	}

	@Bean
	@Order(0)
	OpenStreams openStreams() {
		return new OpenStreams();
	}

	@Bean
	@Order(0)
	SlowBodies slowBodies(ConnectionsProperties properties) {
		return new SlowBodies(properties.bodyTimeout());
	}

	@Bean
	NettyServerCustomizer stalledClients(ConnectionsProperties properties) {
		return (server) -> server.doOnChannelInit(
				(_, channel, _) -> channel.pipeline().addFirst(new StalledClient(properties.sendTimeout())));
	}

	@Bean
	OperationsOfSocket operationsOfSocket(ConnectionsProperties properties) {
		return new OperationsOfSocket(properties.operations());
	}

	/** Who may not introspect need not read it here. */
	@Bean
	@ConditionalOnBooleanProperty(name = "spring.graphql.schema.introspection.enabled", matchIfMissing = true)
	RouterFunction<ServerResponse> schemaRoute(GraphQlSource source) {
		return SchemaRoute.of(source);
	}

	@Bean
	@Order(1)
	QueryByGet queryByGet(JsonMapper json) {
		return new QueryByGet(json);
	}

	@Bean
	@Order(2)
	BodyGuard bodyGuard(LimitsProperties limits) {
		return new BodyGuard(limits.body());
	}

	@Bean
	JacksonModule graphQlRequests() {
		return new SimpleModule("graphql-requests").addDeserializer(SerializableGraphQlRequest.class,
				new RequestReader());
	}

	@Bean
	GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
		return new StatusHandler(handler);
	}

	@Bean
	GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
		GraphQlProperties.Sse sse = properties.getHttp().getSse();
		return new StreamHandler(handler, sse.getTimeout(), sse.getKeepAlive());
	}

}
