package org.zhiku.graph.bolt;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.graph.SavedSearch;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.GraphQlSocket;
import org.zhiku.testsupport.KeptSearches;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a statement when nobody waits for its answer any more. */
@SpringBootTest(classes = { ApiServer.class, AbandonedQueryIT.Statements.class },
		properties = { ApiServer.PART_ONLY, "zhiku.limits.time=10s" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AbandonedQueryIT {

	/** Minutes of work, whatever the machine. */
	private static final String ENDLESS = """
			CYPHER 25
			UNWIND range(1, 100000) AS a
			UNWIND range(1, 100000) AS b
			WITH a, b WHERE a + b = -1
			RETURN count(*) AS none
			""";

	private static final String SHORT = "CYPHER 25 UNWIND range(1, 20000) AS a RETURN count(a) AS none";

	private static final String QUERY = "{ policies { nodes { id } } }";

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	/** Two seconds are promised; a busy machine takes some to look. */
	private static final Duration SOON = Duration.ofSeconds(3);

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private Statements statements;

	@Autowired
	private KeptSearches searches;

	@BeforeEach
	void connect() {
		this.statements.sessions = this.graph.sessions();
		this.statements.cypher = ENDLESS;
		Hooks.onErrorDropped(this.dropped::add);
	}

	/** Its end is no error of anybody's: it is nowhere told. */
	@AfterEach
	void nothingIsDropped() {
		Hooks.resetOnErrorDropped();
		assertThat(this.dropped).isEmpty();
	}

	@Test
	void endsWhenItsClientLeaves() throws Exception {
		try (Socket socket = post("application/json", QUERY)) {
			awaitRunning(1, PATIENCE);
			assertThat(socket.isConnected()).isTrue();
		}
		awaitRunning(0, SOON);
	}

	@Test
	void endsWhenItsWebSocketCloses() throws Exception {
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			socket.subscribe("1", QUERY);
			awaitRunning(1, PATIENCE);
		}
		awaitRunning(0, SOON);
	}

	@Test
	void endsWhenTheStreamThatAsksForItIsLeft() throws Exception {
		NodeId id = NodeId.of(NodeKind.SAVED_SEARCH, "followed");
		this.searches.save(new SavedSearch(id, "followed", "anna", "养老", null, 0), Instant.EPOCH, 10).block(PATIENCE);
		String follow = "subscription { savedSearchMatches(id: \\\"" + id + "\\\", afterRevision: 0) { revision } }";
		try (Socket socket = post("text/event-stream", follow)) {
			awaitRunning(1, PATIENCE);
			assertThat(socket.isConnected()).isTrue();
		}
		awaitRunning(0, SOON);
	}

	@Test
	void endsWhenItTakesTooLong() throws Exception {
		HttpResponse<String> answer = ask();
		assertThat(answer.statusCode()).isEqualTo(504);
		assertThat(answer.body()).contains("TIMEOUT").contains("10000 ms");
		awaitRunning(0, SOON);
	}

	@Test
	void thirtyTwoAtOnceAreAllAnswered() {
		this.statements.cypher = SHORT;
		List<HttpResponse<String>> answers = ask(320, 32);
		assertThat(answers).hasSize(320).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).doesNotContain("errors");
		});
	}

	@Test
	void refusesWhatIsTooMuchAtOnceAndRecovers() throws Exception {
		List<HttpResponse<String>> answers = ask(200, 200);
		assertThat(answers).anySatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body()).contains("OVERLOADED");
		});
		awaitRunning(0, SOON);
		this.statements.cypher = SHORT;
		assertThat(ask().statusCode()).isEqualTo(200);
	}

	private List<HttpResponse<String>> ask(int count, int atOnce) {
		return Flux.range(0, count)
			.flatMap((_) -> Mono.fromFuture(() -> HTTP.sendAsync(request(), HttpResponse.BodyHandlers.ofString())),
					atOnce)
			.collectList()
			.block(PATIENCE);
	}

	private HttpResponse<String> ask() throws Exception {
		return HTTP.send(request(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request() {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + QUERY + "\"}"))
			.build();
	}

	private Socket post(String accept, String query) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		byte[] body = ("{\"query\": \"" + query + "\"}").getBytes(StandardCharsets.UTF_8);
		String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: " + accept
				+ "\r\nContent-Length: " + body.length + "\r\n\r\n";
		socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().write(body);
		socket.getOutputStream().flush();
		return socket;
	}

	private void awaitRunning(int count, Duration patience) throws InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		long running;
		do {
			running = this.graph
				.run("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '100000' "
						+ "AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n")
				.get(0)
				.get("n")
				.asLong();
			new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
		}
		while (running != count && System.nanoTime() < deadline);
		assertThat(running).isEqualTo(count);
	}

	/** Every read is a statement of the test's choice, run as all reads are. */
	static class Statements {

		private volatile BoltSessions sessions;

		private volatile String cypher;

		@Bean
		@Primary
		GraphReader statementReader() {
			return (_) -> this.sessions.row("testing", new Statement(this.cypher, Map.of()))
				.map((_) -> new Page(List.of(), 0L, false));
		}

	}

}
