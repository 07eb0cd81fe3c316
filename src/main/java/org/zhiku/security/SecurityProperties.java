package org.zhiku.security;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may write.
 *
 * @param writers by the name that rulings and the log show: the SHA-256 of their API key
 * in hexadecimal, as {@code api-key} prints it; nobody by default
 */
@ConfigurationProperties("zhiku.security")
record SecurityProperties(@DefaultValue Map<String, String> writers) {

	SecurityProperties {
		writers = Map.copyOf(writers);
		writers.forEach((name, hash) -> {
			if (!ApiKey.isHash(hash)) {
				throw new IllegalArgumentException("zhiku.security.writers." + name
						+ " must be the SHA-256 of an API key, 64 hexadecimal digits; 'api-key " + name
						+ "' makes both");
			}
		});
	}

}
