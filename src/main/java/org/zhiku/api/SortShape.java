package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Window.Key;

/**
 * By what each value of a sort field sorts. A feature declares one for each of its sort
 * inputs as a bean.
 *
 * @param input such as {@code PolicySort}
 * @param keys by the enum value's name
 */
public record SortShape(String input, Map<String, Key> keys) {

	public SortShape {
		keys = Map.copyOf(keys);
	}

	public static SortShape of(String input) {
		return new SortShape(input, Map.of());
	}

	/** By a property of the node. */
	public SortShape by(String value, String property) {
		return by(value, new Key.Property(property));
	}

	/** By a property of the relationship. */
	public SortShape byEdge(String value, String property) {
		return by(value, new Key.Edge(property));
	}

	/** By the number of neighbours that satisfy all. */
	public SortShape byCount(String value, Hop hop, Condition... where) {
		return by(value, new Key.Count(hop, List.of(where)));
	}

	private SortShape by(String value, Key key) {
		Map<String, Key> all = new LinkedHashMap<>(this.keys);
		all.put(value, key);
		return new SortShape(this.input, all);
	}

}
