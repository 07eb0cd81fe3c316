package org.zhiku.security;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may write, from which sites, and how often anybody may ask.
 *
 * @param writers by the name that rulings and the log show: the SHA-256 of their API key
 * in hexadecimal, as {@code api-key} prints it; nobody by default
 * @param rolesClaim where a token has its roles: a claim with a list or words, dots
 * between the claims that lead down to it
 * @param writerRole the role in a token that makes a writer
 * @param allowedOrigins pages of these sites may ask from a browser; our own may always
 * @param readsPerMinute so many from one person or address; none is refused for 0
 * @param writesPerMinute the same of what changes something
 * @param auditFile where each change is recorded, a line of JSON each; blank for the log
 * alone
 */
@ConfigurationProperties("zhiku.security")
record SecurityProperties(@DefaultValue Map<String, String> writers, @DefaultValue("roles") String rolesClaim,
		@DefaultValue("writer") String writerRole, @DefaultValue List<String> allowedOrigins,
		@DefaultValue("0") int readsPerMinute, @DefaultValue("300") int writesPerMinute, @Nullable Path auditFile) {

	SecurityProperties {
		writers = Map.copyOf(writers);
		allowedOrigins = List.copyOf(allowedOrigins);
		auditFile = (auditFile != null && !auditFile.toString().isBlank()) ? auditFile : null;
		writers.forEach((name, hash) -> {
			if (!ApiKey.isHash(hash)) {
				throw new IllegalArgumentException("zhiku.security.writers." + name
						+ " must be the SHA-256 of an API key, 64 hexadecimal digits; 'api-key " + name
						+ "' makes both");
			}
		});
		if (readsPerMinute < 0 || writesPerMinute < 0) {
			throw new IllegalArgumentException(
					"zhiku.security.reads-per-minute and .writes-per-minute must not be negative");
		}
	}

}
