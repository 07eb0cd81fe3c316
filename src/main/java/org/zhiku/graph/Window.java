package org.zhiku.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A bounded stretch of an ordered set of nodes. Nodes that lack a property of the order
 * come last, whichever way the order runs.
 *
 * @param where all must hold
 * @param order at least one, the last one unique ({@code id}) so that the order is total
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

	/**
	 * By which property, of the node or of the relationship that leads to it, and which
	 * way.
	 */
	public record Order(Of of, String property, boolean descending) {

		/** What bears the property. */
		public enum Of {

			NODE, EDGE

		}

		public static Order ascending(String property) {
			return new Order(Of.NODE, property, false);
		}

	}

}
