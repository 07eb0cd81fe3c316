package org.zhiku.graph.bolt;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.GraphQuery.Root;
import org.zhiku.graph.Hop;
import org.zhiku.ontology.NodeKind;

/**
 * A pattern that finds nodes.
 *
 * @param pattern in Cypher
 * @param node the variable of the node found
 * @param path how the pattern came to it; null where it is only a node
 */
record Match(String pattern, String node, @Nullable Path path) {

	/** The rows of a root. */
	static Match root(Root root, int number) {
		String node = "n" + number;
		return switch (root) {
			case Root.Nodes nodes -> new Match(labelled(node, nodes.kind()), node, null);
			case Root.Relationships over -> {
				String origin = "o" + number;
				yield step(labelled(origin, over.hop().at(over.hop().near())), labelled(node, over.kind()),
						new Path(origin, "e" + number, over.hop(), ", " + origin), node);
			}
		};
	}

	/** A node that is known by its variable. */
	static Match node(String variable) {
		return new Match("(" + variable + ")", variable, null);
	}

	/**
	 * The neighbours of a node. They bear no label: the type of the relationship says
	 * what they are.
	 */
	static Match neighbours(String from, Hop hop, int number) {
		String node = "n" + number;
		return step("(" + from + ")", "(" + node + ")", new Path(from, "e" + number, hop, ""), node);
	}

	/**
	 * Neighbours that satisfy something; with their label, by which the database finds
	 * them in an index where that is shorter than going through all.
	 */
	static Match labelledNeighbours(String from, Hop hop, int number) {
		String node = "n" + number;
		return step("(" + from + ")", labelled(node, hop.target()), new Path(from, "e" + number, hop, ""), node);
	}

	/** The way here, where there is a relationship. */
	Path way() {
		if (this.path == null) {
			throw new IllegalArgumentException("No relationship leads to the node of " + this.pattern);
		}
		return this.path;
	}

	/** The node at an end of the relationship that leads here. */
	String at(Hop.End end) {
		return (end == way().hop().far()) ? this.node : way().origin();
	}

	static String labelled(String node, NodeKind kind) {
		return "(" + node + ":" + kind.label() + ")";
	}

	/** A step between two nodes as a pattern that names nothing else. */
	static String between(String from, Hop hop, String to) {
		return between(from, hop, "", to);
	}

	private static String between(String from, Hop hop, String edge, String to) {
		String types = hop.relations().stream().map(Enum::name).collect(Collectors.joining("|"));
		String step = "-[" + edge + ":" + types + "]-";
		return hop.outgoing() ? from + step + ">" + to : from + "<" + step + to;
	}

	private static Match step(String from, String to, Path path, String node) {
		return new Match(between(from, path.hop(), path.edge(), to), node, path);
	}

	/**
	 * One relationship.
	 *
	 * @param origin the variable of the node that it leads from
	 * @param edge its variable
	 * @param hop what it is
	 * @param opened the origin as a further variable where this pattern brings it; empty
	 * where it is known around the pattern
	 */
	record Path(String origin, String edge, Hop hop, String opened) {
	}

}
