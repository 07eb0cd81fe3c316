package org.zhiku;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.graph.GraphServer;
import org.zhiku.graph.GraphWriter;
import org.zhiku.security.ApiKey;
import org.zhiku.testsupport.PolicyDraft;
import org.zhiku.testsupport.SharedGraph;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** The samples as their readers run them, against a server with the corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesIT {

	private static final String KEY = "zk_a-key-for-samples";

	private static final Path SAMPLES = Path.of("src/samples").toAbsolutePath();

	private static final String NUMBER = "湘教发〔2041〕1号";

	private static final Duration LIMIT = Duration.ofMinutes(3);

	@TempDir
	private static Path folder;

	private ConfigurableApplicationContext server;

	@BeforeAll
	void start() {
		GraphServer.Endpoint graph = SharedGraph.emptied().server().endpoint().block(LIMIT);
		this.server = new SpringApplicationBuilder(ZhikuApplication.class).run("--server.port=0",
				"--zhiku.data-dir=" + folder.resolve("data"), "--zhiku.corpus=corpus", "--zhiku.semantic.enabled=false",
				"--zhiku.neo4j.uri=" + graph.uri(), "--zhiku.neo4j.username=" + graph.username(),
				"--zhiku.neo4j.password=" + graph.password(),
				"--zhiku.security.writers.sample=" + new ApiKey(KEY).hash());
		HttpRequest ready = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness")).build();
		HttpClient http = HttpClient.newHttpClient();
		await().atMost(LIMIT).until(() -> http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void theJavaClientSearchesPagesReadsAndFollows() throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = List.of(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
				System.getProperty("java.class.path"), SAMPLES.resolve("java/ZhikuSample.java").toString(), address(),
				"养老服务");
		assertSample(run(folder, command, "养老服务"), "养老服务");
	}

	@Test
	void theTypeScriptClientSearchesPagesReadsAndFollows() throws Exception {
		assumeThat(succeeds(folder, "node", "--version")).as("Node is not installed").isTrue();
		Path sample = copied();
		assumeThat(succeeds(sample, "npm", "ci")).as("npm cannot install the packages here").isTrue();
		assertThat(succeeds(sample, "npm", "run", "build")).as(log(sample)).isTrue();
		assertSample(run(sample, List.of("node", "dist/main.js", address(), "职业教育"), "职业教育"), "职业教育");
	}

	/** Where packages come from is the matter of whoever installs them. */
	@Test
	void theLockFileNamesNoPlace() throws IOException {
		String lock = Files.readString(SAMPLES.resolve("typescript/package-lock.json"));
		assertThat(lock).doesNotContain("\"resolved\"").contains("\"integrity\"");
	}

	private static void assertSample(List<String> lines, String words) {
		assertThat(lines.getFirst()).matches("\\d+ hits for " + words);
		assertThat(lines).anyMatch((line) -> line.matches("(\\d+) of \\1 policies, page by page"));
		assertThat(lines).anyMatch((line) -> line.startsWith("Who does what by "))
			.anyMatch((line) -> line.matches("  .*\\[.*(LEAD|RESPONSIBLE|SHARED|SUPPORT) .+].*"));
		assertThat(lines.getLast()).isEqualTo("New: " + NUMBER + " 关于" + words + "的通知");
	}

	/** Runs a sample, and writes a policy when it waits for one. */
	private List<String> run(Path in, List<String> command, String words) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile())
			.redirectError(folder.resolve("sample.log").toFile());
		builder.environment().putAll(Map.of("ZHIKU_KEY", KEY));
		Process process = builder.start();
		List<String> lines = new ArrayList<>();
		try (InputStream out = process.getInputStream(); Scanner printed = new Scanner(out, StandardCharsets.UTF_8)) {
			while (printed.hasNextLine()) {
				lines.add(printed.nextLine());
				if (lines.getLast().startsWith("Waiting")) {
					write(words);
				}
			}
			assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(process.exitValue()).as(lines + Files.readString(folder.resolve("sample.log"))).isZero();
		return lines;
	}

	private void write(String words) {
		this.server.getBean(GraphWriter.class)
			.write(new PolicyDraft(NUMBER, "关于" + words + "的通知").task("办好" + words).build())
			.block(LIMIT);
	}

	/** The sources alone, so that nothing is left in them. */
	private static Path copied() throws IOException {
		Path copy = folder.resolve("src/samples/typescript");
		Files.createDirectories(copy);
		try (Stream<Path> files = Files.list(SAMPLES.resolve("typescript"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, copy.resolve(file.getFileName()));
			}
		}
		for (String source : List.of("main.ts", "zhiku.ts")) {
			Files.createDirectories(copy.resolve("src"));
			Files.copy(SAMPLES.resolve("typescript/src").resolve(source), copy.resolve("src").resolve(source));
		}
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/contract"),
				folder.resolve("src/test/resources/contract"));
		return copy;
	}

	private static boolean succeeds(Path in, String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).directory(in.toFile())
				.redirectErrorStream(true)
				.redirectOutput(in.resolve("build.log").toFile())
				.start();
			return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String log(Path in) throws IOException {
		return Files.readString(in.resolve("build.log"));
	}

	private String address() {
		return "http://localhost:" + this.server.getEnvironment().getRequiredProperty("local.server.port");
	}

}
