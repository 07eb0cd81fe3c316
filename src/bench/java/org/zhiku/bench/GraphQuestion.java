package org.zhiku.bench;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * A question to the graph, by GraphQL and to the bare handler.
 *
 * @param name its letter in the table, and the path of the bare handler
 * @param document what GraphQL is sent
 * @param variables with what it is asked, in turn
 */
record GraphQuestion(String name, String document, List<Map<String, Object>> variables) {

	private static final JsonMapper MAPPER = new JsonMapper();

	GraphQuestion {
		variables = List.copyOf(variables);
	}

	/** Bodies for GraphQL. */
	List<String> asked() {
		return this.variables.stream()
			.map((each) -> MAPPER.writeValueAsString(Map.of("query", this.document, "variables", each)))
			.toList();
	}

	/** Bodies for the bare handler, which knows the document. */
	List<String> askedBare() {
		return this.variables.stream().map(MAPPER::writeValueAsString).toList();
	}

	/** The same with other variables. */
	GraphQuestion with(List<Map<String, Object>> others) {
		return new GraphQuestion(this.name, this.document, others);
	}

}
