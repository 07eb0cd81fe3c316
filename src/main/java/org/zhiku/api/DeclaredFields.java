package org.zhiku.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;

/**
 * Fields of the schema for readers that are no GraphQL query, such as an export: what
 * must be read for one, and its value then. Only fields of a node itself, without
 * arguments.
 */
public final class DeclaredFields {

	private final Shapes shapes;

	public DeclaredFields(Collection<Shape> types) {
		this.shapes = new Shapes(types, List.of(), List.of());
	}

	/** What a row must hold for the field. */
	public Selection needs(String type, String field) {
		return switch (this.shapes.field(type, field)) {
			case ShapeField.Value value -> new Selection(value.needs(), List.of());
			case ShapeField.Derived derived -> derived.needs();
			case ShapeField.Same _, ShapeField.At _, ShapeField.Link _, ShapeField.Elsewhere _ ->
				throw notOfNode(type, field);
		};
	}

	/** The field's value of a row that holds what it needs. */
	public @Nullable Object value(String type, String field, Page.Row row) {
		return switch (this.shapes.field(type, field)) {
			case ShapeField.Value value -> value.of(row);
			case ShapeField.Derived derived -> derived.read().apply(row, Map.of());
			case ShapeField.Same _, ShapeField.At _, ShapeField.Link _, ShapeField.Elsewhere _ ->
				throw notOfNode(type, field);
		};
	}

	private static IllegalArgumentException notOfNode(String type, String field) {
		return new IllegalArgumentException(type + "." + field + " is no field of the node alone");
	}

}
