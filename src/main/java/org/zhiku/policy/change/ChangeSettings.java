package org.zhiku.policy.change;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes of policies are told.
 *
 * @param subscriptions so many clients may wait for changes at once
 * @param interval between two looks at the graph, into which other servers write; what
 * this one writes is told at once
 */
@ConfigurationProperties("zhiku.changes")
record ChangeSettings(@DefaultValue("200") int subscriptions, @DefaultValue("1s") Duration interval) {

	ChangeSettings {
		if (subscriptions < 1 || !interval.isPositive()) {
			throw new IllegalArgumentException("zhiku.changes wants positive settings");
		}
	}

}
