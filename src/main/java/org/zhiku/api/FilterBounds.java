package org.zhiku.api;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How deep a filter may be nested and how much it may say: each level is a search within
 * the one around it. Counted before anything is made of it.
 */
final class FilterBounds {

	private static final int DEEPEST = 12;

	private static final int MOST_VALUES = 1000;

	private int values;

	private FilterBounds() {
	}

	/**
	 * Refuses a filter that is beyond bounds.
	 * @param path of the field that has it
	 */
	static void check(Object filter, String path) {
		new FilterBounds().visit(filter, 1, path);
	}

	private void visit(@Nullable Object value, int depth, String path) {
		if (depth > DEEPEST) {
			throw new InvalidArgument("filter",
					"'filter' must not be nested deeper than " + DEEPEST + " levels, at " + path + ".");
		}
		if (++this.values > MOST_VALUES) {
			throw new InvalidArgument("filter",
					"'filter' must not hold more than " + MOST_VALUES + " values, at " + path + ".");
		}
		if (value instanceof Map<?, ?> fields) {
			fields.values().forEach((field) -> visit(field, depth + 1, path));
		}
		if (value instanceof List<?> list) {
			list.forEach((entry) -> visit(entry, depth, path));
		}
	}

}
