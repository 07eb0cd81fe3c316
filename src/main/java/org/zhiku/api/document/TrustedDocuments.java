package org.zhiku.api.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.ontology.Sha256;

/**
 * The documents of a folder, by the SHA-256 of their text in hexadecimal and by the ids
 * that a manifest gives them. They are read once, at the start.
 */
final class TrustedDocuments {

	private final Map<String, String> texts;

	private TrustedDocuments(Map<String, String> texts) {
		this.texts = Map.copyOf(texts);
	}

	static TrustedDocuments none() {
		return new TrustedDocuments(Map.of());
	}

	/** Fails with the file's name where one cannot be read. */
	static TrustedDocuments of(Path folder) {
		Map<String, String> texts = new HashMap<>();
		for (Path file : files(folder)) {
			String content = content(file);
			if (file.toString().endsWith(".json")) {
				manifest(file, content).forEach((id, text) -> {
					texts.put(id, text);
					texts.put(hash(text), text);
				});
			}
			else {
				texts.put(hash(content), content);
			}
		}
		return new TrustedDocuments(texts);
	}

	@Nullable String find(String id) {
		return this.texts.get(id);
	}

	boolean has(String text) {
		return this.texts.containsKey(hash(text));
	}

	/** How many names there are for them. */
	int size() {
		return this.texts.size();
	}

	static String hash(String text) {
		return Sha256.of(text).hex();
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> file.toString().endsWith(".graphql") || file.toString().endsWith(".json"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("zhiku.documents.dir: the folder " + folder + " cannot be read", ex);
		}
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("zhiku.documents.dir: " + file + " cannot be read as UTF-8", ex);
		}
	}

	private static Map<String, String> manifest(Path file, String content) {
		JsonNode tree = JsonMapper.shared().readTree(content);
		if (!tree.isObject()) {
			throw new IllegalArgumentException("zhiku.documents.dir: " + file + " must be an object of ids and texts");
		}
		Map<String, String> texts = new HashMap<>();
		tree.properties().forEach((entry) -> {
			if (!entry.getValue().isString()) {
				throw new IllegalArgumentException(
						"zhiku.documents.dir: " + file + ": '" + entry.getKey() + "' must be the text of a document");
			}
			texts.put(entry.getKey(), entry.getValue().asString());
		});
		return texts;
	}

}
