package org.zhiku.api.http;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much clients may hold open at {@code /graphql}.
 *
 * @param most WebSockets and streams of events, in all
 * @param perAddress of these, from one address
 * @param operations at once on one WebSocket
 * @param bodyTimeout within which the body of a request must have arrived
 * @param sendTimeout after which a client is left that takes nothing of its answer; after
 * twice as long at the latest
 */
@ConfigurationProperties("zhiku.connections")
record ConnectionsProperties(@DefaultValue("1000") int most, @DefaultValue("100") int perAddress,
		@DefaultValue("50") int operations, @DefaultValue("20s") Duration bodyTimeout,
		@DefaultValue("60s") Duration sendTimeout) {

	/** The WebSocket handler reads no further messages while so many operations run. */
	private static final int MOST_OPERATIONS = 200;

	ConnectionsProperties {
		if (most < 1 || perAddress < 1 || operations < 1 || operations > MOST_OPERATIONS || !bodyTimeout.isPositive()
				|| !sendTimeout.isPositive()) {
			throw new IllegalArgumentException(
					"zhiku.connections wants positive settings, and at most " + MOST_OPERATIONS + " operations");
		}
	}

}
