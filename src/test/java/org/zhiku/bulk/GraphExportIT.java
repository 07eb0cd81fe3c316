package org.zhiku.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.Condition;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.GraphServer;
import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.Page;
import org.zhiku.graph.PolicyChange;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;
import org.zhiku.graph.embedded.EmbeddedServers;
import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.EmbeddedGraph;
import org.zhiku.testsupport.GraphApiServer;
import org.zhiku.testsupport.Policies;
import org.zhiku.testsupport.PolicyDraft;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole graph over HTTP, and back into a database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphExportIT {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	private static Path folder;

	private ConfigurableApplicationContext server;

	@BeforeAll
	void start() {
		this.server = start("--zhiku.data-dir=" + folder.resolve("one"));
		GraphWriter writer = this.server.getBean(GraphWriter.class);
		writer.write(Policies.all()).block(LIMIT);
		writer.write(odd()).block(LIMIT);
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void allThreeFilesHoldWhatTheGraphHolds() throws Exception {
		Map<String, Long> counts = counts();
		assertThat(counts).containsEntry("Policy", 5L).containsEntry("RESPONSIBLE", 6L).containsEntry("CITES", 0L);
		assertThat(countsOfLines(get(this.server, "jsonl").body())).isEqualTo(counts);
		assertThat(countsOfGraphMl(get(this.server, "graphml").body())).isEqualTo(counts);
		assertThat(countsOfArchive(get(this.server, "csv.zip").body())).isEqualTo(counts);
	}

	@Test
	void namesItsRevisionAndIsSentOnce() throws Exception {
		HttpResponse<byte[]> first = get(this.server, "jsonl");
		String revision = first.headers().firstValue("Zhiku-Revision").orElseThrow();
		assertThat(lines(first.body()).getFirst().get("revision").asString()).isEqualTo(revision);
		assertThat(first.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((value) -> assertThat(value).contains("zhiku-graph-" + revision + ".jsonl"));
		assertThat(first.headers().firstValueAsLong("Content-Length")).hasValue(first.body().length);
		HttpRequest again = HttpRequest.newBuilder(uri(this.server, "jsonl"))
			.header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
			.build();
		assertThat(HTTP.send(again, HttpResponse.BodyHandlers.ofByteArray()).statusCode()).isEqualTo(304);
		assertThat(get(this.server, "jsonl").body()).isEqualTo(first.body());
	}

	@Test
	void anotherEndingIsRefused() throws Exception {
		HttpResponse<byte[]> answer = get(this.server, "xlsx");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("jsonl, graphml, csv.zip");
	}

	@Test
	void comesBackFromAnImportAsItWas() throws Exception {
		Path unpacked = unpack(get(this.server, "csv.zip").body(), folder.resolve("csv"));
		try (EmbeddedServers users = EmbeddedServers.start(folder.resolve("two"))) {
			users.server().endpoint().block(LIMIT);
		}
		importInto(folder.resolve("two/neo4j"), unpacked);
		try (ConfigurableApplicationContext imported = start("--zhiku.data-dir=" + folder.resolve("two"),
				"--" + EmbeddedGraph.FOLDER + "=" + folder.resolve("two"))) {
			List<JsonNode> before = lines(get(this.server, "jsonl").body());
			HttpResponse<byte[]> again = get(imported, "jsonl");
			assertThat(again.statusCode()).as(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo(200);
			List<JsonNode> after = lines(again.body());
			assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
			assertThat(after.getFirst().get("revision")).isEqualTo(before.getFirst().get("revision"));
			assertThat(followed(imported)).isNotEmpty().isEqualTo(followed(this.server));
			assertThat(named(imported)).hasSize(1).isEqualTo(named(this.server));
		}
	}

	/** What a search index is built from. */
	private static List<NodeId> followed(ConfigurableApplicationContext server) {
		return server.getBean(ChangeFeed.class)
			.changesAfter(0, 100)
			.map(PolicyChange::policy)
			.collectList()
			.block(LIMIT);
	}

	private static List<Page.Row> named(ConfigurableApplicationContext server) {
		Condition named = new Condition.Named(List.of("湖南省教育厅"));
		Window window = new Window(List.of(named), List.of(Window.Order.ascending("id")), 10, null, false, false);
		Selection selection = new Selection(List.of("id", "aliases"), List.of());
		return server.getBean(GraphReader.class)
			.read(new GraphQuery(NodeKind.DEPARTMENT, window, selection))
			.block(LIMIT)
			.rows();
	}

	@Test
	void refusesMoreThanItMayDoAtOnceAndEndsWhatIsLeft() throws Exception {
		try (Socket slow = ask(); Socket other = ask()) {
			await().atMost(LIMIT).until(() -> get(this.server, "jsonl").statusCode() == 503);
			HttpResponse<byte[]> refused = get(this.server, "jsonl");
			assertThat(refused.headers().firstValue("Retry-After")).isPresent();
			assertThat(slow.isConnected() && other.isConnected()).isTrue();
		}
		await().atMost(Duration.ofSeconds(10)).until(() -> get(this.server, "jsonl").statusCode() == 200);
	}

	/** Asks for a long file, and does not read it. */
	private Socket ask() throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(4096);
		socket.connect(new InetSocketAddress("localhost", port(this.server)));
		socket.getOutputStream()
			.write("GET /export/graph.jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
		return socket;
	}

	/** Texts that break formats, and one that no buffer of a connection holds. */
	private static Policy odd() {
		return new PolicyDraft("湘教发〔2031〕9号", "关于“a,b\"c\"”的通知").issuer(PolicyDraft.provincial("湖南省教育厅"))
			.says("=1+1,\"引号\"\r\n<二>&]]>\t𠮷;|")
			.says("长".repeat(4_000_000))
			.build();
	}

	/** By Cypher, past everything that is ours. */
	private Map<String, Long> counts() {
		GraphServer.Endpoint endpoint = this.server.getBean(GraphServer.class).endpoint().block(LIMIT);
		Map<String, Long> counts = new TreeMap<>();
		try (Driver driver = GraphDatabase.driver(endpoint.uri(),
				AuthTokens.basic(endpoint.username(), endpoint.password()))) {
			Snapshot.KINDS.forEach((kind) -> counts.put(kind.label(), count(driver, "(n:" + kind.label() + ")")));
			Snapshot.RELATIONS.forEach((type) -> counts.put(type.name(), count(driver, "()-[n:" + type + "]->()")));
		}
		return counts;
	}

	private static long count(Driver driver, String pattern) {
		return driver.executableQuery("MATCH " + pattern + " RETURN count(n) AS n")
			.execute()
			.records()
			.getFirst()
			.get("n")
			.asLong();
	}

	private static Map<String, Long> nothing() {
		Map<String, Long> counts = new TreeMap<>();
		Snapshot.KINDS.forEach((kind) -> counts.put(kind.label(), 0L));
		Snapshot.RELATIONS.forEach((type) -> counts.put(type.name(), 0L));
		return counts;
	}

	private static Map<String, Long> countsOfLines(byte[] file) {
		Map<String, Long> counts = nothing();
		lines(file).stream().skip(1).forEach((line) -> {
			JsonNode name = line.has("labels") ? line.at("/labels/0") : line.get("label");
			counts.merge(name.asString(), 1L, Long::sum);
		});
		return counts;
	}

	private static Map<String, Long> countsOfGraphMl(byte[] file) throws Exception {
		GraphMlSchema.assertValid(new ByteArrayInputStream(file));
		Document document = DocumentBuilderFactory.newNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(file));
		Map<String, Long> counts = nothing();
		NodeList values = document.getElementsByTagName("data");
		for (int i = 0; i < values.getLength(); i++) {
			Element value = (Element) values.item(i);
			if (value.getAttribute("key").matches("labels?")) {
				counts.merge(value.getTextContent().replace(":", ""), 1L, Long::sum);
			}
		}
		return counts;
	}

	private static Map<String, Long> countsOfArchive(byte[] file) throws IOException {
		Map<String, Long> counts = nothing();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName().replaceAll(".*/|\\.csv", "");
				String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				counts.computeIfPresent(name, (_, _) -> text.replaceAll("\"[^\"]*\"", "").lines().count() - 1);
			}
		}
		return counts;
	}

	private static List<JsonNode> lines(byte[] file) {
		return new String(file, StandardCharsets.UTF_8).lines()
			.map((line) -> JsonMapper.shared().readTree(line))
			.toList();
	}

	private static Path unpack(byte[] file, Path into) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path target = into.resolve(entry.getName());
				Files.createDirectories(target.getParent());
				Files.copy(zip, target);
			}
		}
		return into;
	}

	/** As an operator does it, with the arguments that the archive brings along. */
	private static void importInto(Path home, Path unpacked) throws Exception {
		Path conf = Files.createDirectories(unpacked.resolve("conf"));
		Files.createFile(conf.resolve("neo4j.conf"));
		ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-cp",
				Path.of("target/neo4j/lib").toAbsolutePath() + "/*", "org.neo4j.cli.AdminTool", "database", "import",
				"full", "neo4j", "--overwrite-destination", "@import.args")
			.directory(unpacked.toFile())
			.redirectErrorStream(true)
			.redirectOutput(unpacked.resolve("import.log").toFile());
		command.environment().putAll(Map.of("NEO4J_HOME", home.toString(), "NEO4J_CONF", conf.toString()));
		Process process = command.start();
		assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(unpacked.resolve("import.log"))).isZero();
	}

	private static HttpResponse<byte[]> get(ConfigurableApplicationContext server, String ending) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(uri(server, ending)).build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static URI uri(ConfigurableApplicationContext server, String ending) {
		return URI.create("http://localhost:" + port(server) + "/export/graph." + ending);
	}

	private static int port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private static ConfigurableApplicationContext start(String... more) {
		List<String> settings = new ArrayList<>(
				List.of("--server.port=0", "--zhiku.neo4j.read-timeout=120s", "--" + ApiServer.PART_ONLY));
		settings.addAll(List.of(more));
		return new SpringApplicationBuilder(GraphApiServer.class).run(settings.toArray(String[]::new));
	}

}
