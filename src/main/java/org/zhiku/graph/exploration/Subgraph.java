package org.zhiku.graph.exploration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;

/**
 * A part of the graph.
 *
 * @param nodes each once: along a path, or the nearest first
 * @param edges between these nodes, each relation of two nodes once
 * @param truncated whether a bound left something out
 */
public record Subgraph(List<Reached> nodes, List<Edge> edges, boolean truncated) {

	public Subgraph {
		nodes = List.copyOf(nodes);
		edges = List.copyOf(edges);
	}

	/** What was selected of each node. */
	public List<Page.Row> rows() {
		return this.nodes.stream().map(Reached::row).toList();
	}

	/**
	 * A node and how many steps it is from the beginning.
	 *
	 * @param row what was selected of it
	 */
	public record Reached(NodeId node, int distance, Page.Row row) {
	}

	/**
	 * A relationship in the graph's direction.
	 *
	 * @param role of a responsibility
	 * @param evidence the passage that says so, where it was asked for; of a part of a
	 * policy it is the part's own
	 */
	public record Edge(Relation relation, NodeId from, NodeId to, @Nullable ResponsibilityRole role,
			@Nullable Evidence evidence) {
	}

}
