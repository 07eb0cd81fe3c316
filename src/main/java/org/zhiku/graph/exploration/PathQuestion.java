package org.zhiku.graph.exploration;

import java.util.Set;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Relation;

/**
 * How two nodes hang together.
 *
 * @param from one end
 * @param to the other end, another node
 * @param relations over which, in either direction; at least one
 * @param maxLength at most so many of them, at least 1
 * @param evidence whether to read what says so of each relationship
 */
public record PathQuestion(NodeId from, NodeId to, Set<Relation> relations, int maxLength, boolean evidence) {

	public PathQuestion {
		relations = Set.copyOf(relations);
		if (relations.isEmpty() || maxLength < 1 || from.equals(to)) {
			throw new IllegalArgumentException("No path from " + from + " to " + to + " of " + maxLength);
		}
	}

}
