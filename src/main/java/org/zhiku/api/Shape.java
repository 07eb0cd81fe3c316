package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.ShapeField.Arity;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;

/**
 * How the fields of one GraphQL type are read from rows of the graph. A feature declares
 * one for each of its types as a bean; the fetchers and the compiler know nothing else.
 */
public final class Shape {

	private final String type;

	private final Map<String, ShapeField> fields;

	private Shape(String type, Map<String, ShapeField> fields) {
		this.type = type;
		this.fields = Map.copyOf(fields);
	}

	public static Builder of(String type) {
		return new Builder(type);
	}

	String type() {
		return this.type;
	}

	Map<String, ShapeField> fields() {
		return this.fields;
	}

	/** Collects the fields of a shape. */
	public static final class Builder {

		private final String type;

		private final Map<String, ShapeField> fields = new LinkedHashMap<>();

		private Builder(String type) {
			this.type = type;
		}

		/** Fields that are properties of the node by the same name. */
		public Builder properties(String... names) {
			for (String name : names) {
				value(name, (node) -> node.get(name), name);
			}
			return this;
		}

		/** A field made of properties of the node. */
		public Builder value(String field, Function<Map<String, Object>, @Nullable Object> read, String... needs) {
			return add(field, new ShapeField.Value(false, List.of(needs), read));
		}

		/** Fields that are properties of the relationship by the same name. */
		public Builder edgeProperties(String... names) {
			for (String name : names) {
				edgeValue(name, (edge) -> edge.get(name), name);
			}
			return this;
		}

		/** A field made of properties of the relationship. */
		public Builder edgeValue(String field, Function<Map<String, Object>, @Nullable Object> read, String... needs) {
			return add(field, new ShapeField.Value(true, List.of(needs), read));
		}

		/** The node bears its evidence. */
		public Builder evidence() {
			return evidence("evidence", "quote", "start", "end", "rule");
		}

		/** The node bears the evidence of one of its properties. */
		public Builder evidence(String field, String quote, String start, String end, String rule) {
			return value(field, (node) -> Quotation.read(node, quote, start, end, rule), quote, start, end, rule);
		}

		/** The relationship bears the evidence. */
		public Builder edgeEvidence() {
			String[] names = { "quote", "start", "end", "rule" };
			return edgeValue("evidence", (edge) -> Quotation.read(edge, names), names);
		}

		/** A field that shows the same row as another type. */
		public Builder same(String field) {
			return add(field, new ShapeField.Same());
		}

		/**
		 * The node at this end of the relationship, whichever way it was reached; null
		 * where the relationship has another kind there.
		 */
		public Builder at(String field, Hop.End end, NodeKind kind) {
			return add(field, new ShapeField.At(end, kind));
		}

		/** The one neighbour, or null. */
		public Builder one(String field, Hop hop) {
			return add(field, new ShapeField.Link(Arity.ONE, Neighbours.over(hop, Order.ascending("id"))));
		}

		/** A plain list. */
		public Builder list(String field, Neighbours neighbours) {
			return add(field, new ShapeField.Link(Arity.LIST, neighbours));
		}

		/** A connection. */
		public Builder connection(String field, Neighbours neighbours) {
			return add(field, new ShapeField.Link(Arity.CONNECTION, neighbours));
		}

		/** A field computed from a fixed selection and its arguments. */
		public Builder derived(String field, Selection needs, BiFunction<Page.Row, Map<String, Object>, Object> read) {
			return add(field, new ShapeField.Derived(needs, read));
		}

		/** A field that a controller of the feature answers, by the node's id. */
		public Builder elsewhere(String field) {
			return add(field, new ShapeField.Elsewhere());
		}

		public Shape build() {
			return new Shape(this.type, this.fields);
		}

		private Builder add(String field, ShapeField how) {
			if (this.fields.put(field, how) != null) {
				throw new IllegalArgumentException(this.type + "." + field + " is declared twice");
			}
			return this;
		}

	}

}
