package org.zhiku.api;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.ontology.NodeKind;

/**
 * How a field of a GraphQL type is read from a row, and what the row must hold for it.
 */
sealed interface ShapeField {

	/** Made of properties of the node, or of the relationship that led to it. */
	record Value(boolean edge, List<String> needs,
			Function<Map<String, Object>, @Nullable Object> read) implements ShapeField {

		public Value {
			needs = List.copyOf(needs);
		}

		@Nullable Object of(Page.Row row) {
			return this.read.apply(this.edge ? row.edge() : row.properties());
		}

	}

	/** The same row seen as another type: a responsibility's department. */
	record Same() implements ShapeField {
	}

	/**
	 * The node at one end of the relationship that the row is; absent where nodes of
	 * another kind are at that end.
	 */
	record At(Hop.End end, NodeKind kind) implements ShapeField {
	}

	/** Rows of neighbours. */
	record Link(Arity arity, Neighbours neighbours) implements ShapeField {
	}

	/** Computed from a fixed selection and the field's arguments. */
	record Derived(Selection needs, BiFunction<Page.Row, Map<String, Object>, Object> read) implements ShapeField {
	}

	/**
	 * Not of the graph: a controller of the feature answers it, by the id that every row
	 * has.
	 */
	record Elsewhere() implements ShapeField {
	}

	/** How many neighbours a field answers, and in which form. */
	enum Arity {

		ONE, LIST, CONNECTION

	}

}
