package org.zhiku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The files of the container deployment, as far as they can be checked without an engine.
 */
class ContainerFilesTests {

	private static final Path COMPOSE_FILE = Path.of("docker-compose.yml");

	private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

	private static final Pattern RESOURCE_FOLDER = Pattern.compile("<directory>([\\w-]+)[^<]*</directory>");

	@Test
	void composeAcceptsItsFile(@TempDir Path folder) throws IOException, InterruptedException {
		Path output = folder.resolve("output");
		for (List<String> tool : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
			if (run(tool, "version", "", output) == 0) {
				assertThat(run(tool, "config", "eight or more", output)).as(() -> content(output)).isZero();
				assertThat(run(tool, "config", "", output)).as("without a password").isNotZero();
				return;
			}
		}
		abort("Neither 'docker compose' nor 'docker-compose' is installed");
	}

	@Test
	void theImageIsBuiltFromAllThatTheBuildReads() throws IOException {
		Stream<String> read = RESOURCE_FOLDER.matcher(Files.readString(Path.of("pom.xml")))
			.results()
			.map((result) -> result.group(1));
		List<String> copied = words("COPY");
		assertThat(Stream.concat(Stream.of("pom.xml", "src"), read)).allSatisfy((path) -> assertThat(copied)
			.anySatisfy((line) -> assertThat(List.of(line.split("\\s+"))).startsWith("COPY", path)));
	}

	@Test
	void composeAsksThePortThatTheImageExposes() throws IOException {
		Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(COMPOSE_FILE));
		Map<String, Object> zhiku = file.get("services").get("zhiku");
		String port = words("EXPOSE").getFirst().split("\\s+")[1];
		assertThat(zhiku.get("ports")).asString().endsWith(":" + port + "]");
		assertThat(zhiku.get("healthcheck")).asString()
			.contains("http://localhost:" + port + "/actuator/health/readiness");
		assertThat(zhiku.get("build")).isEqualTo(Map.of("context", ".", "dockerfile", DOCKERFILE.toString()));
	}

	private static List<String> words(String instruction) throws IOException {
		return Files.readAllLines(DOCKERFILE).stream().filter((line) -> line.startsWith(instruction + " ")).toList();
	}

	/** The exit code, or -1 where there is no such program. */
	private static int run(List<String> tool, String argument, String password, Path output)
			throws InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Stream.concat(tool.stream(), Stream.of(argument)).toList())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().put("NEO4J_PASSWORD", password);
		try {
			Process process = builder.start();
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			return process.exitValue();
		}
		catch (IOException ex) {
			return -1;
		}
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
