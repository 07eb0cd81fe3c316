package org.zhiku.discovery.saved;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.zhiku.graph.GraphWriter;
import org.zhiku.ontology.Policy;
import org.zhiku.search.SearchEngine;
import org.zhiku.security.ApiKey;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.EmbeddedGraph;
import org.zhiku.testsupport.GraphQlHttp;
import org.zhiku.testsupport.GraphQlSocket;
import org.zhiku.testsupport.PolicyDraft;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a write to whoever waits for it: graph, follower, index, watch, and every way out.
 */
@SpringBootTest(classes = SavedSearchIT.Server.class, properties = ApiServer.PART_ONLY,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class SavedSearchIT {

	private static final String KEY = "zk_a-key-for-tests";

	private static final Path DATA = Path.of("target", "saved-search-it");

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final String MATCH = "revision policy { title docNumber }";

	@LocalServerPort
	private int port;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private SearchEngine engine;

	private int written;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		FileSystemUtils.deleteRecursively(DATA);
		registry.add("zhiku.data-dir", DATA::toString);
		registry.add("zhiku.neo4j.read-timeout", () -> "60s");
		registry.add("zhiku.security.writers.anna", () -> new ApiKey(KEY).hash());
		registry.add("zhiku.saved-searches.subscriptions", () -> "12");
	}

	@Test
	void tellsOverAWebSocketWhatIsFoundAndNothingTwice() throws Exception {
		write(policy("早先的养老护理通知"));
		String id = save("通知", "养老护理");
		assertThat(matches(id)).as("what was there before is not new").isEmpty();
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			socket.subscribe("1", "subscription { savedSearchMatches(id: \"" + id + "\") { " + MATCH + " } }");
			write(policy("产业园区用地办法"));
			Policy first = policy("养老护理员培训通知");
			long revision = write(first);
			assertMatch(socket.next("next"), "养老护理员培训通知", revision);
			write(reread(first, "养老护理员培训通知"));
			long second = write(policy("养老护理补贴通知"));
			assertMatch(socket.next("next"), "养老护理补贴通知", second);
		}
		assertThat(matches(id)).containsExactly("养老护理补贴通知", "养老护理员培训通知");
	}

	@Test
	void aClientThatReturnsGoesOnWhereItWas() throws Exception {
		String id = save("返回", "托育服务");
		long first = write(policy("托育服务通知一"));
		long second = write(policy("托育服务通知二"));
		awaitMatches(id, 2);
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			String field = "savedSearchMatches(id: \"" + id + "\", afterRevision: ";
			socket.subscribe("all", "subscription { " + field + "0) { " + MATCH + " } }");
			assertMatch(socket.next("next"), "托育服务通知一", first);
			assertMatch(socket.next("next"), "托育服务通知二", second);
			socket.subscribe("rest", "subscription { " + field + first + ") { " + MATCH + " } }");
			assertMatch(socket.next("next"), "托育服务通知二", second);
		}
	}

	@Test
	void tellsByServerSentEventsAsWell() throws Exception {
		String id = save("事件", "数字乡村");
		write(policy("数字乡村建设通知"));
		awaitMatches(id, 1);
		HttpResponse<InputStream> answer = http()
			.events("subscription { savedSearchMatches(id: \"" + id + "\", afterRevision: 0) { " + MATCH + " } }");
		assertThat(answer.statusCode()).isEqualTo(200);
		try (Scanner lines = new Scanner(answer.body(), StandardCharsets.UTF_8)) {
			assertThat(lines.nextLine()).isEqualTo("event:next");
			assertThat(lines.nextLine()).startsWith("data:").contains("数字乡村建设通知");
		}
	}

	@Test
	void aFeedChangesWithItsMatchesAndOnlyThen() throws Exception {
		String id = save("订阅 & 源", "普惠金融");
		HttpResponse<String> empty = feed("/feeds/searches/" + id + ".atom");
		assertThat(empty.statusCode()).isEqualTo(200);
		assertThat(empty.headers().firstValue("content-type")).hasValue("application/atom+xml;charset=UTF-8");
		assertThat(empty.body()).contains("<title>订阅 &amp; 源</title>").doesNotContain("<entry>");
		String tag = empty.headers().firstValue("etag").orElseThrow();
		assertThat(feed("/feeds/searches/" + id + ".atom", "if-none-match", tag).statusCode()).isEqualTo(304);
		write(policy("普惠金融通知"));
		awaitMatches(id, 1);
		HttpResponse<String> one = feed("/feeds/searches/" + id + ".atom", "if-none-match", tag);
		assertThat(one.statusCode()).isEqualTo(200);
		assertThat(one.body()).containsOnlyOnce("<entry>").contains("<title>普惠金融通知</title>");
		assertThat(feed("/feeds/searches/sav_unknown.atom").statusCode()).isEqualTo(404);
		assertThat(feed("/feeds/searches/%3Cx%3E.atom").statusCode()).isEqualTo(404);
	}

	@Test
	void aFeedOfAnySearchNeedsNoSaving() throws Exception {
		write(policy("碳达峰行动方案"));
		awaitFound("碳达峰");
		HttpResponse<String> answer = feed(
				"/feeds/search.atom?query=%E7%A2%B3%E8%BE%BE%E5%B3%B0&regions=" + "%E6%B9%96%E5%8D%97%E7%9C%81");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).containsOnlyOnce("<entry>")
			.contains("<title>碳达峰行动方案</title>")
			.contains("<updated>2031-02-28T16:00:00Z</updated>");
		HttpResponse<String> wrong = feed("/feeds/search.atom?genres=NOVEL");
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(wrong.body()).contains("\"parameter\":\"genres\"");
	}

	@Test
	void exportsWithTheFactsOfTheGraph() throws Exception {
		Policy policy = policy("冷链物流办法");
		write(policy);
		awaitFound("冷链物流");
		HttpResponse<String> csv = feed(
				"/export/search.csv?query=%E5%86%B7%E9%93%BE%E7%89%A9%E6%B5%81&bom=false&first=1");
		assertThat(csv.body().lines().skip(1)).containsExactly(
				"冷链物流办法," + number(policy) + ",湖南省教育厅,2031-03-01,,,,%s,PROVINCIAL,湖南省,NOTICE,1,0,".formatted(status())
						+ policy.id() + ",,draft.txt");
		HttpResponse<String> references = feed("/export/search.txt?query=%E5%86%B7%E9%93%BE%E7%89%A9%E6%B5%81&first=1");
		assertThat(references.body()).isEqualTo("[1] 湖南省教育厅. 冷链物流办法: " + number(policy) + "[A]. 2031-03-01.\n");
		JsonNode cited = data("{ policy(id: \"" + policy.id() + "\") { citation ris: citation(style: RIS) } }");
		assertThat(cited.at("/policy/citation").asString())
			.isEqualTo("湖南省教育厅. 冷链物流办法: " + number(policy) + "[A]. 2031-03-01.");
		assertThat(cited.at("/policy/ris").asString()).startsWith("TY  - ").endsWith("ER  - ");
	}

	@Test
	void onlyWritersSaveAndWhatIsWrongIsSaid() throws Exception {
		assertThat(GraphQlHttp.code(ask("mutation { saveSearch(name: \"a\", query: \"b\") { id } }", false)))
			.isEqualTo("FORBIDDEN");
		assertThat(GraphQlHttp.code(ask("mutation { saveSearch(name: \" \", query: \"b\") { id } }", true)))
			.isEqualTo("BAD_REQUEST");
		assertThat(GraphQlHttp
			.code(ask("mutation { saveSearch(name: \"a\", query: \"" + "长".repeat(10_001) + "\") { id } }", true)))
			.isEqualTo("BAD_REQUEST");
		String id = save("删除", "删除我");
		JsonNode listed = data("{ node(id: \"" + id + "\") { ... on SavedSearch { name author query filter } } }");
		assertThat(listed.at("/node").toString())
			.isEqualTo("{\"name\":\"删除\",\"author\":\"anna\",\"query\":\"删除我\",\"filter\":\"{\\\"years\\\":[2031]}\"}");
		JsonNode gone = ask("mutation { deleteSavedSearch(id: \"" + id + "\") }", true);
		assertThat(gone.at("/data/deleteSavedSearch").asBoolean()).isTrue();
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			socket.subscribe("1", "subscription { savedSearchMatches(id: \"" + id + "\") { revision } }");
			assertThat(socket.next().toString()).contains("NOT_FOUND");
			socket.subscribe("2", "subscription { savedSearchMatches(id: \"pol_1\") { revision } }");
			assertThat(socket.next().toString()).contains("BAD_REQUEST");
		}
	}

	@Test
	void aSubscriptionEndsWhenItsSearchIsDeleted() throws Exception {
		String id = save("结束", "海绵城市");
		write(policy("海绵城市建设通知"));
		awaitMatches(id, 1);
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			socket.subscribe("1", "subscription { savedSearchMatches(id: \"" + id + "\", afterRevision: 0) { at } }");
			socket.next("next");
			ask("mutation { deleteSavedSearch(id: \"" + id + "\") }", true);
			socket.next("complete");
		}
	}

	@Test
	void thereAreOnlySoManySubscriptions() throws Exception {
		String id = save("很多", "从来没有的词");
		String query = "subscription { savedSearchMatches(id: \"" + id + "\") { revision } }";
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			for (int i = 0; i < 4; i++) {
				socket.subscribe("s" + i, query);
			}
			JsonNode refused = socket.next();
			assertThat(refused.toString()).contains("OVERLOADED").contains("One person or address may have 3 ");
		}
	}

	private static void assertMatch(JsonNode payload, String title, long revision) {
		assertThat(payload.at("/data/savedSearchMatches/policy/title").asString()).as(payload.toString())
			.isEqualTo(title);
		assertThat(payload.at("/data/savedSearchMatches/revision").asLong()).isEqualTo(revision);
	}

	private String save(String name, String query) throws Exception {
		JsonNode saved = ask("mutation { saveSearch(name: \"" + name + "\", query: \"" + query
				+ "\", filter: { years: [2031] }) { id toldToRevision } }", true);
		assertThat(saved.has("errors")).as(saved.toString()).isFalse();
		return saved.at("/data/saveSearch/id").asString();
	}

	private List<String> matches(String id) throws Exception {
		return data("{ node(id: \"" + id + "\") { ... on SavedSearch { matches { nodes { " + MATCH + " } } } } }")
			.at("/node/matches/nodes")
			.valueStream()
			.map((match) -> match.at("/policy/title").asString())
			.toList();
	}

	private void awaitMatches(String id, int count) {
		Awaitility.await().atMost(LIMIT).until(() -> matches(id).size() == count);
	}

	private void awaitFound(String word) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> data("{ search(query: \"" + word + "\") { totalCount } }").at("/search/totalCount")
				.asInt() > 0);
	}

	private Policy policy(String title) {
		return draft("湘教发〔2031〕" + ++this.written + "号", title).build();
	}

	/** The same text, read by another version of the extractor. */
	private static Policy reread(Policy policy, String title) {
		Policy again = draft(number(policy), title).by("2").build();
		assertThat(again.sha256()).isEqualTo(policy.sha256());
		return again;
	}

	private static PolicyDraft draft(String number, String title) {
		return new PolicyDraft(number, title).signedOn(LocalDate.of(2031, 3, 1))
			.issuer(PolicyDraft.provincial("湖南省教育厅"))
			.task("做好工作");
	}

	private static String number(Policy policy) {
		return policy.extraction().metadata().number().toString();
	}

	private static String status() {
		return LocalDate.now().isBefore(LocalDate.of(2031, 3, 1)) ? "NOT_YET_EFFECTIVE" : "IN_FORCE";
	}

	private long write(Policy policy) {
		long revision = this.writer.write(policy).block(LIMIT).revision();
		this.engine.await(revision, LIMIT).block(LIMIT);
		return revision;
	}

	private JsonNode data(String query) throws Exception {
		return http().data(query, Map.of(), null);
	}

	private JsonNode ask(String query, boolean writer) throws Exception {
		return http().ask(query, Map.of(), writer ? KEY : null);
	}

	private HttpResponse<String> feed(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(http().uri(path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return http().send(request);
	}

	private GraphQlHttp http() {
		return new GraphQlHttp(this.port);
	}

	/** All but the ingest. */
	@EnableAutoConfiguration
	@ConfigurationPropertiesScan({ "org.zhiku.search", "org.zhiku.indexing" })
	@ComponentScan({ "org.zhiku.api", "org.zhiku.policy", "org.zhiku.task", "org.zhiku.organization",
			"org.zhiku.discovery", "org.zhiku.gazetteer", "org.zhiku.graph.bolt", "org.zhiku.search",
			"org.zhiku.indexing", "org.zhiku.security" })
	@Import(EmbeddedGraph.class)
	static class Server {

	}

}
