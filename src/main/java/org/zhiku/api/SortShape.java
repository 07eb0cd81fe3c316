package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By which property each value of a sort field sorts. A feature declares one for each of
 * its sort inputs as a bean.
 *
 * @param input such as {@code PolicySort}
 * @param properties by the enum value's name
 */
public record SortShape(String input, Map<String, String> properties) {

	public SortShape {
		properties = Map.copyOf(properties);
	}

	public static SortShape of(String input) {
		return new SortShape(input, Map.of());
	}

	public SortShape by(String value, String property) {
		Map<String, String> all = new LinkedHashMap<>(this.properties);
		all.put(value, property);
		return new SortShape(this.input, all);
	}

}
