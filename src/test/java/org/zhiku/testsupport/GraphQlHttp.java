package org.zhiku.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks a server on this machine as its clients do. */
public final class GraphQlHttp {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final int port;

	public GraphQlHttp(int port) {
		this.port = port;
	}

	/** The data of an answer without errors. */
	public JsonNode data(String query, Map<String, Object> variables, @Nullable String key)
			throws IOException, InterruptedException {
		JsonNode answer = ask(query, variables, key);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.get("data");
	}

	/**
	 * The whole answer.
	 * @param key of a writer; null for anybody
	 */
	public JsonNode ask(String query, Map<String, Object> variables, @Nullable String key)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = graphQl(query, variables);
		if (key != null) {
			request.header("authorization", "Bearer " + key);
		}
		return JsonMapper.shared().readTree(send(request).body());
	}

	/** Server-sent events, to be closed. */
	public HttpResponse<InputStream> events(String query) throws IOException, InterruptedException {
		HttpRequest request = graphQl(query, Map.of()).header("accept", "text/event-stream").build();
		return CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
	}

	/** Any request to {@link #uri}. */
	public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	public URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	/** The code of the first error. */
	public static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString();
	}

	private HttpRequest.Builder graphQl(String query, Map<String, Object> variables) {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
		return HttpRequest.newBuilder(uri("/graphql"))
			.timeout(LIMIT)
			.header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

}
