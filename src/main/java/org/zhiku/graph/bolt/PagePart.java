package org.zhiku.graph.bolt;

import java.util.List;

import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;

/**
 * A page under construction.
 *
 * @param match what finds its nodes
 * @param window which of them
 * @param edgeProperties what is read of the relationships
 * @param keys of the window's order
 * @param approach lines that come to the nodes before they are matched, or none
 * @param admitted what must hold of a node
 * @param limit one more than the window's, as a parameter, to see whether there is more
 */
record PagePart(Match match, Window window, List<String> edgeProperties, OrderKeys keys, List<String> approach,
		List<String> admitted, String limit) {

	/** Of a node that is known and stands alone. */
	static final Window SINGLE = new Window(List.of(), List.of(Order.ascending("id")), 1, null, false, false);

	/** Whether a neighbour that is reached twice is one row all the same. */
	boolean isDistinct() {
		return this.match.path() != null && !isOfEdges();
	}

	/** Whether each relationship is a row. */
	boolean isOfEdges() {
		return this.match.path() != null && (!this.edgeProperties.isEmpty() || this.keys.ofEdges());
	}

	/**
	 * Whether nothing is asked but how many there are, which also says whether there are
	 * any.
	 */
	boolean isOnlyTotal() {
		return this.window.limit() == 0 && this.window.withTotal() && this.window.after() == null;
	}

	/** The stretches that make the page up, in the order in which they are walked. */
	List<OrderCompiler.Stretch> stretches(OrderCompiler order) {
		if (!this.approach.isEmpty()) {
			return List.of(order.whole());
		}
		boolean root = this.match.path() == null || !this.match.path().opened().isEmpty();
		if (root && this.keys.isTacit(0)) {
			return List.of(order.indexed());
		}
		boolean some = this.match.path() == null && this.keys.mayLack(0)
				&& this.window.order().getFirst().key() instanceof Key.Property;
		return (some && this.keys.counts().isEmpty()) ? order.apart() : List.of(order.whole());
	}

	/** The distinction of neighbours, where it takes any. */
	String distinct() {
		return (isDistinct() && !this.match.way().hop().isOnce()) ? "DISTINCT " : "";
	}

	/** What must be carried on for the rows. */
	String variables() {
		return isOfEdges() ? this.match.node() + ", " + this.match.way().edge() + this.match.way().opened()
				: this.match.node();
	}

}
