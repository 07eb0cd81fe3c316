package org.zhiku;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.zhiku.testsupport.ReadmeExamples;
import org.zhiku.testsupport.ZhikuServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job as a user sees it: start, ask, stop, start again; kill, start again; build
 * the index anew, killed in the middle, and what serves afterwards.
 */
class MainJobIT {

	private static final String CORPUS = Path.of("corpus").toAbsolutePath().toString();

	private static final int COUNT = 400;

	private static final String IDS = "{ policies(filter: {inCorpus: true}, first: 100) "
			+ "{ totalCount nodes { id revision title } } }";

	private static final String POLICIES = "query: \"养老服务\", types: [POLICY]";

	@TempDir
	private Path folder;

	@Test
	void answersAsTheReadmeSaysAndFindsItsDataAgain() {
		Path data = this.folder.resolve("data");
		JsonNode before;
		List<ProcessHandle> processes;
		try (ZhikuServer server = ZhikuServer.start(data, CORPUS).awaitReady()) {
			before = server.data(IDS);
			assertThat(before.at("/policies/totalCount").asInt()).isGreaterThanOrEqualTo(15);
			assertThat(ReadmeExamples.list()).hasSizeGreaterThanOrEqualTo(3)
				.allSatisfy((example) -> assertThat(server.data(example.query())).isEqualTo(example.data()));
			assertThat(ReadmeExamples.downloads()).isNotEmpty()
				.allSatisfy((example) -> assertThat(server.get(example.path()).stripTrailing())
					.isEqualTo(example.file().stripTrailing()));
			processes = server.processes();
			assertThat(processes).as("the server and its Neo4j").hasSizeGreaterThanOrEqualTo(2);
			server.stop();
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(15))
			.untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
		try (ZhikuServer server = ZhikuServer.start(data, CORPUS).awaitReady()) {
			assertThat(server.data(IDS)).as("same ids, same revisions").isEqualTo(before);
		}
	}

	/** One story, since each of its servers takes long to start. */
	@Test
	void killedDuringAnIngestOrAReindexItLosesAndDoublesNothing() throws IOException, InterruptedException {
		Path collection = this.folder.resolve("many.jsonl");
		Files.writeString(collection, collection(), StandardCharsets.UTF_8);
		Path data = this.folder.resolve("data");
		try (ZhikuServer server = ZhikuServer.start(data, collection.toString()).awaitLive()) {
			Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> policies(server) > 20);
			server.kill();
		}
		try (ZhikuServer server = ZhikuServer.start(data, collection.toString()).awaitReady()) {
			assertThat(policies(server)).isEqualTo(COUNT);
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(found(server, "query: \"养老服务\"")).isEqualTo(COUNT));
			assertThat(found(server, POLICIES)).isEqualTo(COUNT);
			assertThat(found(server, "query: \"示例省民政厅\", types: [DEPARTMENT]")).isGreaterThanOrEqualTo(1);
			assertThat(found(server, "query: \"新建养老服务中心\", types: [TASK]")).isGreaterThanOrEqualTo(COUNT);
			server.stop();
		}
		List<String> before = generations(data);
		assertThat(before).hasSize(1);
		killReindex(data);
		assertThat(generations(data)).containsAll(before);
		try (ZhikuServer server = ZhikuServer.start(data, collection.toString()).awaitReady()) {
			assertThat(found(server, POLICIES)).isEqualTo(COUNT);
			assertThat(generations(data)).as("the old index").isEqualTo(before);
			server.stop();
		}
		assertThat(ZhikuServer.run(this.folder, "reindex", "--zhiku.data-dir=" + data).exitCode()).isZero();
		assertThat(generations(data)).hasSize(1).doesNotContainAnyElementsOf(before);
	}

	/** As soon as there is a second index. */
	private void killReindex(Path data) throws IOException, InterruptedException {
		Process reindex = new ProcessBuilder(ZhikuServer.command("reindex", "--zhiku.data-dir=" + data))
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("reindex.log").toFile())
			.start();
		Awaitility.await()
			.pollInterval(Duration.ofMillis(5))
			.atMost(Duration.ofMinutes(3))
			.until(() -> generations(data).size() > 1);
		reindex.destroyForcibly().waitFor();
	}

	private static List<String> generations(Path data) throws IOException {
		try (Stream<Path> entries = Files.list(data.resolve("index"))) {
			return entries.filter(Files::isDirectory).map((entry) -> entry.getFileName().toString()).sorted().toList();
		}
	}

	/** Errors while the graph is still starting count as nothing there. */
	private static int policies(ZhikuServer server) {
		return server.ask("{ policies(filter: {inCorpus: true}, first: 1) { totalCount } }")
			.at("/data/policies/totalCount")
			.asInt(0);
	}

	private static int found(ZhikuServer server, String arguments) {
		return server.data("{ search(" + arguments + ", first: 1) { totalCount edges { node { id } } } }")
			.at("/search/totalCount")
			.asInt();
	}

	private static String collection() {
		StringBuilder lines = new StringBuilder();
		for (int i = 1; i <= COUNT; i++) {
			lines.append("""
					{"id":"d%1$d","title":"示例省民政厅关于第%1$d批养老服务试点的通知","text":"示例省民政厅关于第%1$d批养老服务试点的通知\\n\
					示民发〔2024〕%1$d号\\n各市人民政府：\\n一、扩大养老服务供给。新建%1$d个养老服务中心。（责任单位：省民政厅）\\n\
					二、加强监管。建立养老服务监管机制。（责任单位：省民政厅、省财政厅）\\n示例省民政厅\\n2024年5月6日\\n"}
					""".formatted(i));
		}
		return lines.toString();
	}

}
