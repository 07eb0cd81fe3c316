package org.zhiku.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;

/**
 * What the inputs that compare a single value mean: {@code TextFilter},
 * {@code IntFilter}, {@code FloatFilter} and {@code DateFilter}. All their fields must
 * hold.
 */
final class Comparisons {

	/** Their names in the schema. */
	static final List<String> INPUTS = List.of("TextFilter", "IntFilter", "FloatFilter", "DateFilter");

	private static final Map<String, Operator> OPERATORS = Map.of("eq", Operator.EQUAL, "in", Operator.IN, "contains",
			Operator.CONTAINS, "startsWith", Operator.STARTS_WITH, "gt", Operator.GREATER, "gte", Operator.AT_LEAST,
			"lt", Operator.LESS, "lte", Operator.AT_MOST, "present", Operator.PRESENT);

	private static final int MOST_VALUES = 100;

	private Comparisons() {
	}

	/** Refuses a list that is too long. */
	static void checkSize(String argument, Object value) {
		if (value instanceof List<?> list && list.size() > MOST_VALUES) {
			throw new InvalidArgument(argument,
					"'" + argument + "' takes at most " + MOST_VALUES + " values, not " + list.size() + ".");
		}
	}

	/**
	 * The conditions that a value of such an input sets.
	 * @param field its place in the schema, for errors
	 * @param make makes one condition
	 */
	static Condition of(String field, Map<String, ? extends @Nullable Object> comparisons,
			BiFunction<Operator, Object, Condition> make) {
		List<Condition> all = new ArrayList<>();
		for (Map.Entry<String, ? extends @Nullable Object> comparison : comparisons.entrySet()) {
			Operator operator = OPERATORS.get(comparison.getKey());
			Object value = comparison.getValue();
			if (operator == null) {
				throw new IllegalStateException("No comparison is called '" + comparison.getKey() + "'");
			}
			if (value == null) {
				throw new InvalidArgument(field + "." + comparison.getKey(),
						"'" + comparison.getKey() + "' must not be null; 'present: false' asks for what is absent.");
			}
			checkSize(field + "." + comparison.getKey(), value);
			all.add(make.apply(operator, value));
		}
		return (all.size() == 1) ? all.getFirst() : new Condition.And(all);
	}

}
