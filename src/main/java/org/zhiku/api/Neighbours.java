package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Window.Order;

/**
 * Where a field leads.
 *
 * @param hop over which relationships
 * @param each whether each relationship is an entry, or each neighbour
 * @param order of the entries unless the client sorts them; ties are broken by id
 * @param arguments conditions that arguments of the field set; {@code filter} and
 * {@code sort} are known by their input types and not named here
 */
public record Neighbours(Hop hop, boolean each, List<Order> order, Map<String, Function<Object, Condition>> arguments) {

	public Neighbours {
		order = List.copyOf(order);
		arguments = Map.copyOf(arguments);
	}

	/** The neighbours, each once. */
	public static Neighbours over(Hop hop, Order... order) {
		return new Neighbours(hop, false, List.of(order), Map.of());
	}

	/** The relationships, each with the neighbour at its end. */
	public static Neighbours each(Hop hop, Order... order) {
		return new Neighbours(hop, true, List.of(order), Map.of());
	}

	/** The same with a further argument; an absent or null one sets no condition. */
	public Neighbours narrowedBy(String argument, Function<Object, Condition> condition) {
		Map<String, Function<Object, Condition>> all = new LinkedHashMap<>(this.arguments);
		all.put(argument, condition);
		return new Neighbours(this.hop, this.each, this.order, all);
	}

}
