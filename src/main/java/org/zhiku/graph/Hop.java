package org.zhiku.graph;

import java.util.List;

import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * One step along relationships that share both ends.
 *
 * @param relations at least one; all between the same kinds
 * @param outgoing along their direction, or against it
 */
public record Hop(List<Relation> relations, boolean outgoing) {

	public Hop {
		relations = List.copyOf(relations);
		if (relations.stream().map(Hop::ends).distinct().count() != 1) {
			throw new IllegalArgumentException("A hop needs relations with the same ends: " + relations);
		}
	}

	public static Hop along(Relation... relations) {
		return new Hop(List.of(relations), true);
	}

	public static Hop against(Relation... relations) {
		return new Hop(List.of(relations), false);
	}

	/** The kind of node that the hop leads to. */
	public NodeKind target() {
		Relation any = this.relations.get(0);
		return this.outgoing ? any.to() : any.from();
	}

	private static List<NodeKind> ends(Relation relation) {
		return List.of(relation.from(), relation.to());
	}

}
