package org.zhiku.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queries of the README, each with the answer that it promises. */
public final class ReadmeExamples {

	private static final Pattern PAIR = Pattern.compile("```graphql\\n(.*?)```.*?```json\\n(.*?)```", Pattern.DOTALL);

	private ReadmeExamples() {
	}

	public static List<Example> list() {
		try {
			JsonMapper json = JsonMapper.builder().build();
			return PAIR.matcher(Files.readString(Path.of("README.md")))
				.results()
				.map((pair) -> new Example(pair.group(1), json.readTree(pair.group(2))))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A query and the data that answers it. */
	public record Example(String query, JsonNode data) {
	}

}
