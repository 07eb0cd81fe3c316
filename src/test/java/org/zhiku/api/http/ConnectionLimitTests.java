package org.zhiku.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.zhiku.graph.SavedSearch;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.GraphQlSocket;
import org.zhiku.testsupport.KeptSearches;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What one client may hold open. */
@SpringBootTest(classes = ApiServer.class,
		properties = { ApiServer.PART_ONLY, "zhiku.connections.per-address=2", "zhiku.connections.operations=2",
				"zhiku.connections.body-timeout=1s", "zhiku.connections.send-timeout=1s",
				"server.netty.idle-timeout=1s", "spring.graphql.websocket.connection-init-timeout=3s",
				"zhiku.security.allowed-origins=https://a.example" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConnectionLimitTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@LocalServerPort
	private int port;

	@Autowired
	private LongConnections connections;

	@Autowired
	private KeptSearches searches;

	@Test
	void refusesAThirdConnectionUntilOneCloses() {
		try (GraphQlSocket _ = GraphQlSocket.open(this.port)) {
			try (GraphQlSocket _ = GraphQlSocket.open(this.port)) {
				assertThat(this.connections.count()).isEqualTo(2);
				assertThat(refusedStatus("http://localhost:" + this.port)).isEqualTo(429);
			}
			Awaitility.await().atMost(LIMIT).until(() -> this.connections.count() == 1);
			GraphQlSocket.open(this.port).close();
		}
		awaitNone();
	}

	@Test
	void refusesAThirdOperationOnAConnection() {
		NodeId id = NodeId.of(NodeKind.SAVED_SEARCH, "followed");
		this.searches.save(new SavedSearch(id, "followed", "anna", "养老", null, 0), Instant.EPOCH, 10).block(LIMIT);
		String follow = "subscription { savedSearchMatches(id: \"" + id + "\", afterRevision: 0) { __typename } }";
		try (GraphQlSocket socket = GraphQlSocket.open(this.port)) {
			socket.subscribe("1", follow);
			socket.subscribe("2", follow);
			socket.subscribe("3", follow);
			JsonNode answer = socket.next();
			while (!answer.path("id").asString().equals("3")) {
				answer = socket.next();
			}
			assertThat(answer.toString()).contains("OVERLOADED");
		}
		awaitNone();
	}

	@Test
	void closesASocketThatDoesNotBegin() throws Exception {
		CompletableFuture<Integer> closed = new CompletableFuture<>();
		open("http://localhost:" + this.port, new WebSocket.Listener() {
			@Override
			public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
				closed.complete(code);
				return null;
			}
		});
		assertThat(closed.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(4408);
		awaitNone();
	}

	@ParameterizedTest
	@CsvSource({ "https://evil.example, 403", "null, 403" })
	void refusesSocketsOfOtherSites(String origin, int status) {
		assertThat(refusedStatus(origin)).isEqualTo(status);
	}

	@Test
	void admitsSocketsOfSitesThatAreNamed() {
		open("https://a.example", new WebSocket.Listener() {
		}).abort();
		awaitNone();
	}

	@Test
	void closesAConnectionWhoseBodyTricklesIn() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout((int) LIMIT.toMillis());
			String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Content-Length: 100\r\n\r\n{\"query\"";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			long begin = System.nanoTime();
			InputStream answer = socket.getInputStream();
			assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 408 ")
				.contains("BAD_REQUEST");
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
		}
	}

	/** It asks for more than lies between it and the server. */
	@Test
	void leavesAClientThatTakesNothing() throws IOException {
		try (Socket socket = new Socket()) {
			socket.setReceiveBufferSize(4096);
			socket.connect(new InetSocketAddress("localhost", this.port));
			OutputStream out = socket.getOutputStream();
			String request = "GET /graphql/schema HTTP/1.1\r\nHost: localhost\r\n\r\n";
			out.write(request.repeat(200).getBytes(StandardCharsets.US_ASCII));
			Awaitility.await()
				.atMost(LIMIT)
				.untilAsserted(() -> assertThatIOException()
					.isThrownBy(() -> out.write("\r\n".getBytes(StandardCharsets.US_ASCII))));
		}
	}

	/** What claims to begin a socket, on one connection one after the other. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST /graphql | Content-Length: 0                                       | 0
			GET /graphql  | Content-Length: 0                                       | 0
			GET /graphql  | Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==             | 1
			""")
	void aConnectionCountsOnceAtMost(String line, String header, int counted) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout((int) LIMIT.toMillis());
			String request = line + " HTTP/1.1\r\nHost: localhost\r\n"
					+ "Connection: keep-alive\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" + header
					+ "\r\n\r\n";
			for (int i = 0; i < 4; i++) {
				socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
				assertThat(answerOf(socket.getInputStream())).startsWith("HTTP/1.1 4");
			}
			assertThat(this.connections.count()).isEqualTo(counted);
		}
		awaitNone();
	}

	/** The head of an answer; its body is passed over. */
	private static String answerOf(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) in.read());
		}
		Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
		in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
		return head.toString();
	}

	private int refusedStatus(String origin) {
		CompletionException[] failure = new CompletionException[1];
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> open(origin, new WebSocket.Listener() {
		})).satisfies((ex) -> failure[0] = ex).withCauseInstanceOf(WebSocketHandshakeException.class);
		return ((WebSocketHandshakeException) failure[0].getCause()).getResponse().statusCode();
	}

	private WebSocket open(String origin, WebSocket.Listener listener) {
		return HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.header("Origin", origin)
			.buildAsync(URI.create("ws://localhost:" + this.port + "/graphql"), listener)
			.join();
	}

	private void awaitNone() {
		Awaitility.await().atMost(LIMIT).until(() -> this.connections.count() == 0);
	}

}
