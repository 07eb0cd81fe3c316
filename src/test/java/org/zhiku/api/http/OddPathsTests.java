package org.zhiku.api.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The limits hold however a path is written, and wherever the server stands. */
@SpringBootTest(classes = ApiServer.class,
		properties = { ApiServer.PART_ONLY, "spring.webflux.base-path=/x", "zhiku.security.reads-per-minute=5" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OddPathsTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@LocalServerPort
	private int port;

	@Autowired
	private LongConnections connections;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer().build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/x/graphql", "/x/graph%71l" })
	void countSockets(String path) {
		WebSocket socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(uri("ws", path), new WebSocket.Listener() {
			})
			.join();
		assertThat(this.connections.count()).isEqualTo(1);
		socket.abort();
		Awaitility.await().atMost(LIMIT).until(() -> this.connections.count() == 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/x/graphql", "/x/graph%71l" })
	void explainWhatIsWrong(String path) {
		this.client.post()
			.uri(uri("http", path))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("null")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST");
		this.client.get()
			.uri(uri("http", path))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/x/policies/none", "/x/p%6flicies/none" })
	void holdDownloadsToTheRate(String path) {
		for (int i = 0; i < 5; i++) {
			this.client.get().uri(uri("http", path)).exchange();
		}
		this.client.get().uri(uri("http", path)).exchange().expectStatus().isEqualTo(429);
	}

	private URI uri(String scheme, String path) {
		return URI.create(scheme + "://localhost:" + this.port + path);
	}

}
