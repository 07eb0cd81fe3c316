package org.zhiku.api.document;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Documents that an operator gives the server.
 *
 * @param dir a folder of them: {@code .graphql} files, known by the SHA-256 of their
 * text, and {@code .json} files of ids and texts as code generators write them; blank for
 * none
 * @param onlyTrusted whether every other document is refused
 */
@ConfigurationProperties("zhiku.documents")
record DocumentsProperties(@Nullable Path dir, @DefaultValue("false") boolean onlyTrusted) {

	DocumentsProperties {
		dir = (dir != null && !dir.toString().isBlank()) ? dir : null;
		if (onlyTrusted && dir == null) {
			throw new IllegalArgumentException("zhiku.documents.only-trusted needs zhiku.documents.dir");
		}
	}

}
