package org.zhiku.api.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.zhiku.ingest.report.IngestCounts;
import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ingest.report.IngestReports;
import org.zhiku.ingest.report.IngestState;
import org.zhiku.ingest.report.IngestTiming;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.GraphQlSocket;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever waits for events does not hold a stop, and is told that there will be none. */
class StopTests {

	private static final String QUERY = "subscription { ingestProgress { run } }";

	@Test
	@Timeout(120)
	void subscriptionsCompleteAtOnce() throws Exception {
		ConfigurableApplicationContext server = new SpringApplicationBuilder(ApiServer.class)
			.properties(ApiServer.PART_ONLY, "server.port=0")
			.run();
		int port = server.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
		server.getBean(IngestReports.class).begun(StopTests::running);
		try (GraphQlSocket socket = GraphQlSocket.open(port); GraphQlSocket idle = GraphQlSocket.open(port)) {
			socket.subscribe("1", QUERY);
			socket.next("next");
			socket.subscribe("2", "subscription { policyChanged { revision } }");
			HttpResponse<InputStream> events = events(port);
			long start = System.nanoTime();
			server.close();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
			assertThat(socket.next().path("type").asString()).isEqualTo("complete");
			assertThat(socket.next().path("type").asString()).isEqualTo("complete");
			assertThat(socket.closed()).isEqualTo(1001);
			assertThat(idle.closed()).isEqualTo(1001);
			assertThat(new String(events.body().readAllBytes(), StandardCharsets.UTF_8)).contains("event:complete");
		}
	}

	/** Something to be told at once. */
	private static IngestReport running() {
		IngestTiming timing = new IngestTiming(Instant.EPOCH, null, 1, 0, null, null);
		return new IngestReport(IngestState.RUNNING, null, "1", List.of("corpus"), timing, IngestCounts.NONE, List.of(),
				List.of(), 0, List.of(), IngestCounts.NONE, List.of());
	}

	private static HttpResponse<InputStream> events(int port) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
			.header("content-type", "application/json")
			.header("accept", "text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + QUERY + "\"}"))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
	}

}
