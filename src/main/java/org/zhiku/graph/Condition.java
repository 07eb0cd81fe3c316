package org.zhiku.graph;

import java.util.List;

import org.zhiku.ontology.Relation;

/** What a node must satisfy. */
public sealed interface Condition {

	/** The node's own property compares so to the value. */
	record Property(String name, Operator operator, Object value) implements Condition {
	}

	/**
	 * The node, a body, has one of these full names or aliases.
	 */
	record Named(List<String> names) implements Condition {

		public Named {
			names = List.copyOf(names);
		}

	}

	/** A property of the relationship that leads to the node. */
	record Edge(String name, Operator operator, Object value) implements Condition {
	}

	/**
	 * The node has (or lacks) a neighbour over one of these relationships that satisfies
	 * all.
	 */
	record Related(Hop hop, boolean some, List<Condition> where) implements Condition {

		public Related {
			where = List.copyOf(where);
		}

	}

	/** So many neighbours over these relationships, each counted once. */
	record Counted(Hop hop, List<Condition> where, Operator operator, Object value) implements Condition {

		public Counted {
			where = List.copyOf(where);
		}

	}

	/** The node at one end of the relationship that leads here satisfies all. */
	record At(Hop.End end, List<Condition> where) implements Condition {

		public At {
			where = List.copyOf(where);
		}

	}

	/** The relationship that leads to the node is one of these. */
	record OfType(List<Relation> relations) implements Condition {

		public OfType {
			relations = List.copyOf(relations);
		}

	}

	record And(List<Condition> all) implements Condition {

		public And {
			all = List.copyOf(all);
		}

	}

	record Or(List<Condition> any) implements Condition {

		public Or {
			any = List.copyOf(any);
		}

	}

	record Not(Condition condition) implements Condition {
	}

	/** How a property compares to a value. */
	enum Operator {

		EQUAL, IN, LESS, AT_MOST, GREATER, AT_LEAST, CONTAINS, STARTS_WITH,
		/** The property is a list that ends with the value. */
		LAST,
		/** The property is a list that holds one of the values. */
		HAS_ANY,
		/** The value is true for presence, false for absence. */
		PRESENT

	}

}
