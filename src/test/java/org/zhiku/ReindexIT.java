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

import org.zhiku.testsupport.ZhikuServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command that builds the index anew, killed in the middle, and what serves
 * afterwards.
 */
class ReindexIT {

	private static final int COUNT = 300;

	@TempDir
	private Path folder;

	@Test
	void aKilledReindexLeavesTheOldIndex() throws IOException, InterruptedException {
		Path collection = this.folder.resolve("many.jsonl");
		Files.writeString(collection, collection(), StandardCharsets.UTF_8);
		Path data = this.folder.resolve("data");
		try (ZhikuServer server = ZhikuServer.start(data, collection.toString()).awaitReady()) {
			assertThat(found(server, "养老服务", "POLICY")).isEqualTo(COUNT);
			assertThat(found(server, "示例省民政厅", "DEPARTMENT")).isGreaterThanOrEqualTo(1);
			assertThat(found(server, "新建养老服务中心", "TASK")).isGreaterThanOrEqualTo(COUNT);
			server.stop();
		}
		assertThat(generations(data)).containsExactly("g1");
		Process reindex = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				ZhikuServer.JAR.toString(), "reindex", "--zhiku.data-dir=" + data)
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("reindex.log").toFile())
			.start();
		Awaitility.await()
			.pollInterval(Duration.ofMillis(5))
			.atMost(Duration.ofMinutes(3))
			.until(() -> Files.isDirectory(data.resolve("index/g2")));
		reindex.destroyForcibly().waitFor();
		assertThat(generations(data)).contains("g1");
		try (ZhikuServer server = ZhikuServer.start(data, collection.toString()).awaitReady()) {
			assertThat(found(server, "养老服务", "POLICY")).isEqualTo(COUNT);
			assertThat(generations(data)).containsExactly("g1");
			server.stop();
		}
		assertThat(ZhikuServer.run(this.folder, "reindex", "--zhiku.data-dir=" + data).exitCode()).isZero();
		assertThat(generations(data)).containsExactly("g2");
	}

	private static List<String> generations(Path data) throws IOException {
		try (Stream<Path> entries = Files.list(data.resolve("index"))) {
			return entries.filter(Files::isDirectory).map((entry) -> entry.getFileName().toString()).sorted().toList();
		}
	}

	private static int found(ZhikuServer server, String text, String type) {
		return server
			.data("{ search(query: \"%s\", types: [%s], first: 1) { totalCount edges { node { id } } } }"
				.formatted(text, type))
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
