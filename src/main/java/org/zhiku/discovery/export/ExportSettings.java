package org.zhiku.discovery.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How results are exported.
 *
 * @param atOnce so many exports may be under way; further ones are told to try again
 */
@ConfigurationProperties("zhiku.export")
record ExportSettings(@DefaultValue("8") int atOnce) {

	ExportSettings {
		if (atOnce < 1) {
			throw new IllegalArgumentException("zhiku.export.at-once must be positive");
		}
	}

}
