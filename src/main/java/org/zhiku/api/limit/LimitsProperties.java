package org.zhiku.api.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one GraphQL request may ask for.
 *
 * @param depth how many levels of fields; the introspection of GraphiQL needs 15
 * @param cost how many objects the answer may hold, by {@code first} and nesting
 * @param aliases how many fields may have another name in the answer
 * @param rootFields how many fields of the query itself
 * @param tokens how many words and signs the document may have
 * @param body how many bytes the request's body may have
 * @param time how long a query may take until its answer is there; what changes something
 * is not ended, since nobody could tell whether it was done
 */
@ConfigurationProperties("zhiku.limits")
public record LimitsProperties(@DefaultValue("20") int depth, @DefaultValue("50000") int cost,
		@DefaultValue("100") int aliases, @DefaultValue("40") int rootFields, @DefaultValue("10000") int tokens,
		@DefaultValue("256KB") DataSize body, @DefaultValue("30s") Duration time) {

	public LimitsProperties {
		if (depth < 1 || cost < 1 || aliases < 0 || rootFields < 1 || tokens < 1 || body.toBytes() < 1
				|| !time.isPositive()) {
			throw new IllegalArgumentException(
					"zhiku.limits.depth, .cost, .root-fields, .tokens, .body and .time must be positive");
		}
	}

}
