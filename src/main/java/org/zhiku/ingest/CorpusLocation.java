package org.zhiku.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the corpus that the settings name. */
final class CorpusLocation {

	private CorpusLocation() {
	}

	/**
	 * A relative path is taken from the working directory; if nothing is there, from the
	 * folder of the jar and then from the one around it, so that a jar in a project's
	 * {@code target} finds the project's corpus from wherever it is started.
	 */
	static Path find(String configured, Path home) {
		Path path = Path.of(configured);
		Path around = home.toAbsolutePath().getParent();
		return Stream.of(path, home.resolve(path), (around != null) ? around.resolve(path) : path)
			.filter(Files::exists)
			.findFirst()
			.orElse(path);
	}

}
