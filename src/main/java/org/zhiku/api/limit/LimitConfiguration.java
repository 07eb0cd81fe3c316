package org.zhiku.api.limit;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the limits of operations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitsProperties.class)
class LimitConfiguration {

	/** Before the cost, which is not worth reckoning for what is refused. */
	@Bean
	@Order(0)
	OperationGuard operationGuard() {
		return new OperationGuard();
	}

	@Bean
	CostLimit costLimit(LimitsProperties limits) {
		return new CostLimit(limits.cost());
	}

	@Bean
	DocumentLimits documentLimits(LimitsProperties limits) {
		return new DocumentLimits(limits);
	}

	@Bean
	GraphQlSourceBuilderCustomizer abandoning() {
		return (source) -> source.typeVisitors(List.of(new Abandoning()));
	}

	@Bean
	@Order(0)
	RequestScope requestScope(LimitsProperties limits) {
		return new RequestScope(limits.time());
	}

}
