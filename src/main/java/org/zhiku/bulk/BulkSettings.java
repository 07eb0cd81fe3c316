package org.zhiku.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the whole graph is exported.
 *
 * @param atOnce so many such exports may be under way; further ones are told to try again
 */
@ConfigurationProperties("zhiku.export.graph")
record BulkSettings(@DefaultValue("2") int atOnce) {

	BulkSettings {
		if (atOnce < 1) {
			throw new IllegalArgumentException("zhiku.export.graph.at-once must be positive");
		}
	}

}
