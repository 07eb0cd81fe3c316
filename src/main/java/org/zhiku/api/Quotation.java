package org.zhiku.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The schema's Evidence as the graph keeps it, beside the fact. */
public record Quotation(String quote, Object start, Object end, @Nullable Object rule) {

	/**
	 * Reads the evidence of a fact whose quote is kept under a name; null without one.
	 */
	static @Nullable Quotation read(Map<String, Object> properties, String quote) {
		Object start = properties.get("start");
		Object end = properties.get("end");
		if (!(properties.get(quote) instanceof String text) || start == null || end == null) {
			return null;
		}
		return new Quotation(text, start, end, properties.get("rule"));
	}

}
