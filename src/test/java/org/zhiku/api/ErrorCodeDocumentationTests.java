package org.zhiku.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.zhiku.ontology.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of codes is closed, and the same wherever it is told. */
class ErrorCodeDocumentationTests {

	private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]+)`");

	@Test
	void theReadmeHasEachCodeAndNoOther() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		String table = readme.substring(readme.indexOf("| code |"));
		String rows = table.lines()
			.takeWhile((line) -> line.startsWith("|"))
			.map((line) -> line.split("\\|")[1])
			.collect(Collectors.joining("\n"));
		Set<String> documented = new TreeSet<>();
		CODE.matcher(rows).results().forEach((match) -> documented.add(match.group(1)));
		assertThat(documented).isEqualTo(all());
	}

	@Test
	void theSchemaHasEachCodeAndNoOther() throws IOException {
		String schema = Files.readString(Path.of("graphql/api.graphqls"));
		int begin = schema.indexOf("one of:") + "one of:".length();
		String list = schema.substring(begin, schema.indexOf('.', begin));
		assertThat(new TreeSet<>(Arrays.asList(list.strip().split("[,\\s]+")))).isEqualTo(all());
	}

	/** Codes are made of the enum; a text in their place would open the list. */
	@Test
	void noCodeIsWrittenAsText() throws IOException {
		Pattern text = Pattern.compile("Map\\.of\\(\"code\",\\s*\"|put\\(\"code\",\\s*\"");
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			assertThat(sources.filter((file) -> file.toString().endsWith(".java")))
				.allSatisfy((file) -> assertThat(Files.readString(file)).doesNotContainPattern(text));
		}
	}

	private static Set<String> all() {
		return Stream.of(ErrorCode.values()).map(ErrorCode::name).collect(Collectors.toCollection(TreeSet::new));
	}

}
