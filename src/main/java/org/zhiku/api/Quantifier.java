package org.zhiku.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Related;
import org.zhiku.graph.Hop;

/**
 * What a field of a filter demands of neighbours, by {@code some}, {@code none},
 * {@code every} and {@code count}; all that it says must hold.
 *
 * @param field its place in the schema, for errors
 * @param hop to the neighbours
 * @param filter what a filter of theirs demands
 */
record Quantifier(String field, Hop hop, Function<Object, Condition> filter) {

	Condition read(Map<String, ? extends @Nullable Object> given) {
		List<Condition> all = new ArrayList<>();
		given.forEach((name, value) -> {
			if (value == null) {
				throw new InvalidArgument(this.field + "." + name, "'" + name + "' must not be null.");
			}
			all.add(condition(name, value));
		});
		return (all.size() == 1) ? all.getFirst() : new Condition.And(all);
	}

	private Condition condition(String name, Object value) {
		return switch (name) {
			case "some" -> new Related(this.hop, true, List.of(this.filter.apply(value)));
			case "none" -> new Related(this.hop, false, List.of(this.filter.apply(value)));
			case "every" -> new Related(this.hop, false, List.of(new Condition.Not(this.filter.apply(value))));
			case "count" -> Comparisons.of(this.field + ".count", Shapes.map(value),
					(operator, number) -> new Condition.Counted(this.hop, List.of(), operator, number));
			default -> throw new IllegalStateException("No quantifier is called '" + name + "'");
		};
	}

}
