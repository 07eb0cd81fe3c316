package org.zhiku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiku.testsupport.ZhikuServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ingest} as a user runs it: interrupted, repeated, and asked for its report. */
class IngestCommandIT {

	private static final int COUNT = 1500;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path folder;

	@Test
	void interruptedItSaysHowFarItCameAndTheSameCommandGoesOn() throws Exception {
		Path collection = Files.writeString(this.folder.resolve("many.jsonl"), collection(), StandardCharsets.UTF_8);
		Path report = this.folder.resolve("report.json");
		Path data = this.folder.resolve("data");
		List<String> arguments = List.of("ingest", collection.toString(), "--report", report.toString(),
				"--zhiku.data-dir=" + data);

		Path out = this.folder.resolve("out.txt");
		Process running = interruptible(arguments, out);
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.until(() -> Files.readString(out).matches("(?s).*Ingesting: \\d+ %; \\d+ read: [1-9].*/s, .*"));
		new ProcessBuilder("kill", "-INT", String.valueOf(running.pid())).start().waitFor();
		assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(Files.readString(out))
			.endsWith("Stopped. Run the same command again to go on; what is in the graph is skipped.\n");
		assertThat(running.exitValue()).isEqualTo(130);
		JsonNode stopped = JSON.readTree(Files.readString(report));
		assertThat(stopped.get("state").asString()).isEqualTo("STOPPED");
		int written = stopped.at("/counts/created").asInt();
		assertThat(written).isBetween(1, COUNT - 1);
		assertThat(stopped.at("/timing/progress").asDouble()).isBetween(0.0, 0.99);

		ZhikuServer.Run resumed = ZhikuServer.run(this.folder, arguments.toArray(String[]::new));
		assertThat(resumed.exitCode()).as(resumed.out() + resumed.err()).isEqualTo(1);
		assertThat(resumed.out()).contains("many.jsonl#" + (COUNT + 1) + ": is not JSON");
		JsonNode completed = JSON.readTree(Files.readString(report));
		assertThat(completed.get("state").asString()).isEqualTo("COMPLETED");
		assertThat(completed.at("/counts/unchanged").asInt()).isEqualTo(written);
		assertThat(completed.at("/counts/created").asInt()).isEqualTo(COUNT - written);

		assertThat(data).isDirectory();
		assertThat(data.resolve("index")).as("an ingest opens no index").doesNotExist();
		asksTheServer(data, completed);
	}

	/** Whatever real documents hold, reading them again is as if nothing had happened. */
	@Test
	void aCollectionOfRealDocumentsIngestedAgainChangesNothing() {
		Path collection = Path.of(System.getProperty("zhiku.shared", "../shared"), "corpus/policies.jsonl")
			.toAbsolutePath()
			.normalize();
		Assumptions.assumeTrue(Files.exists(collection), "The collection of real documents is not here");
		String[] command = { "ingest", collection.toString(), "--zhiku.data-dir=" + this.folder.resolve("real") };
		ZhikuServer.Run first = ZhikuServer.run(this.folder, command);
		assertThat(first.out()).containsPattern("(\\d+) read: .*; 0 failed");
		ZhikuServer.Run second = ZhikuServer.run(this.folder, command);
		assertThat(second.exitCode()).as(second.out() + second.err()).isZero();
		assertThat(second.out()).containsPattern("(\\d+) read: 0 new, 0 changed, \\1 unchanged; 0 failed");
	}

	/** The server's own ingest comes first, and the last one of the command next. */
	private void asksTheServer(Path data, JsonNode completed) throws IOException {
		Path empty = Files.createDirectory(this.folder.resolve("empty"));
		try (ZhikuServer server = ZhikuServer.start(data, empty.toString()).awaitReady()) {
			JsonNode reports = server.data("""
					{ ingestReports(first: 3) {
					  state extractor paths timing { startedAt seconds progress remainingSeconds }
					  counts { read created unchanged failed } fileCount
					  facts { kind count rules { rule count } } diagnostics { code count }
					  files(first: 1) { file counts { read } } otherFiles { read }
					  issues { code origin } } }""").get("ingestReports");
			assertThat(reports).hasSize(3);
			assertThat(reports.get(0).at("/paths/0").asString()).isEqualTo(empty.toString());
			assertThat(reports.get(1).get("state").asString()).isEqualTo("COMPLETED");
			assertThat(reports.get(2).get("state").asString()).isEqualTo("STOPPED");
			JsonNode answered = reports.get(1);
			for (String same : List.of("facts", "diagnostics", "extractor", "paths", "fileCount")) {
				assertThat(answered.get(same)).as(same).isEqualTo(completed.get(same));
			}
			assertThat(answered.at("/timing/startedAt")).isEqualTo(completed.at("/timing/startedAt"));
			assertThat(answered.at("/issues/0/code").asString()).isEqualTo("BROKEN_LINE");
			assertThat(answered.at("/files/0/counts/read").asInt()).isEqualTo(COUNT);
			long created = answered.at("/counts/created").asLong();
			assertThat(answered.get("facts")
				.valueStream()
				.filter((fact) -> fact.get("kind").asString().equals("TASK"))
				.mapToLong((fact) -> fact.get("count").asLong())
				.sum()).as("two tasks in each").isEqualTo(2 * created);
		}
	}

	/** A shell in the background makes its children deaf to the signal. */
	private Process interruptible(List<String> arguments, Path out) throws IOException, InterruptedException {
		List<String> hearing = List.of("env", "--default-signal=INT");
		ZhikuServer.Run trial;
		try {
			trial = ZhikuServer.run(this.folder, List.of(hearing.get(0), hearing.get(1), "true"));
		}
		catch (UncheckedIOException ex) {
			trial = new ZhikuServer.Run(127, "", "");
		}
		Assumptions.assumeTrue(trial.exitCode() == 0, "There is no env --default-signal to send an interrupt with");
		List<String> command = new ArrayList<>(hearing);
		command.addAll(ZhikuServer.command(arguments.toArray(String[]::new)));
		return new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(out.toFile())
			.start();
	}

	private static String collection() {
		return IntStream.rangeClosed(1, COUNT).mapToObj("""
				{"id":"d%1$d","text":"示例省民政厅关于第%1$d批养老服务试点的通知\\n示民发〔2024〕%1$d号\\n各市人民政府：\\n\
				一、扩大养老服务供给。新建%1$d个养老服务中心。（责任单位：省民政厅）\\n\
				二、加强监管。建立养老服务监管机制。（责任单位：省民政厅、省财政厅）\\n示例省民政厅\\n2024年5月6日\\n"}
				"""::formatted).collect(Collectors.joining()) + "broken\n";
	}

}
