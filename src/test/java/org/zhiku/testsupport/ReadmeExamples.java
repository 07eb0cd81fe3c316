package org.zhiku.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queries of the README, each with the answer that it promises. */
public final class ReadmeExamples {

	private static final Pattern PAIR = Pattern.compile("```graphql\\n(.*?)```.*?```json\\n(.*?)```", Pattern.DOTALL);

	private static final Pattern DOWNLOAD = Pattern.compile(
			"curl -sG localhost:8080(/\\S+)((?: --data-urlencode '[^']+')*)\n```\n+```text\n(.*?)```", Pattern.DOTALL);

	private static final Pattern PARAMETER = Pattern.compile("'([^'=]+)=([^']+)'");

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

	/** What is fetched by curl, each with the file that it promises. */
	public static List<Download> downloads() {
		try {
			return DOWNLOAD.matcher(Files.readString(Path.of("README.md")))
				.results()
				.map((found) -> new Download(found.group(1) + parameters(found.group(2)), found.group(3)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String parameters(String given) {
		return PARAMETER.matcher(given)
			.results()
			.map((pair) -> pair.group(1) + "=" + URLEncoder.encode(pair.group(2), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
	}

	/** A path with its parameters, and the file that answers it. */
	public record Download(String path, String file) {
	}

	/** A query and the data that answers it. */
	public record Example(String query, JsonNode data) {
	}

}
