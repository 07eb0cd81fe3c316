package org.zhiku.graph.exploration;

import java.util.Set;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * What is around a node.
 *
 * @param from where the walk begins
 * @param relations over which relationships; at least one
 * @param direction which way
 * @param kinds which nodes it may reach; at least one
 * @param bounds how far it goes
 * @param evidence whether to read what says so of each relationship
 */
public record WalkQuestion(NodeId from, Set<Relation> relations, Direction direction, Set<NodeKind> kinds,
		Bounds bounds, boolean evidence) {

	public WalkQuestion {
		relations = Set.copyOf(relations);
		kinds = Set.copyOf(kinds);
		if (relations.isEmpty() || kinds.isEmpty()) {
			throw new IllegalArgumentException("A walk needs relations and kinds of node");
		}
	}

	/** Which way relationships are followed. */
	public enum Direction {

		ALONG, AGAINST, EITHER

	}

	/**
	 * How far a walk goes.
	 *
	 * @param depth so many steps, at least 1
	 * @param perNode so many neighbours of one node; each relation and direction gets its
	 * share, so that a hundred tasks do not hide two issuers
	 * @param nodes so many nodes in all, the nearest
	 */
	public record Bounds(int depth, int perNode, int nodes) {

		public Bounds {
			if (depth < 1 || perNode < 1 || nodes < 1) {
				throw new IllegalArgumentException("No walk: " + depth + ", " + perNode + ", " + nodes);
			}
		}

	}

}
