package org.zhiku.graph.embedded;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts a Neo4j of our own, unless {@code zhiku.neo4j.uri} names one. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoServerNamed.class)
@EnableConfigurationProperties(EmbeddedProperties.class)
public class EmbeddedConfiguration {

	@Bean(initMethod = "start", destroyMethod = "close")
	EmbeddedGraphServer embeddedGraphServer(EmbeddedProperties properties,
			@Value("${zhiku.data-dir:./data}") Path dataDir) {
		return new EmbeddedGraphServer(ServerHome.in(dataDir), properties);
	}

	static final class NoServerNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("zhiku.neo4j.uri"));
		}

	}

}
