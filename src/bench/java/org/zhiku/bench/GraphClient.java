package org.zhiku.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one question after the other, for the answers. */
final class GraphClient implements AutoCloseable {

	private final JsonMapper mapper = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	/** The data of an answer, which must be free of errors. */
	JsonNode data(String address, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build();
		JsonNode answer = this.mapper.readTree(this.client.send(request, BodyHandlers.ofString()).body());
		if (answer.has("errors") || !answer.has("data")) {
			throw new IllegalStateException(body + " was answered by " + answer);
		}
		return answer.get("data");
	}

	@Override
	public void close() {
		this.client.close();
	}

}
