package org.zhiku.ingest.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as a file of JSON, with the names that the API has. Whoever reads the file
 * finds all of a report or the one that was there before.
 */
public final class ReportFile {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private ReportFile() {
	}

	/**
	 * Replaces what is there.
	 * @throws IOException where the file system does not let us
	 */
	public static void write(IngestReport report, Path file) throws IOException {
		// Not a temporary file of the library, which nobody else might read.
		Path whole = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			Files.writeString(whole, JSON.writeValueAsString(report) + "\n", StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE);
			move(whole, file);
		}
		finally {
			Files.deleteIfExists(whole);
		}
	}

	/**
	 * What a file holds.
	 * @throws IOException where it cannot be read
	 * @throws tools.jackson.core.JacksonException where it is no report
	 */
	static IngestReport read(Path file) throws IOException {
		return JSON.readValue(Files.readString(file), IngestReport.class);
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
