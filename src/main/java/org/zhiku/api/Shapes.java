package org.zhiku.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;

/** All that the features declare, by the names of the schema. */
final class Shapes {

	private final Map<String, Shape> types;

	private final Map<String, FilterShape> filters;

	private final Map<String, SortShape> sorts;

	Shapes(Collection<Shape> types, Collection<FilterShape> filters, Collection<SortShape> sorts) {
		this.types = types.stream().collect(Collectors.toUnmodifiableMap(Shape::type, Function.identity()));
		this.filters = filters.stream().collect(Collectors.toUnmodifiableMap(FilterShape::input, Function.identity()));
		this.sorts = sorts.stream().collect(Collectors.toUnmodifiableMap(SortShape::input, Function.identity()));
	}

	Collection<Shape> types() {
		return this.types.values();
	}

	ShapeField field(String type, String field) {
		Shape shape = known(this.types, type);
		return known(shape.fields(), field);
	}

	/** How a field is read from rows; null for what no feature declares. */
	@Nullable ShapeField find(String type, String field) {
		Shape shape = this.types.get(type);
		return (shape != null) ? shape.fields().get(field) : null;
	}

	/** What a value of this filter input demands. */
	Condition filter(String input, Object value) {
		FilterShape shape = known(this.filters, input);
		Map<String, @Nullable Object> values = map(value);
		FilterShape.Given given = new FilterShape.Given(input, values, this);
		List<Condition> all = new ArrayList<>();
		shape.parts()
			.stream()
			.filter((part) -> part.isGiven(values))
			.forEach((part) -> all.add(part.condition().apply(given)));
		if (values.get("and") != null) {
			alternatives(input, given.value("and")).forEach(all::add);
		}
		if (values.get("or") != null) {
			all.add(new Condition.Or(alternatives(input, given.value("or")).toList()));
		}
		if (values.get("not") != null) {
			all.add(new Condition.Not(filter(input, given.value("not"))));
		}
		return (all.size() == 1) ? all.get(0) : new Condition.And(all);
	}

	/** The order that values of this sort input name. */
	List<Order> sort(String input, List<?> values) {
		SortShape shape = known(this.sorts, input);
		return values.stream().map(Shapes::map).map((step) -> {
			Key key = known(shape.keys(), String.valueOf(step.get("field")));
			return new Order(key, "DESC".equals(step.get("direction")));
		}).toList();
	}

	private Stream<Condition> alternatives(String input, Object values) {
		return ((List<?>) values).stream().map((value) -> filter(input, value));
	}

	/** An input object is a map with names as keys; graphql-java has checked it. */
	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> map(Object value) {
		return (Map<String, @Nullable Object>) value;
	}

	private static <T> T known(Map<String, T> all, String name) {
		T found = all.get(name);
		if (found == null) {
			throw new IllegalStateException("No shape is declared for '" + name + "'");
		}
		return found;
	}

}
