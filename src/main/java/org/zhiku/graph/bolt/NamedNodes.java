package org.zhiku.graph.bolt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bodies that a statement's conditions name. They are found before all else, by an
 * index of names and aliases: to look through the aliases of each body that a pattern
 * comes to would cost as much as the graph is large.
 */
final class NamedNodes {

	static final String INDEX = "body_names";

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
		String phrases = this.parameters.add(names.stream().map(NamedNodes::phrase).toList());
		this.opening.append("""
				CALL () {
					UNWIND %s AS name
					CALL db.index.fulltext.queryNodes('%s', name) YIELD node
					RETURN collect(DISTINCT node) AS %s
				}
				""".formatted(phrases, INDEX, variable));
		return variable;
	}

	/** What stands before a statement that uses the variables. */
	String opening() {
		return this.opening.toString();
	}

	/** The index reads queries; within quotation marks only two signs mean anything. */
	private static String phrase(String name) {
		return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
