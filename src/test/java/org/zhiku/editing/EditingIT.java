package org.zhiku.editing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.security.ApiKey;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.EmbeddedGraph;
import org.zhiku.testsupport.GraphQlHttp;
import org.zhiku.testsupport.GraphQlSocket;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What writers do and what others hear of it, from the request to the graph and back. */
@SpringBootTest(classes = EditingIT.Server.class,
		properties = { ApiServer.PART_ONLY, "zhiku.ingest.at-start=false", "zhiku.security.writes-per-minute=0",
				"zhiku.uploads.max-size=200KB", "zhiku.uploads.total=1MB", "zhiku.limits.time=120s" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class EditingIT {

	private static final String KEY = "zk_a-key-for-tests";

	private static final String OTHER_KEY = "zk_another-key-for-tests";

	private static final Path DATA = Path.of("target", "editing-it");

	private static final String CHANGE = "kind revision policyId policy { title }";

	@LocalServerPort
	private int port;

	private int written;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		FileSystemUtils.deleteRecursively(DATA);
		registry.add("zhiku.data-dir", DATA::toString);
		registry.add("zhiku.neo4j.read-timeout", () -> "120s");
		registry.add("zhiku.security.writers.anna", () -> new ApiKey(KEY).hash());
		registry.add("zhiku.security.writers.bao", () -> new ApiKey(OTHER_KEY).hash());
		registry.add("zhiku.security.audit-file", () -> DATA.resolve("audit.jsonl").toString());
	}

	@BeforeAll
	void awaitGraph() throws Exception {
		assertThat(data("{ policies { totalCount } }", Map.of()).at("/policies/totalCount").asInt()).isZero();
	}

	@Test
	void aTextComesInIsReplacedAndStays() throws Exception {
		String number = number();
		JsonNode first = ingest(notice(number, "养老服务"));
		assertThat(first.path("outcome").asString()).isEqualTo("CREATED");
		assertThat(first.at("/policy/docNumber").asString()).isEqualTo(number);
		assertThat(first.at("/policy/origin").asString()).isEqualTo("sent/text.txt");
		assertThat(first.at("/policy/tasks/totalCount").asInt()).isPositive();
		assertThat(ingest(notice(number, "养老服务")).path("outcome").asString()).isEqualTo("UNCHANGED");
		JsonNode changed = ingest(notice(number, "养老服务", "另行规定"));
		assertThat(changed.path("outcome").asString()).isEqualTo("CHANGED");
		assertThat(changed.path("policyId").asString()).isEqualTo(first.path("policyId").asString());
		assertThat(changed.path("revision").asLong()).isGreaterThan(first.path("revision").asLong());
		assertThat(ingest(notice(number, "养老服务")).path("outcome").asString()).as("the first text again")
			.isEqualTo("CHANGED");
		assertThat(audit()).anyMatch((line) -> line.contains("\"ingestPolicy\"") && line.contains("\"anna\"")
				&& line.contains("\"revision\":" + changed.path("revision").asLong()));
	}

	@Test
	void whatIsNoPolicyIsSaid() throws Exception {
		assertRefused(ingestAnswer(Map.of("text", "  \n")), "input.text", "EMPTY");
		assertRefused(ingestAnswer(Map.of("text", "通知\0")), "input.text", "BINARY");
		assertRefused(ingestAnswer(Map.of("text", "今天天气很好，我们去公园玩。")), "input.text", "NO_POLICY");
		assertRefused(ingestAnswer(Map.of()), "input", null);
		assertRefused(ingestAnswer(Map.of("text", "a", "upload", "b")), "input", null);
		assertRefused(ingestAnswer(Map.of("text", notice(number(), "a"), "fileName", "../a.txt")), "input.fileName",
				null);
		assertRefused(ingestAnswer(Map.of("text", notice(number(), "a"), "url", "javascript:alert(1)")), "input.url",
				null);
		assertRefused(ingestAnswer(Map.of("upload", "upl_0")), "input.upload", "NOT_FOUND");
		JsonNode open = ask("mutation { ingestPolicy(input: { text: \"a\" }) { revision } }", Map.of(), null);
		assertThat(open.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
	}

	@Test
	void aFileIsSentAheadAndUsedOnceByItsSender() throws Exception {
		String number = number();
		String page = "<html><head><title>通知</title></head><body><div class=\"content\"><p>"
				+ notice(number, "产业园区").replace("\n", "</p><p>") + "</p></div></body></html>";
		String id = upload("通知 一.html", page.getBytes(StandardCharsets.UTF_8));
		assertRefused(ask(INGEST, Map.of("input", Map.of("upload", id)), OTHER_KEY), "input.upload", "NOT_FOUND");
		JsonNode done = ingest(Map.of("upload", id, "url", "https://a.example/1"));
		assertThat(done.at("/policy/docNumber").asString()).isEqualTo(number);
		assertThat(done.at("/policy/origin").asString()).isEqualTo("sent/通知 一.html");
		assertThat(done.at("/policy/url").asString()).isEqualTo("https://a.example/1");
		assertRefused(ingestAnswer(Map.of("upload", id)), "input.upload", "NOT_FOUND");
		try (var left = Files.list(DATA.resolve("uploads"))) {
			assertThat(left.filter((path) -> path.endsWith(id))).isEmpty();
		}
	}

	@Test
	void filesThatCannotBeReadAreSaidToBeSo() throws Exception {
		String picture = upload("a.png", new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0 });
		assertThat(issue(ingestAnswer(Map.of("upload", picture)))).isIn("UNSUPPORTED_FORMAT", "BINARY");
		String damaged = upload("a.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII));
		assertThat(issue(ingestAnswer(Map.of("upload", damaged)))).isIn("DAMAGED", "NO_TEXT");
		String several = upload("a.jsonl",
				"{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"2\",\"text\":\"乙\"}\n".getBytes(StandardCharsets.UTF_8));
		assertRefused(ingestAnswer(Map.of("upload", several)), "input.upload", "SEVERAL_DOCUMENTS");
	}

	@Test
	void uploadsAreBounded() throws Exception {
		HttpResponse<String> large = send("/uploads?name=a.txt", KEY, new byte[201 * 1024]);
		assertThat(large.statusCode()).isEqualTo(413);
		assertThat(large.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(large.body()).contains("\"code\":\"BAD_REQUEST\"");
		assertThat(send("/uploads?name=a%2Fb.txt", KEY, new byte[1]).statusCode()).isEqualTo(400);
		assertThat(send("/uploads", KEY, new byte[1]).body()).contains("\"parameter\":\"name\"");
		assertThat(send("/uploads?name=a.txt", null, new byte[1]).statusCode()).isEqualTo(403);
		HttpResponse<String> chunked = http().send(HttpRequest.newBuilder(http().uri("/uploads?name=a.txt"))
			.header("x-api-key", KEY)
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300 * 1024]))));
		assertThat(chunked.statusCode()).isEqualTo(413);
	}

	@Test
	void aDeletedPolicyLeavesAStubWhereItIsCited() throws Exception {
		String number = number();
		String id = ingest(notice(number, "职业教育")).path("policyId").asString();
		String citing = ingest(notice(number(), "就业", "《示例省人民政府关于职业教育工作的通知》（" + number + "）")).path("policyId")
			.asString();
		JsonNode deleted = data(
				"mutation($id: ID!) { deletePolicy(id: $id, idempotencyKey: \"weg\") { policyId revision } }",
				Map.of("id", id));
		assertThat(deleted.at("/deletePolicy/policyId").asString()).isEqualTo(id);
		assertThat(data("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).get("node").isNull()).isTrue();
		JsonNode cited = data(
				"query($id: ID!) { policy(id: $id) { citations { nodes { policy { docNumber inCorpus } } } } }",
				Map.of("id", citing));
		assertThat(cited.toString()).contains("\"docNumber\":\"" + number + "\",\"inCorpus\":false");
		JsonNode again = data(
				"mutation($id: ID!) { deletePolicy(id: $id, idempotencyKey: \"weg\") { policyId revision } }",
				Map.of("id", id));
		assertThat(again).isEqualTo(deleted);
		assertThat(GraphQlHttp
			.code(ask("mutation($id: ID!) { deletePolicy(id: $id) { revision } }", Map.of("id", id), KEY)))
			.isEqualTo("NOT_FOUND");
		assertThat(GraphQlHttp.code(ask("mutation { deletePolicy(id: \"dep_0\") { revision } }", Map.of(), KEY)))
			.isEqualTo("BAD_REQUEST");
		assertThat(audit()).anyMatch((line) -> line.contains("deletePolicy") && line.contains("REPEATED"))
			.anyMatch((line) -> line.contains("deletePolicy") && line.contains("NOT_FOUND"));
	}

	@Test
	void oneKeyIsOneCall() throws Exception {
		String text = notice(number(), "一次");
		List<CompletableFuture<JsonNode>> calls = IntStream.range(0, 8)
			.mapToObj((_) -> CompletableFuture.supplyAsync(() -> keyed(text, "eins", KEY)))
			.toList();
		List<JsonNode> answers = calls.stream().map(CompletableFuture::join).toList();
		assertThat(answers).allSatisfy((answer) -> assertThat(answer).isEqualTo(answers.getFirst()));
		assertThat(answers.getFirst().at("/data/ingestPolicy/outcome").asString()).as(answers.getFirst().toString())
			.isEqualTo("CREATED");
		JsonNode other = keyed(notice(number(), "另一次"), "eins", KEY);
		assertThat(GraphQlHttp.code(other)).isEqualTo("BAD_REQUEST");
		assertThat(other.at("/errors/0/extensions/argument").asString()).isEqualTo("idempotencyKey");
		assertThat(keyed(text, "eins", OTHER_KEY).at("/data/ingestPolicy/outcome").asString()).isEqualTo("UNCHANGED");
		assertThat(GraphQlHttp.code(keyed("", "zwei", KEY))).isEqualTo("BAD_REQUEST");
		assertThat(keyed(text, "zwei", KEY).at("/data/ingestPolicy/outcome").asString())
			.as("what failed does not use a key up")
			.isEqualTo("UNCHANGED");
		assertThat(GraphQlHttp.code(keyed(text, "\n", KEY))).isEqualTo("BAD_REQUEST");
	}

	@Test
	void changesAreToldOverAWebSocketAndGoOnAfterABreak() throws Exception {
		long before = ingest(notice(number(), "先前")).path("revision").asLong();
		String number = number();
		List<Long> revisions = new ArrayList<>();
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			socket.subscribe("1", "subscription { policyChanged(sinceRevision: " + before
					+ ", filter: { titleContains: \"跟踪\" }) { " + CHANGE + " } }");
			JsonNode made = ingest(notice(number, "跟踪"));
			revisions.add(assertChange(socket.next("next"), "CREATED", made));
			ingest(notice(number(), "别的"));
			JsonNode changed = ingest(notice(number, "跟踪", "另行规定"));
			revisions.add(assertChange(socket.next("next"), "CHANGED", changed));
			JsonNode gone = data("mutation($id: ID!) { deletePolicy(id: $id) { policyId revision } }",
					Map.of("id", made.path("policyId").asString()))
				.get("deletePolicy");
			JsonNode told = socket.next("next").at("/data/policyChanged");
			assertThat(told.path("kind").asString()).isEqualTo("DELETED");
			assertThat(told.path("policyId")).isEqualTo(gone.path("policyId"));
			assertThat(told.path("policy").isNull()).isTrue();
		}
		assertThat(revisions).isSorted().doesNotHaveDuplicates();
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			socket.subscribe("1", "subscription { policyChanged(sinceRevision: 1000000) { revision } }");
			assertThat(socket.next().toString()).contains("BAD_REQUEST").contains("sinceRevision");
		}
	}

	@Test
	void aClientThatReturnsMissesNothingAndHearsNothingTwice() throws Exception {
		long from = ingest(notice(number(), "起点")).path("revision").asLong();
		List<Long> expected = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			expected.add(ingest(notice(number(), "批量" + i)).path("revision").asLong());
		}
		List<Long> seen = new ArrayList<>();
		while (seen.size() < expected.size()) {
			try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
				long since = seen.isEmpty() ? from : seen.getLast();
				socket.subscribe("1", "subscription { policyChanged(sinceRevision: " + since
						+ ", filter: { titleContains: \"批量\" }) { kind revision } }");
				for (int i = 0; i < 25 && seen.size() < expected.size(); i++) {
					seen.add(socket.next("next").at("/data/policyChanged/revision").asLong());
				}
			}
		}
		assertThat(seen).isEqualTo(expected);
	}

	@Test
	void changesAndProgressAreToldByServerSentEvents() throws Exception {
		long before = ingest(notice(number(), "事件前")).path("revision").asLong();
		ingest(notice(number(), "事件流"));
		HttpResponse<InputStream> changes = http().events("subscription { policyChanged(sinceRevision: " + before
				+ ", filter: { titleContains: \"事件流\" }) { kind policy { title } } }");
		try (Scanner lines = new Scanner(changes.body(), StandardCharsets.UTF_8)) {
			assertThat(lines.nextLine()).isEqualTo("event:next");
			assertThat(lines.nextLine()).contains("CREATED").contains("事件流");
		}
		HttpResponse<InputStream> progress = http()
			.events("subscription { ingestProgress { run report { state paths counts { created failed } } } }");
		ingest(notice(number(), "进度"));
		try (Scanner lines = new Scanner(progress.body(), StandardCharsets.UTF_8)) {
			String last = "";
			while (!last.contains("COMPLETED")) {
				last = lines.nextLine();
			}
			assertThat(last).contains("\"created\":1").contains("sent/text.txt");
		}
	}

	@Test
	void anAliasHoldsForLaterDocumentsUntilItIsRevoked() throws Exception {
		ingest(notice(number(), "别名", "（牵头单位：省教育厅）"));
		String id = data("{ department(name: \"示例省教育厅\") { id } }", Map.of()).at("/department/id").asString();
		JsonNode edit = data(
				"mutation($id: ID!) { addAlias(id: $id, name: \"教口部门\", reason: \"习惯\", idempotencyKey: \"a\")"
						+ " { rulings { id name } revision department { name } } }",
				Map.of("id", id))
			.get("addAlias");
		assertThat(edit.at("/department/name").asString()).isEqualTo("示例省教育厅");
		assertThat(data("{ department(name: \"教口部门\") { id } }", Map.of()).at("/department/id").asString())
			.isEqualTo(id);
		data("mutation($id: ID!) { revokeRuling(id: $id, idempotencyKey: \"b\") { revision } }",
				Map.of("id", edit.at("/rulings/0/id").asString()));
		assertThat(data("{ department(name: \"教口部门\") { id } }", Map.of()).get("department").isNull()).isTrue();
	}

	private static final String INGEST = "mutation($input: IngestPolicyInput!) { ingestPolicy(input: $input) { outcome policyId revision"
			+ " policy { title docNumber origin url tasks { totalCount } } diagnostics { code } } }";

	private static long assertChange(JsonNode payload, String kind, JsonNode ingested) {
		JsonNode told = payload.at("/data/policyChanged");
		assertThat(told.path("kind").asString()).as(payload.toString()).isEqualTo(kind);
		assertThat(told.path("policyId")).isEqualTo(ingested.path("policyId"));
		assertThat(told.path("revision")).isEqualTo(ingested.path("revision"));
		assertThat(told.at("/policy/title")).isEqualTo(ingested.at("/policy/title"));
		return told.path("revision").asLong();
	}

	private static void assertRefused(JsonNode answer, String argument, @Nullable String issue) {
		JsonNode extensions = answer.at("/errors/0/extensions");
		assertThat(extensions.path("code").asString("")).as(answer.toString()).isEqualTo("BAD_REQUEST");
		assertThat(extensions.path("argument").asString("")).as(answer.toString()).isEqualTo(argument);
		assertThat(extensions.path("issue").asString(null)).as(answer.toString()).isEqualTo(issue);
	}

	private static String issue(JsonNode answer) {
		return answer.at("/errors/0/extensions/issue").asString();
	}

	/** A notice of a province that there is not. */
	private static String notice(String number, String subject, String... more) {
		return "示例省人民政府关于" + subject + "工作的通知\n" + number + "\n各市州人民政府，省政府各部门：\n为做好" + subject + "工作，现通知如下：\n一、建设"
				+ subject + "基地10个。" + String.join("。", more) + "\n二、加强" + subject
				+ "队伍建设，培训人员1000人次。\n示例省人民政府\n2031年3月1日\n";
	}

	private synchronized String number() {
		return "示政发〔2031〕" + ++this.written + "号";
	}

	private JsonNode ingest(String text) throws Exception {
		return ingest(Map.of("text", text));
	}

	private JsonNode ingest(Map<String, Object> input) throws Exception {
		JsonNode answer = ingestAnswer(input);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at("/data/ingestPolicy");
	}

	private JsonNode ingestAnswer(Map<String, Object> input) throws Exception {
		return ask(INGEST, Map.of("input", input), KEY);
	}

	private JsonNode keyed(String text, String key, String writer) {
		try {
			return ask(
					"mutation($input: IngestPolicyInput!, $key: String) {"
							+ " ingestPolicy(input: $input, idempotencyKey: $key) { outcome policyId revision } }",
					Map.of("input", Map.of("text", text), "key", key), writer);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String upload(String name, byte[] bytes) throws Exception {
		HttpResponse<String> answer = send("/uploads?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), KEY,
				bytes);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode upload = JsonMapper.shared().readTree(answer.body());
		assertThat(upload.path("size").asLong()).isEqualTo(bytes.length);
		return upload.path("id").asString();
	}

	private HttpResponse<String> send(String path, @Nullable String key, byte[] bytes) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(http().uri(path))
			.POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
		if (key != null) {
			request.header("authorization", "Bearer " + key);
		}
		return http().send(request);
	}

	private static List<String> audit() throws IOException {
		return Files.readAllLines(DATA.resolve("audit.jsonl"));
	}

	private JsonNode data(String query, Map<String, Object> variables) throws Exception {
		return http().data(query, variables, KEY);
	}

	private JsonNode ask(String query, Map<String, Object> variables, @Nullable String key) throws Exception {
		return http().ask(query, variables, key);
	}

	private GraphQlHttp http() {
		return new GraphQlHttp(this.port);
	}

	@EnableAutoConfiguration
	@ConfigurationPropertiesScan({ "org.zhiku.search", "org.zhiku.indexing" })
	@ComponentScan({ "org.zhiku.api", "org.zhiku.policy", "org.zhiku.task", "org.zhiku.organization",
			"org.zhiku.discovery", "org.zhiku.gazetteer", "org.zhiku.graph.bolt", "org.zhiku.search",
			"org.zhiku.indexing", "org.zhiku.security", "org.zhiku.editing", "org.zhiku.ingest",
			"org.zhiku.reporting" })
	@Import(EmbeddedGraph.class)
	static class Server {

	}

}
