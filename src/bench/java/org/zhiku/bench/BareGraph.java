package org.zhiku.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The floor: what answers the five questions, and nothing else, with as little as can be
 * between HTTP and the graph. It reads the variables, runs one statement written by hand
 * and writes what comes as JSON.
 * <p>
 * It stands on Reactor Netty, as the server does, and asks by the driver's asynchronous
 * session, without a transaction around a statement. The HTTP server of the JDK would be
 * barer to look at, but it hands each request to another thread, and so costs more; a
 * floor of other HTTP would compare Netty with it and not what the server adds.
 */
final class BareGraph implements AutoCloseable {

	private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {
	};

	private final JsonMapper mapper = new JsonMapper();

	private final BareJson json = new BareJson();

	private final BoltClient client;

	private final DisposableServer server;

	BareGraph(BoltClient client) {
		this.client = client;
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes.post("/{question}", this::handle))
			.bindNow();
	}

	String address(GraphQuestion question) {
		return "http://127.0.0.1:" + this.server.port() + "/" + question.name();
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		String question = String.valueOf(request.param("question"));
		return request.receive()
			.aggregate()
			.asByteArray()
			.flatMap((body) -> Mono.fromCompletionStage(answer(question, body)))
			.flatMap((answer) -> response.header("Content-Type", "application/json")
				.header("Content-Length", Integer.toString(answer.length))
				.sendByteArray(Mono.just(answer))
				.then());
	}

	private CompletionStage<byte[]> answer(String question, byte[] body) {
		Map<String, Object> variables = this.mapper.readValue(body, VARIABLES);
		return switch (question) {
			case "a" -> ask("policy", BareStatements.POLICY, with(variables, "first", 100));
			case "b" -> policies(with(variables, "first", 20));
			case "c" -> ask("departments", BareStatements.DEPARTMENTS, with(variables, "first", 50));
			case "d" -> ask("path", BareStatements.PATH, variables);
			case "e" -> around(variables);
			default -> throw new IllegalArgumentException("There is no question " + question);
		};
	}

	private CompletionStage<byte[]> ask(String field, String cypher, Map<String, Object> variables) {
		return this.client.value(cypher, variables).thenApply((value) -> this.json.answer(field, value));
	}

	private CompletionStage<byte[]> policies(Map<String, Object> variables) {
		Object after = variables.get("after");
		if (after == null) {
			return ask("policies", BareStatements.POLICIES, variables);
		}
		String[] position = after.toString().split("\\|");
		return ask("policies", BareStatements.POLICIES_AFTER,
				with(with(variables, "day", position[0]), "id", position[1]));
	}

	private CompletionStage<byte[]> around(Map<String, Object> variables) {
		boolean policy = variables.get("id").toString().startsWith("pol_");
		String cypher = policy ? BareStatements.AROUND_POLICY : BareStatements.AROUND_DEPARTMENT;
		return this.client.value(cypher, variables)
			.thenApply((value) -> this.json.answer("neighbourhood", new BareSubgraph(value).bounded()));
	}

	/** What is not given is the usual. */
	private static Map<String, Object> with(Map<String, Object> variables, String name, Object value) {
		Map<String, Object> more = new HashMap<>(variables);
		more.putIfAbsent(name, value);
		return more;
	}

}
