package org.zhiku.ingest.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.core.JacksonException;

/**
 * The folder of the last reports, one file each, named by the start of the run so that
 * names sort by time. Several processes may share it.
 */
public final class ReportFolder {

	/** How many stay. */
	public static final int KEPT = 20;

	/** No report takes so long to write. */
	private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);

	private static final Log logger = LogFactory.getLog(ReportFolder.class);

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'ingest-'uuuuMMdd'T'HHmmss.SSS'Z.json'")
		.withZone(ZoneOffset.UTC);

	private final Path folder;

	public ReportFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * Adds a report and removes the oldest beyond those that stay.
	 * @throws IOException where the file system does not let us
	 */
	public Path add(IngestReport report) throws IOException {
		Files.createDirectories(this.folder);
		Path file = this.folder.resolve(NAME.format(report.timing().startedAt()));
		ReportFile.write(report, file);
		for (Path old : files().stream().skip(KEPT).toList()) {
			Files.deleteIfExists(old);
		}
		sweep();
		return file;
	}

	/** What a process left that was killed; another may be writing the young ones. */
	private void sweep() throws IOException {
		Instant limit = Instant.now().minus(LEFT_BEHIND);
		try (DirectoryStream<Path> begun = Files.newDirectoryStream(this.folder, ".ingest-*.tmp")) {
			for (Path file : begun) {
				if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/** The newest reports, newest first. A file that holds none is left out. */
	public List<IngestReport> newest(int count) {
		try {
			return files().stream().flatMap(ReportFolder::read).limit(count).toList();
		}
		catch (IOException ex) {
			logger.warn("The folder of reports cannot be read", ex);
			return List.of();
		}
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.getFileName().toString().matches("ingest-[\\dT.]+Z\\.json"))
				.sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
				.toList();
		}
	}

	private static Stream<IngestReport> read(Path file) {
		try {
			return Stream.of(ReportFile.read(file));
		}
		catch (JacksonException ex) {
			logger.warn("Not a report of this version: " + file + " (" + ex.getOriginalMessage() + ")");
			return Stream.of();
		}
		catch (IOException ex) {
			// Another process may just have removed it.
			logger.warn("A report cannot be read", ex);
			return Stream.of();
		}
	}

}
