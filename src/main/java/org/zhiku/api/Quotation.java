package org.zhiku.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The schema's Evidence as the graph keeps it, beside the fact. */
public record Quotation(String quote, Object start, Object end, @Nullable Object rule) {

	/**
	 * Reads the evidence of a fact; null without one.
	 * @param names of the properties that hold quote, start, end and rule
	 */
	static @Nullable Quotation read(Map<String, Object> properties, String... names) {
		Object start = properties.get(names[1]);
		Object end = properties.get(names[2]);
		if (!(properties.get(names[0]) instanceof String text) || start == null || end == null) {
			return null;
		}
		return new Quotation(text, start, end, properties.get(names[3]));
	}

}
