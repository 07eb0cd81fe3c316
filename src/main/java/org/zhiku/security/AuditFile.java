package org.zhiku.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A file of one JSON object a line, to which is only ever added. */
final class AuditFile {

	private static final Logger logger = LoggerFactory.getLogger(AuditFile.class);

	private final @Nullable Path file;

	/**
	 * @param file made when first needed; the log alone where there is none
	 */
	AuditFile(@Nullable Path file) {
		this.file = file;
	}

	/** A record that cannot be written is at least in the log. */
	synchronized void append(Map<String, Object> entry) {
		String line = JsonMapper.shared().writeValueAsString(entry);
		if (this.file == null) {
			logger.info("Change: {}", line);
			return;
		}
		try {
			Path folder = this.file.toAbsolutePath().getParent();
			if (folder != null) {
				Files.createDirectories(folder);
			}
			Files.writeString(this.file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			logger.error("The change cannot be recorded in {}: {}", this.file, line, ex);
		}
	}

}
