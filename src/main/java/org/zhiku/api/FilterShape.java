package org.zhiku.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.At;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Condition.Related;
import org.zhiku.graph.Hop;
import org.zhiku.ontology.Relation;

/**
 * What each field of a filter input demands of a node. A feature declares one for each of
 * its filters as a bean; any feature's field may take the filter as its argument.
 * {@code and}, {@code or} and {@code not} are known for all of them.
 */
public final class FilterShape {

	/** Township, county, city, province. */
	private static final int REGION_DEPTH = 4;

	private final String input;

	private final List<Part> parts;

	private FilterShape(String input, List<Part> parts) {
		this.input = input;
		this.parts = List.copyOf(parts);
	}

	public static Builder of(String input) {
		return new Builder(input);
	}

	/** Admits bodies with one of these full names or aliases. */
	public static Condition named(List<?> names) {
		return new Condition.Named(names.stream().map(Object::toString).toList());
	}

	/**
	 * Admits departments that belong to one of these regions, by name, or to a part of
	 * it.
	 */
	public static Condition within(Object regions) {
		Condition named = new Property("name", Operator.IN, regions);
		Condition region = named;
		for (int depth = 1; depth < REGION_DEPTH; depth++) {
			region = new Condition.Or(List.of(named, new Related(Hop.along(Relation.PART_OF), true, List.of(region))));
		}
		return new Related(Hop.along(Relation.IN_REGION), true, List.of(region));
	}

	String input() {
		return this.input;
	}

	List<Part> parts() {
		return this.parts;
	}

	/**
	 * A condition that stands as soon as one of the fields is given.
	 *
	 * @param fields names of fields of the input
	 * @param condition made from the whole input and the other filters
	 */
	record Part(List<String> fields, Function<Given, Condition> condition) {

		boolean isGiven(Map<String, @Nullable Object> values) {
			return this.fields.stream().anyMatch((field) -> values.get(field) != null);
		}

	}

	/** The value of a filter's field, or of several. */
	record Given(String input, Map<String, @Nullable Object> values, Shapes shapes) {

		Object value(String field) {
			Object value = this.values.get(field);
			if (value == null) {
				throw new InvalidArgument(this.input + "." + field, "'" + field + "' must not be null.");
			}
			Comparisons.checkSize(this.input + "." + field, value);
			return value;
		}

	}

	/** Collects the fields of a filter. */
	public static final class Builder {

		private final String input;

		private final List<Part> parts = new ArrayList<>();

		private Builder(String input) {
			this.input = input;
		}

		/** The field {@code ids}. */
		public Builder ids() {
			return part("ids", (value) -> {
				List<?> ids = (List<?>) value;
				for (Object id : ids) {
					Ids.check(this.input + ".ids", id.toString());
				}
				return new Property("id", Operator.IN, ids);
			});
		}

		/** The property compares so to the field's value. */
		public Builder property(String field, String property, Operator operator) {
			return part(field, (value) -> new Property(property, operator, value));
		}

		/** A comparison of a property: the field's type is one of {@link Comparisons}. */
		public Builder comparison(String field, String property) {
			return compared(field, (operator, value) -> new Property(property, operator, value));
		}

		/** A comparison of a property of the relationship. */
		public Builder edgeComparison(String field, String property) {
			return compared(field, (operator, value) -> new Edge(property, operator, value));
		}

		/**
		 * Some, none or every neighbour satisfies another filter, or so many there are.
		 */
		public Builder neighbours(String field, Hop hop, String filter) {
			this.parts.add(new Part(List.of(field), (given) -> {
				Function<Object, Condition> neighbour = (value) -> given.shapes().filter(filter, value);
				Quantifier quantifier = new Quantifier(this.input + "." + field, hop, neighbour);
				return quantifier.read(Shapes.map(given.value(field)));
			}));
			return this;
		}

		/** The node at this end of the relationship satisfies another filter. */
		public Builder at(String field, Hop.End end, String filter) {
			this.parts.add(new Part(List.of(field),
					(given) -> new At(end, List.of(given.shapes().filter(filter, given.value(field))))));
			return this;
		}

		/** Some neighbour satisfies another filter. */
		public Builder related(String field, Hop hop, String filter) {
			this.parts.add(new Part(List.of(field),
					(given) -> new Related(hop, true, List.of(given.shapes().filter(filter, given.value(field))))));
			return this;
		}

		/** A condition made of the field's value. */
		public Builder part(String field, Function<Object, Condition> condition) {
			this.parts.add(new Part(List.of(field), (given) -> condition.apply(given.value(field))));
			return this;
		}

		/** A condition made of several fields together. */
		public Builder parts(List<String> fields, Function<Map<String, @Nullable Object>, Condition> condition) {
			this.parts.add(new Part(List.copyOf(fields), (given) -> {
				fields.stream().filter((field) -> given.values().get(field) != null).forEach(given::value);
				return condition.apply(given.values());
			}));
			return this;
		}

		private Builder compared(String field, BiFunction<Operator, Object, Condition> make) {
			this.parts.add(new Part(List.of(field),
					(given) -> Comparisons.of(this.input + "." + field, Shapes.map(given.value(field)), make)));
			return this;
		}

		public FilterShape build() {
			return new FilterShape(this.input, this.parts);
		}

	}

}
