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
		return at(far());
	}

	/** The end of the relationships that the hop comes from. */
	public End near() {
		return this.outgoing ? End.FROM : End.TO;
	}

	/** The kind of node at an end of the relationships. */
	public NodeKind at(End end) {
		Relation any = this.relations.getFirst();
		return (end == End.TO) ? any.to() : any.from();
	}

	/** Whether it never leads twice to the same neighbour. */
	public boolean isOnce() {
		return this.relations.size() == 1 && this.relations.getFirst().isOnce();
	}

	/** The end of the relationships that the hop leads to. */
	public End far() {
		return this.outgoing ? End.TO : End.FROM;
	}

	private static List<NodeKind> ends(Relation relation) {
		return List.of(relation.from(), relation.to());
	}

	/** An end of a relationship, by its direction. */
	public enum End {

		/** Where it starts. */
		FROM,
		/** Where it points. */
		TO

	}

}
