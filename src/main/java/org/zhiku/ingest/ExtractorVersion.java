package org.zhiku.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Sha256;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Names the version of the extraction, by which a text is known to have been read by this
 * one. It is a checksum over the compiled rules and their data, so that nobody has to
 * remember to raise a number when a rule changes. Sometimes it changes without need, as
 * when a line moves; then texts are extracted once more than necessary.
 */
final class ExtractorVersion {

	/** Raised when the graph is to hold more, or other things, of the same facts. */
	private static final String WRITTEN = "1";

	/** The rules with their word lists, and what they are told in. */
	private static final String[] PARTS = { "org/zhiku/extraction/", "org/zhiku/gazetteer/", "org/zhiku/ontology/",
			"gazetteer/" };

	private ExtractorVersion() {
	}

	/**
	 * The version on the class path, the same on every machine that runs this build with
	 * the same tables.
	 * @param gazetteer the folder of users' tables, if they have any
	 */
	static String with(@Nullable Path gazetteer) {
		try {
			MessageDigest digest = Sha256.begin();
			digest.update(WRITTEN.getBytes(StandardCharsets.UTF_8));
			for (Map.Entry<String, Resource> file : files().entrySet()) {
				digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
				try (InputStream content = file.getValue().getInputStream()) {
					digest.update(content.readAllBytes());
				}
			}
			for (Path table : tables(gazetteer)) {
				digest.update(table.getFileName().toString().getBytes(StandardCharsets.UTF_8));
				digest.update(Files.readAllBytes(table));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The extraction's classes or tables cannot be read", ex);
		}
	}

	private static List<Path> tables(@Nullable Path gazetteer) throws IOException {
		if (gazetteer == null) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(gazetteer)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** By their names, whatever the order of folder or jar. */
	private static Map<String, Resource> files() throws IOException {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		Map<String, Resource> files = new TreeMap<>();
		for (String part : PARTS) {
			for (Resource file : resolver.getResources("classpath*:" + part + "**/*")) {
				String url = file.getURL().toString();
				if (file.isReadable() && !url.endsWith("/")) {
					files.put(url.substring(url.lastIndexOf(part)), file);
				}
			}
		}
		return files;
	}

}
