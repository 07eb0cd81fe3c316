package org.zhiku.graph.bolt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;

/**
 * The keys of a window's order as expressions, from which a position is made. Counts are
 * computed once for each node, under names.
 */
final class OrderKeys {

	private static final String EDGE_TYPE = "type";

	/** What every node has by the writer. */
	private static final Set<String> EVERYWHERE = Set.of("id", "inCorpus", "name", "order");

	private final List<Order> order;

	private final List<Condition> where;

	private final List<String> expressions;

	private final Map<Key.Count, String> counts;

	private OrderKeys(List<Order> order, List<Condition> where, List<String> expressions,
			Map<Key.Count, String> counts) {
		this.order = order;
		this.where = where;
		this.expressions = expressions;
		this.counts = counts;
	}

	/**
	 * The keys of a window.
	 * @param name gives each count a name
	 */
	static OrderKeys of(Window window, Match match, Supplier<String> name) {
		Map<Key.Count, String> counts = new LinkedHashMap<>();
		List<String> expressions = window.order().stream().map((order) -> switch (order.key()) {
			case Key.Property it -> Parameters.property(match.node(), it.name());
			case Key.Edge it -> edge(match.way().edge(), it.name());
			case Key.EndProperty it -> Parameters.property(match.at(it.end()), it.name());
			case Key.Identity _ -> "elementId(" + match.way().edge() + ")";
			case Key.Count it -> counts.computeIfAbsent(it, (_) -> name.get());
		}).toList();
		return new OrderKeys(window.order(), window.where(), expressions, counts);
	}

	/** A property of a relationship, or its type. */
	static String edge(String variable, String name) {
		return EDGE_TYPE.equals(name) ? "type(" + variable + ")" : Parameters.property(variable, name);
	}

	int size() {
		return this.expressions.size();
	}

	String expression(int i) {
		return this.expressions.get(i);
	}

	List<String> expressions() {
		return this.expressions;
	}

	/** The names of the counts. */
	Map<Key.Count, String> counts() {
		return this.counts;
	}

	/** The name under which the same number is known already; null where it is not. */
	@Nullable String known(Key.Count count) {
		return this.counts.get(count);
	}

	/** Whether they compare relationships, so that each is a row of its own. */
	boolean ofEdges() {
		return this.order.stream().anyMatch((step) -> switch (step.key()) {
			case Key.Edge _, Key.EndProperty _, Key.Identity _ -> true;
			case Key.Property _, Key.Count _ -> false;
		});
	}

	/** Whether a node that the window admits may be without the key. */
	boolean mayLack(int i) {
		return switch (this.order.get(i).key()) {
			case Key.Property it ->
				!EVERYWHERE.contains(it.name()) && this.where.stream().noneMatch((one) -> implies(one, it.name()));
			case Key.Edge it -> !EDGE_TYPE.equals(it.name());
			case Key.EndProperty _, Key.Identity _, Key.Count _ -> false;
		};
	}

	/**
	 * Whether every node has the key though no condition says so: an index gives them in
	 * order only where the statement says it.
	 */
	boolean isTacit(int i) {
		return switch (this.order.get(i).key()) {
			case Key.Property it ->
				EVERYWHERE.contains(it.name()) && this.where.stream().noneMatch((one) -> implies(one, it.name()));
			case Key.EndProperty _ -> true;
			case Key.Edge _, Key.Identity _, Key.Count _ -> false;
		};
	}

	/** Whether the condition holds only where the node has the property. */
	private static boolean implies(Condition condition, String property) {
		return switch (condition) {
			case Condition.Property it ->
				it.name().equals(property) && (it.operator() != Operator.PRESENT || Boolean.TRUE.equals(it.value()));
			case Condition.And it -> it.all().stream().anyMatch((one) -> implies(one, property));
			case Condition.Or it -> !it.any().isEmpty() && it.any().stream().allMatch((one) -> implies(one, property));
			case Condition.Named _, Condition.Edge _, Condition.Related _, Condition.Counted _, Condition.At _,
					Condition.OfType _, Condition.Not _ ->
				false;
		};
	}

}
