package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;

/**
 * The order of a window, and the predicate that admits what comes after a position. An
 * absent value comes last either way; walking backward turns all of it round.
 */
final class OrderCompiler {

	private static final String ID = "id";

	private final Window window;

	private final Match match;

	OrderCompiler(Window window, Match match) {
		this.window = window;
		this.match = match;
	}

	/** The order's keys as expressions, from which a position is made. */
	List<String> keys() {
		return this.window.order().stream().map(this::key).toList();
	}

	/** Every node has an id, so that it needs no place for nulls. */
	String orderBy() {
		List<String> terms = new ArrayList<>();
		for (Order order : this.window.order()) {
			if (!isId(order)) {
				terms.add(key(order) + " IS NULL" + (this.window.backward() ? " DESC" : ""));
			}
			terms.add(key(order) + ((order.descending() != this.window.backward()) ? " DESC" : ""));
		}
		return String.join(", ", terms);
	}

	boolean usesEdge() {
		return this.window.order().stream().anyMatch((order) -> order.of() == Order.Of.EDGE);
	}

	/** The predicate for what lies beyond the window's position; empty without one. */
	List<String> beyond(Parameters parameters) {
		List<@Nullable Object> after = this.window.after();
		if (after == null) {
			return List.of();
		}
		List<String> alternatives = new ArrayList<>();
		List<String> equal = new ArrayList<>();
		for (int i = 0; i < after.size(); i++) {
			Order order = this.window.order().get(i);
			Object value = after.get(i);
			String parameter = (value != null) ? parameters.add(value) : null;
			String further = further(order, parameter);
			if (further != null) {
				List<String> all = new ArrayList<>(equal);
				all.add(further);
				alternatives.add(String.join(" AND ", all));
			}
			equal.add(key(order) + ((parameter != null) ? " = " + parameter : " IS NULL"));
		}
		return List.of(alternatives.stream().collect(Collectors.joining(" OR ", "(", ")")));
	}

	/** What comes after the value of one key; null where nothing can. */
	private @Nullable String further(Order order, @Nullable String parameter) {
		String key = key(order);
		if (parameter == null) {
			return this.window.backward() ? key + " IS NOT NULL" : null;
		}
		String compared = key + ((order.descending() != this.window.backward()) ? " < " : " > ") + parameter;
		return (this.window.backward() || isId(order)) ? compared : "(" + compared + " OR " + key + " IS NULL)";
	}

	private String key(Order order) {
		String variable = (order.of() == Order.Of.EDGE) ? this.match.relationship() : this.match.node();
		return Parameters.property(variable, order.property());
	}

	private static boolean isId(Order order) {
		return order.of() == Order.Of.NODE && ID.equals(order.property());
	}

}
