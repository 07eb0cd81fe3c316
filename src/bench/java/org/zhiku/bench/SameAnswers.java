package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what the server and the floor answer: a floor of other work would be none.
 * Cursors are opaque and each has its own; that there is one, and what follows it, is
 * compared.
 */
final class SameAnswers {

	/** About so many of the arguments, from all over them. */
	private static final int COMPARED = 60;

	private final GraphClient client;

	private final String server;

	private final BareGraph floor;

	private final PrintStream out;

	private int asked;

	private int different;

	private long bytes;

	SameAnswers(GraphClient client, String server, BareGraph floor, PrintStream out) {
		this.client = client;
		this.server = server;
		this.floor = floor;
		this.out = out;
	}

	/** Asks both, and prints what they do not agree on. */
	void compare(GraphQuestion question) throws IOException, InterruptedException {
		this.asked = 0;
		this.different = 0;
		this.bytes = 0;
		List<String> asked = question.asked();
		List<String> askedBare = question.askedBare();
		for (int i = 0; i < asked.size(); i += Math.max(1, asked.size() / COMPARED)) {
			JsonNode ours = this.client.data(this.server, asked.get(i));
			JsonNode bare = this.client.data(this.floor.address(question), askedBare.get(i));
			note(question.variables().get(i), ours, bare);
		}
		this.out.printf("(%s) %d questions, %d of them answered differently, %.1f KB an answer%n", question.name(),
				this.asked, this.different, this.bytes / 1e3 / this.asked);
	}

	/**
	 * The second pages of those that have one, for the server and for the floor.
	 * @return the questions with each one's own cursors, the server's first
	 */
	List<GraphQuestion> withSecondPages(GraphQuestion question) throws IOException, InterruptedException {
		List<Map<String, Object>> ours = new ArrayList<>(question.variables());
		List<Map<String, Object>> bare = new ArrayList<>(question.variables());
		for (Map<String, Object> first : question.variables()) {
			GraphQuestion one = question.with(List.of(first));
			JsonNode info = this.client.data(this.server, one.asked().getFirst()).at("/policies/pageInfo");
			JsonNode bareInfo = this.client.data(this.floor.address(one), one.askedBare().getFirst())
				.at("/policies/pageInfo");
			if (info.get("hasNextPage").asBoolean() && bareInfo.get("hasNextPage").asBoolean()) {
				ours.add(after(first, info));
				bare.add(after(first, bareInfo));
				second(question, ours.getLast(), bare.getLast());
			}
		}
		return List.of(question.with(ours), question.with(bare));
	}

	private void second(GraphQuestion question, Map<String, Object> ours, Map<String, Object> bare)
			throws IOException, InterruptedException {
		note(ours, this.client.data(this.server, question.with(List.of(ours)).asked().getFirst()), this.client
			.data(this.floor.address(question), question.with(List.of(bare)).askedBare().getFirst()));
	}

	private void note(Map<String, Object> variables, JsonNode ours, JsonNode bare) {
		this.asked++;
		this.bytes += ours.toString().length();
		if (!withoutCursor(ours).equals(withoutCursor(bare))) {
			this.different++;
			if (this.different <= 3) {
				this.out.printf("DIFFERENT for %s:%n  %s%n  %s%n", variables, shortened(ours), shortened(bare));
			}
		}
	}

	private static JsonNode withoutCursor(JsonNode data) {
		if (data.at("/policies/pageInfo") instanceof ObjectNode info) {
			info.put("endCursor", !info.get("endCursor").isNull());
		}
		return data;
	}

	/** The same variables, from the end of a page on. */
	static Map<String, Object> after(Map<String, Object> first, JsonNode info) {
		Map<String, Object> second = new HashMap<>(first);
		second.put("after", info.get("endCursor").asString());
		return second;
	}

	private static String shortened(JsonNode data) {
		String text = data.toString();
		return text.substring(0, Math.min(text.length(), 500));
	}

}
