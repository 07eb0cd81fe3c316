package org.zhiku.search.semantic.embedding;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Search by meaning.
 *
 * @param enabled the switch; without it no model is loaded and nothing kept
 * @param candidates passages that are looked for; policies that none of them is of are no
 * hits by meaning
 * @param passages of a policy, the first ones; the rest of a longer text is found by
 * words only
 * @param queries vectors of queries that are kept, two kilobytes each
 * @param showInterval after which new vectors count
 * @param commitInterval what a crash may cost to compute again
 * @param retry how long to wait after a failure of the disk
 */
@ConfigurationProperties("zhiku.semantic")
public record SemanticSettings(@DefaultValue("true") boolean enabled, @DefaultValue("300") int candidates,
		@DefaultValue("100") int passages, @DefaultValue("1000") int queries, @DefaultValue("5s") Duration showInterval,
		@DefaultValue("30s") Duration commitInterval, @DefaultValue("30s") Duration retry) {

	public SemanticSettings {
		if (candidates < 10 || candidates > 1000 || passages < 1 || queries < 1) {
			throw new IllegalArgumentException(
					"zhiku.semantic wants 10 to 1000 candidates, and at least one passage and one query");
		}
		if (showInterval.isNegative() || commitInterval.isNegative() || !retry.isPositive()) {
			throw new IllegalArgumentException("zhiku.semantic wants intervals that are not negative");
		}
	}

}
