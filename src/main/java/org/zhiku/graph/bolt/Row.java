package org.zhiku.graph.bolt;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.NodeId;

/** Builds one map of a parameter, in types that the driver takes; absent stays absent. */
final class Row {

	private final Map<String, Object> values = new LinkedHashMap<>();

	static Row of(String name, Object value) {
		return new Row().with(name, value);
	}

	Row with(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, plain(value));
		}
		return this;
	}

	/** The passage under regular names: {@code quote, start, end, rule}. */
	Row with(@Nullable Evidence evidence) {
		return (evidence == null) ? this
				: with("quote", evidence.quote()).with("start", evidence.start())
					.with("end", evidence.end())
					.with("rule", evidence.rule());
	}

	/** The passage that says one of several facts: {@code titleQuote, titleStart …}. */
	Row with(String fact, @Nullable Evidence evidence) {
		return (evidence == null) ? this
				: with(fact + "Quote", evidence.quote()).with(fact + "Start", evidence.start())
					.with(fact + "End", evidence.end())
					.with(fact + "Rule", evidence.rule());
	}

	Map<String, Object> values() {
		return this.values;
	}

	/** The nearest type that Bolt carries. */
	static Object plain(Object value) {
		return switch (value) {
			case Row row -> row.values;
			case Enum<?> constant -> constant.name();
			case NodeId id -> id.value();
			case BigDecimal number -> number.doubleValue();
			case List<?> list -> list.stream().map(Row::plain).toList();
			default -> value;
		};
	}

}
