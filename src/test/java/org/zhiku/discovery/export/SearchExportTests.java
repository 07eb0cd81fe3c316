package org.zhiku.discovery.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.ontology.Genre;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchSort;
import org.zhiku.testsupport.ManyPolicies;

import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The export over real connections, also slow ones and broken ones. */
class SearchExportTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final HttpClient client = HttpClient.newHttpClient();

	private final ManyPolicies policies = new ManyPolicies();

	private DisposableServer server;

	@BeforeEach
	void serve() {
		Clock clock = Clock.fixed(Instant.parse("2025-03-09T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
		SearchExport export = new SearchExport(this.policies, this.policies, ManyPolicies.fields(), clock,
				new ExportSettings(2));
		ReactorHttpHandlerAdapter handler = new ReactorHttpHandlerAdapter(
				RouterFunctions.toHttpHandler(new ExportConfiguration().exportRoutes(export)));
		this.server = HttpServer.create().host("localhost").port(0).handle(handler).bindNow();
	}

	@AfterEach
	void stop() {
		this.server.disposeNow();
	}

	@Test
	void sendsAllHitsInTheEnginesOrderPageByPage() throws Exception {
		this.policies.hold(1234);
		HttpResponse<String> answer = get("csv?query=%E5%85%BB%E8%80%81&bom=false");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
		assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
			.startsWith("attachment; filename=\"zhiku-2025-03-09.csv\"");
		List<String> titles = answer.body()
			.lines()
			.skip(1)
			.map((line) -> line.substring(0, line.indexOf(',')))
			.toList();
		assertThat(titles).isEqualTo(this.policies.titles());
		assertThat(this.policies.queries()).hasSize(7)
			.allMatch((query) -> query.text().equals("养老") && query.sort() == SearchSort.RELEVANCE);
		assertThat(this.policies.reads()).as("one statement a page").isEqualTo(7);
	}

	@Test
	void asksTheSameWithParametersAndWithABody() throws Exception {
		this.policies.hold(3);
		get("jsonl?query=%E5%85%BB%E8%80%81&years=2023,2024&genres=NOTICE&genres=OPINION&signedFrom=2023-02-01"
				+ "&hasTargets=true&sort=OLDEST&first=2&issuers=%E7%94%B2%E5%B8%82");
		SearchQuery byParameters = this.policies.queries().getFirst();
		this.policies.forget();
		post("jsonl", """
				{ "query": "养老", "sort": "OLDEST", "first": 2, "filter": { "years": [2023, 2024], "issuers": ["甲市"],
				  "genres": ["NOTICE", "OPINION"], "signedFrom": "2023-02-01", "hasTargets": true } }
				""");
		assertThat(byParameters).isEqualTo(this.policies.queries().getFirst());
		assertThat(byParameters.filter().years()).containsExactly(2023, 2024);
		assertThat(byParameters.filter().genres()).containsExactly(Genre.NOTICE, Genre.OPINION);
		assertThat(byParameters.first()).isEqualTo(2);
	}

	@Test
	void sendsAllThatTheFilterAdmitsWithoutAQueryTheNewestFirst() throws Exception {
		this.policies.hold(2);
		assertThat(get("txt").body()).isEqualTo("[1] 第0号[A].\n[2] 第1号[A].\n");
		SearchQuery query = this.policies.queries().getFirst();
		assertThat(query.browse()).isTrue();
		assertThat(query.sort()).isEqualTo(SearchSort.NEWEST);
		assertThat(post("txt", "").statusCode()).isEqualTo(200);
	}

	@Test
	void sendsAWholeFileWhereNothingIsFoundAndStopsWhereTold() throws Exception {
		assertThat(get("json").body()).isEqualTo("[\n]\n");
		this.policies.hold(1000);
		assertThat(get("jsonl?first=450").body().lines()).hasSize(450);
		assertThat(this.policies.queries()).extracting(SearchQuery::first).containsSubsequence(200, 200, 50);
	}

	@ParameterizedTest
	@CsvSource({ "csv?years=abc,years", "csv?genres=NOTICE&genres=NOVEL,genres", "csv?signedFrom=2023-13-01,signedFrom",
			"csv?hasTargets=maybe,hasTargets", "csv?sort=BEST,sort", "csv?first=-1,first", "csv?first=1.5,first",
			"csv?colour=red,colour", "csv?query=a&query=b,query", "xls?query=a,format", "csv?filter=x,filter",
			"csv?header=FR,header", "csv?genres=3,genres", "csv?query=REFUSED,query", "csv?years,years",
			"csv?query&first=3,query", "csv?regions=%E7%94%B2%E5%B8%82&regions,regions" })
	void namesTheParameterThatIsWrong(String path, String parameter) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
		assertThat(problem.get("code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(problem.get("detail").asString()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[]|body", "{\"query\":|body", "{\"filter\":{\"years\":[null]}}|years", "null|body",
					"{\"filter\":{\"years\":[1.5]}}|years", "{\"filter\":{\"colour\":1}}|colour", "{} {}|body",
					"{\"query\":{}}|query" })
	void namesThePartOfTheBodyThatIsWrong(String body, String parameter) throws Exception {
		HttpResponse<String> answer = post("csv", body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonMapper.shared().readTree(answer.body()).get("parameter").asString()).isEqualTo(parameter);
	}

	@Test
	void saysThatItCannotWhileNothingIsSent() throws Exception {
		this.policies.hold(10).failAt(0);
		HttpResponse<String> answer = get("csv");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("retry-after")).isPresent();
		assertThat(JsonMapper.shared().readTree(answer.body()).get("code").asString()).isEqualTo("SEARCH_UNAVAILABLE");
	}

	@Test
	void breaksTheConnectionOffWhereTheRestIsNotToBeHad() {
		this.policies.hold(1000).failAt(600);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("txt"));
		assertThat(this.policies.queries()).hasSize(4);
	}

	@Test
	void breaksTheConnectionOffWhereTheOrderMayHaveChangedMeanwhile() throws Exception {
		this.policies.hold(1000).moveAt(600);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("txt?query=a"));
		assertThat(this.policies.queries()).hasSize(4);
		assertThat(get("txt?query=a&sort=OLDEST").body().lines()).as("by what policies hold, nothing is lost")
			.hasSize(1000);
	}

	@Test
	void looksForNoMoreThanASlowClientTakesAndEndsWhenItLeaves() throws Exception {
		this.policies.hold(2_000_000);
		try (Socket socket = new Socket("localhost", this.server.port())) {
			socket.getOutputStream().write("""
					GET /export/search.json HTTP/1.1\r
					Host: localhost\r
					\r
					""".getBytes(StandardCharsets.US_ASCII));
			InputStream in = socket.getInputStream();
			assertThat(in.readNBytes(1000)).hasSize(1000);
			int taken = settled();
			assertThat(taken).as("pages of 10,000 while the client reads nothing").isLessThan(400);
			in.readNBytes(10_000_000);
			assertThat(settled()).as("it goes on as the client does").isGreaterThan(taken);
		}
		int left = settled();
		assertThat(left).isLessThan(1000);
		assertThat(get("txt?first=1").statusCode()).as("the slot is free again").isEqualTo(200);
		assertThat(get("txt?first=1").statusCode()).isEqualTo(200);
	}

	@Test
	void tellsThoseOverTheLimitToComeLater() throws Exception {
		this.policies.hold(5).stall();
		var first = this.client.sendAsync(request("csv").build(), HttpResponse.BodyHandlers.ofString());
		var second = this.client.sendAsync(request("csv").build(), HttpResponse.BodyHandlers.ofString());
		Awaitility.await().atMost(PATIENCE).until(() -> this.policies.queries().size() == 2);
		assertThat(get("csv").statusCode()).isEqualTo(503);
		this.policies.goOn();
		assertThat(first.get().statusCode()).isEqualTo(200);
		assertThat(second.get().statusCode()).isEqualTo(200);
		assertThat(get("csv").statusCode()).isEqualTo(200);
	}

	/** How many pages were looked for, when no further one is for half a second. */
	private int settled() {
		int[] last = { -1 };
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
			int now = this.policies.queries().size();
			boolean same = now == last[0];
			last[0] = now;
			return same;
		});
		return last[0];
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return this.client.send(request(path).header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.server.port() + "/export/search." + path))
			.timeout(PATIENCE);
	}

}
