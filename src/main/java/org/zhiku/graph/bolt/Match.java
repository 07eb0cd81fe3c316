package org.zhiku.graph.bolt;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Hop;
import org.zhiku.ontology.NodeKind;

/**
 * A pattern that finds nodes.
 *
 * @param pattern in Cypher
 * @param node the variable of the node found
 * @param edge the variable of the relationship that leads to it; null at the root
 */
record Match(String pattern, String node, @Nullable String edge) {

	static Match all(NodeKind kind, String node) {
		return new Match("(%s:%s)".formatted(node, kind.label()), node, null);
	}

	static Match neighbours(String from, Hop hop, int number) {
		String node = "n" + number;
		String edge = "e" + number;
		String types = hop.relations().stream().map(Enum::name).collect(Collectors.joining("|"));
		String step = hop.outgoing() ? "(%s)-[%s:%s]->(%s:%s)" : "(%s)<-[%s:%s]-(%s:%s)";
		return new Match(step.formatted(from, edge, types, node, hop.target().label()), node, edge);
	}

	/** The relationship's variable, where there is a relationship. */
	String relationship() {
		if (this.edge == null) {
			throw new IllegalArgumentException("No relationship leads to a root node");
		}
		return this.edge;
	}

}
