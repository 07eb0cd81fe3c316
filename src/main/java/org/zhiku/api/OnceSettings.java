package org.zhiku.api;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long mutations with an idempotency key are remembered.
 *
 * @param keep an answer
 * @param lease a call without an answer, as when its server was killed; longer than any
 * takes
 * @param patience of a call that waits for another one with its key
 */
@ConfigurationProperties("zhiku.idempotency")
record OnceSettings(@DefaultValue("24h") Duration keep, @DefaultValue("5m") Duration lease,
		@DefaultValue("20s") Duration patience) {

	OnceSettings {
		if (!keep.isPositive() || !lease.isPositive() || patience.isNegative()) {
			throw new IllegalArgumentException("zhiku.idempotency wants a positive keep and lease");
		}
	}

}
