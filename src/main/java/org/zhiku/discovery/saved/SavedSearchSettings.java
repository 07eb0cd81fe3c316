package org.zhiku.discovery.saved;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How searches are kept and watched.
 *
 * @param most so many may be kept, since each is asked of every change
 * @param subscriptions so many clients may wait for matches at once
 * @param pause between two looks at the index, at least
 * @param minBackoff how long to wait after a first failure; doubled with each further one
 * @param maxBackoff never wait longer, and look again after so long in any case
 */
@ConfigurationProperties("zhiku.saved-searches")
record SavedSearchSettings(@DefaultValue("1000") int most, @DefaultValue("200") int subscriptions,
		@DefaultValue("100ms") Duration pause, @DefaultValue("500ms") Duration minBackoff,
		@DefaultValue("30s") Duration maxBackoff) {

	SavedSearchSettings {
		if (most < 1 || subscriptions < 1 || !pause.isPositive() || !minBackoff.isPositive()
				|| maxBackoff.compareTo(minBackoff) < 0) {
			throw new IllegalArgumentException(
					"zhiku.saved-searches wants positive settings, and a max-backoff not " + "below the min-backoff");
		}
	}

}
