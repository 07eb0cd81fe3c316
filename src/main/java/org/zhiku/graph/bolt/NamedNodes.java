package org.zhiku.graph.bolt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bodies that a statement's conditions name. They are found before all else, by the
 * nodes of their {@link Spellings}: to look through the aliases of each body that a
 * pattern comes to would cost as much as the graph is large.
 */
final class NamedNodes {

	private final Parameters parameters;

	private final Map<List<String>, String> variables = new LinkedHashMap<>();

	private final StringBuilder opening = new StringBuilder();

	NamedNodes(Parameters parameters) {
		this.parameters = parameters;
	}

	/** The variable that holds the nodes with these names, as a list. */
	String variable(List<String> names) {
		String known = this.variables.get(names);
		if (known != null) {
			return known;
		}
		String variable = "named" + this.variables.size();
		this.variables.put(names, variable);
		this.opening.append("""
				CALL () {
					MATCH (s:Spelling) USING INDEX s:Spelling(text) WHERE s.text IN %s
					MATCH (s)<-[:KNOWN_AS]-(node)
					RETURN collect(DISTINCT node) AS %s
				}
				""".formatted(this.parameters.add(names), variable));
		return variable;
	}

	/** What stands before a statement that uses the variables. */
	String opening() {
		return this.opening.toString();
	}

}
