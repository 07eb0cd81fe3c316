package org.zhiku.testsupport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client of subscriptions over a real WebSocket, by graphql-transport-ws. */
public final class GraphQlSocket implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final WebSocket socket;

	private GraphQlSocket(URI uri) {
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.connectTimeout(PATIENCE)
			.buildAsync(uri, new Listener())
			.join();
	}

	/** Connects and waits until the server says that it may ask. */
	public static GraphQlSocket open(int port) {
		GraphQlSocket socket = new GraphQlSocket(URI.create("ws://localhost:" + port + "/graphql"));
		socket.send(JsonMapper.shared().createObjectNode().put("type", "connection_init"));
		JsonNode first = socket.next();
		if (!first.path("type").asString().equals("connection_ack")) {
			throw new AssertionError("Not acknowledged: " + first);
		}
		return socket;
	}

	public void subscribe(String id, String query) {
		ObjectNode message = JsonMapper.shared().createObjectNode().put("id", id).put("type", "subscribe");
		message.putObject("payload").put("query", query);
		send(message);
	}

	/** The next message that is no sign of life. */
	public JsonNode next() {
		try {
			JsonNode message = this.messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			if (message == null) {
				throw new AssertionError("No message came");
			}
			return message;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/** The payload of the next message of this type, which must be the next of all. */
	public JsonNode next(String type) {
		JsonNode message = next();
		if (!message.path("type").asString().equals(type)) {
			throw new AssertionError("No " + type + ": " + message);
		}
		return message.path("payload");
	}

	/** The code with which the server closes. */
	public int closed() {
		try {
			return this.closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new AssertionError("The server does not close", ex);
		}
	}

	@Override
	public void close() {
		this.socket.abort();
	}

	private void send(JsonNode message) {
		this.socket.sendText(message.toString(), true).join();
	}

	private final class Listener implements WebSocket.Listener {

		private final StringBuilder text = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			GraphQlSocket.this.closed.complete(code);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
			this.text.append(part);
			if (last) {
				JsonNode message = JsonMapper.shared().readTree(this.text.toString());
				this.text.setLength(0);
				if (!message.path("type").asString().matches("ping|pong")) {
					GraphQlSocket.this.messages.add(message);
				}
			}
			socket.request(1);
			return null;
		}

	}

}
