package org.zhiku.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one GraphQL request may ask for.
 *
 * @param depth how many levels of fields; the introspection of GraphiQL needs 15
 * @param cost how many objects the answer may hold, by {@code first} and nesting
 * @param body how many bytes the request's body may have
 */
@ConfigurationProperties("zhiku.limits")
record LimitsProperties(@DefaultValue("20") int depth, @DefaultValue("50000") int cost,
		@DefaultValue("256KB") DataSize body) {

	LimitsProperties {
		if (depth < 1 || cost < 1 || body.toBytes() < 1) {
			throw new IllegalArgumentException("zhiku.limits.depth, .cost and .body must be positive");
		}
	}

}
