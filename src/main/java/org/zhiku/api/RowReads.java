package org.zhiku.api;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;
import org.zhiku.graph.Window;

/** Reads from rows the fields that features declare. */
final class RowReads {

	private final Windows windows;

	RowReads(Windows windows) {
		this.windows = windows;
	}

	/** How a field is read; null for what a controller answers. */
	@Nullable Read of(ShapeField field) {
		return switch (field) {
			case ShapeField.Value value -> (_, row) -> value.of(row);
			case ShapeField.Same _ -> (_, row) -> row;
			case ShapeField.At at -> (call, row) -> end(call, at, row);
			case ShapeField.Link link -> (call, row) -> linked(call, link, row);
			case ShapeField.Derived derived -> (call, row) -> derived.read().apply(row, call.arguments());
			case ShapeField.Elsewhere _ -> null;
		};
	}

	private @Nullable Object linked(FieldCall call, ShapeField.Link link, Page.Row row) {
		Page page = row.link(call.path());
		return switch (link.arity()) {
			case ONE -> page.rows().isEmpty() ? null : page.rows().getFirst();
			case LIST -> page.rows();
			case CONNECTION -> {
				Window window = call.window((it) -> this.windows.of(it, link));
				yield new Connection(page, window);
			}
		};
	}

	private static Page.@Nullable Row end(FieldCall call, ShapeField.At at, Page.Row row) {
		Page origin = row.links().get(call.path());
		if (origin != null) {
			return origin.rows().getFirst();
		}
		return String.valueOf(row.properties().get("id")).startsWith(at.kind().prefix() + "_") ? row : null;
	}

	/** What a field that was asked for is in a row. */
	interface Read {

		@Nullable Object of(FieldCall call, Page.Row row);

	}

}
