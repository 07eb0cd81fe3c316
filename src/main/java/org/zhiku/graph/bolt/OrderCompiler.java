package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;

/**
 * The order of a window, and the predicate that admits what comes after a position. An
 * absent value comes last either way; walking backward turns all of it round.
 */
final class OrderCompiler {

	private final Window window;

	private final OrderKeys keys;

	private final Parameters parameters;

	OrderCompiler(Window window, OrderKeys keys, Parameters parameters) {
		this.window = window;
		this.keys = keys;
		this.parameters = parameters;
	}

	/** The whole of the window as one stretch. */
	Stretch whole() {
		return new Stretch(beyond(0, false), orderBy(0, false));
	}

	/** The same, from an index that holds the first key, which all nodes have. */
	Stretch indexed() {
		List<String> where = new ArrayList<>(List.of(this.keys.expression(0) + " IS NOT NULL"));
		where.addAll(beyond(0, false));
		return new Stretch(where, orderBy(0, false));
	}

	/**
	 * The nodes that bear the first key, which an index holds in order, apart from those
	 * that lack it; in the order in which they are walked, the first only as far as the
	 * position is in it.
	 */
	List<Stretch> apart() {
		String key = this.keys.expression(0);
		List<@Nullable Object> after = this.window.after();
		boolean inAbsent = after != null && after.getFirst() == null;
		boolean inPresent = after != null && after.getFirst() != null;
		boolean backward = this.window.backward();
		List<Stretch> stretches = new ArrayList<>();
		if (!inAbsent || backward) {
			List<String> where = new ArrayList<>(List.of(key + " IS NOT NULL"));
			where.addAll(inPresent ? beyond(0, true) : List.of());
			stretches.add(new Stretch(where, orderBy(0, true)));
		}
		if (!inPresent || !backward) {
			List<String> where = new ArrayList<>(List.of(key + " IS NULL"));
			where.addAll(inAbsent ? beyond(1, false) : List.of());
			stretches.add(new Stretch(where, orderBy(1, false)));
		}
		return backward ? stretches.reversed() : stretches;
	}

	/** Null sorts last of its own accord where the key ascends. */
	private String orderBy(int from, boolean present) {
		List<String> terms = new ArrayList<>();
		for (int i = from; i < this.keys.size(); i++) {
			Order order = this.window.order().get(i);
			String key = this.keys.expression(i);
			if (order.descending() && this.keys.mayLack(i) && !(present && i == from)) {
				terms.add(key + " IS NULL" + (this.window.backward() ? " DESC" : ""));
			}
			terms.add(key + (descends(order) ? " DESC" : ""));
		}
		return String.join(", ", terms);
	}

	private List<String> beyond(int from, boolean present) {
		List<@Nullable Object> after = this.window.after();
		return (after != null) ? List.of(beyond(after, from, present)) : List.of();
	}

	/**
	 * What comes after the position by the keys from this one on.
	 * @param present whether every node has the key
	 */
	private String beyond(List<@Nullable Object> after, int i, boolean present) {
		String key = this.keys.expression(i);
		boolean last = i == this.keys.size() - 1;
		Object value = after.get(i);
		if (value == null) {
			return absentBeyond(key, last ? "false" : beyond(after, i + 1, false));
		}
		String parameter = this.parameters.add(value);
		String further = key + (descends(this.window.order().get(i)) ? " < " : " > ") + parameter;
		if (last) {
			return further;
		}
		String rest = beyond(after, i + 1, false);
		if (this.keys.mayLack(i) && !present && !this.window.backward()) {
			return "(" + further + " OR " + key + " IS NULL OR " + key + " = " + parameter + " AND " + rest + ")";
		}
		// An index walks on from the bound. Of an OR the planner would make two walks and
		// a sort of both.
		String bound = key + (descends(this.window.order().get(i)) ? " <= " : " >= ") + parameter;
		return "(" + bound + " AND CASE WHEN " + key + " = " + parameter + " THEN " + rest + " ELSE true END)";
	}

	private String absentBeyond(String key, String rest) {
		return this.window.backward() ? "(" + key + " IS NOT NULL OR " + rest + ")"
				: "(" + key + " IS NULL AND " + rest + ")";
	}

	private boolean descends(Order order) {
		return order.descending() != this.window.backward();
	}

	/**
	 * Nodes in order.
	 *
	 * @param where all must hold
	 * @param orderBy the terms of the order
	 */
	record Stretch(List<String> where, String orderBy) {

		Stretch {
			where = List.copyOf(where);
		}

	}

}
