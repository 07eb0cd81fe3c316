package org.zhiku.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A bounded stretch of an ordered set of nodes. Nodes that lack a property of the order
 * come last, whichever way the order runs.
 *
 * @param where all must hold
 * @param order at least one, the last one unique so that the order is total
 * @param limit at most so many nodes, at least 0
 * @param after the {@link Page.Row#position()} to continue from, in the direction walked;
 * null to begin at the beginning, or walking backward at the end
 * @param backward whether to walk from the end; the page still comes in forward order
 * @param withTotal whether to count all nodes that {@code where} admits
 */
public record Window(List<Condition> where, List<Order> order, int limit, @Nullable List<@Nullable Object> after,
		boolean backward, boolean withTotal) {

	public Window {
		where = List.copyOf(where);
		order = List.copyOf(order);
		if (order.isEmpty() || limit < 0 || (after != null && after.size() != order.size())) {
			throw new IllegalArgumentException("No window: order " + order + ", limit " + limit + ", after " + after);
		}
	}

	/** By what, and which way. */
	public record Order(Key key, boolean descending) {

		/** By a property of the node. */
		public static Order ascending(String property) {
			return new Order(new Key.Property(property), false);
		}

		/** By a property of the node, from the end. */
		public static Order descending(String property) {
			return new Order(new Key.Property(property), true);
		}

		/** By a property of the relationship that leads to the node. */
		public static Order edge(String property) {
			return new Order(new Key.Edge(property), false);
		}

	}

	/** What is compared. */
	public sealed interface Key {

		/** A property of the node. */
		record Property(String name) implements Key {
		}

		/**
		 * A property of the relationship that leads to the node; the name {@code type}
		 * gives its type.
		 */
		record Edge(String name) implements Key {
		}

		/**
		 * A property of the node at one end of the relationship, which every such node
		 * has.
		 */
		record EndProperty(Hop.End end, String name) implements Key {
		}

		/**
		 * The relationship itself: unique, in an order without a meaning, the same as
		 * long as the graph keeps it.
		 */
		record Identity() implements Key {
		}

		/** How many neighbours satisfy all, each counted once. */
		record Count(Hop hop, List<Condition> where) implements Key {

			public Count {
				where = List.copyOf(where);
			}

		}

	}

}
