package org.zhiku.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import org.junit.jupiter.api.Test;

import org.zhiku.api.http.SchemaRoute;
import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema that clients were given stands in a file, and only what breaks none of them
 * may be done to it.
 */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
class SchemaContractTests {

	private static final Path GIVEN = Path.of("src/test/resources/contract/schema.graphqls");

	private static final Path NOW = Path.of("target/schema.graphqls");

	private static final String UPDATE = "cp " + NOW + " " + GIVEN;

	@Autowired
	private GraphQlSource source;

	@Test
	void breaksNoClient() throws IOException {
		List<DiffEvent> breakages = compare(Files.readString(GIVEN), SchemaRoute.print(this.source.schema()));
		assertThat(breakages).as("Deprecate first, as CONTRIBUTING.md says. Where it was never released: " + UPDATE)
			.isEmpty();
	}

	@Test
	void isTheOneThatClientsWereGiven() throws IOException {
		String now = SchemaRoute.print(this.source.schema());
		Files.writeString(NOW, now);
		assertThat(now).as("The schema has grown. Look at the difference, and then: " + UPDATE)
			.isEqualTo(Files.readString(GIVEN));
	}

	@Test
	void knowsWhatBreaks() {
		String given = "type Query { a(x: Int): String b: Int! } enum E { P Q }";
		assertThat(compare(given, "type Query { a(x: Int): String b: Int! c: Int } enum E { P Q }")).isEmpty();
		assertThat(compare(given, "type Query { a(x: Int): String } enum E { P Q }")).isNotEmpty();
		assertThat(compare(given, "type Query { a(x: Int): String b: Int } enum E { P Q }")).isNotEmpty();
		assertThat(compare(given, "type Query { a(x: Int, y: Int!): String b: Int! } enum E { P Q }")).isNotEmpty();
	}

	private static List<DiffEvent> compare(String given, String now) {
		CapturingReporter report = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(given, now), report);
		return report.getBreakages();
	}

}
