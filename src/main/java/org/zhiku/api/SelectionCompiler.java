package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.ShapeField.Arity;
import org.zhiku.graph.Condition;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;

/**
 * Compiles what a client selects below a field into what the graph is asked for.
 * Fragments, aliases and directives are resolved by graphql-java before.
 */
final class SelectionCompiler {

	private final Shapes shapes;

	private final Windows windows;

	SelectionCompiler(Shapes shapes) {
		this.shapes = shapes;
		this.windows = new Windows(shapes);
	}

	Windows windows() {
		return this.windows;
	}

	/** What a value of this filter input demands. */
	Condition filter(String input, Object value) {
		return this.shapes.filter(input, value);
	}

	/** What several fields select of the same node of this type. */
	Selection node(String type, List<FieldCall> calls) {
		Wanted wanted = new Wanted(null);
		calls.forEach((call) -> collect(type, call, wanted));
		return wanted.selection();
	}

	/** What is selected of the nodes of a connection. */
	Selection connection(FieldCall call) {
		Wanted wanted = new Wanted(null);
		collectPage(call, wanted);
		return wanted.selection();
	}

	/** What is selected of the relationships of a connection. */
	GraphQuery relationships(FieldCall call, Hop hop, Window window) {
		Wanted wanted = new Wanted(hop);
		collectPage(call, wanted);
		return new GraphQuery(new GraphQuery.Root.Relationships(hop, List.copyOf(wanted.edge)), window,
				wanted.selection());
	}

	/** What is selected of neighbours that the field itself answers, with positions. */
	Selection.Link neighbours(FieldCall call, Hop hop, Window window) {
		Wanted wanted = new Wanted(hop);
		collect(call.type(), call, wanted);
		return new Selection.Link(call.path(), hop, List.copyOf(wanted.edge), window, wanted.selection().positioned());
	}

	/** What is selected of a row of this type. */
	private void collect(String type, FieldCall of, Wanted wanted) {
		for (FieldCall call : of.selected(type)) {
			if (call.name().startsWith("__")) {
				continue;
			}
			switch (this.shapes.field(type, call.name())) {
				case ShapeField.Value value -> wanted.add(value);
				case ShapeField.Same _ -> collect(call.type(), call, wanted);
				case ShapeField.At at -> collectAt(call, at, wanted);
				case ShapeField.Link link -> wanted.add(link(call, link));
				case ShapeField.Derived derived -> wanted.add(derived.needs());
				case ShapeField.Elsewhere _ -> {
				}
			}
		}
	}

	/**
	 * The row's own node is at one end, the node from which it was reached at the other.
	 */
	private void collectAt(FieldCall call, ShapeField.At at, Wanted wanted) {
		Hop hop = wanted.hop;
		if (hop == null) {
			throw new IllegalStateException("No relationship leads to " + call.path());
		}
		if (hop.at(at.end()) != at.kind()) {
			return;
		}
		if (at.end() == hop.far()) {
			collect(call.type(), call, wanted);
		}
		else {
			wanted.add(new Selection.Origin(call.path(), node(call.type(), List.of(call))));
		}
	}

	private Selection.Link link(FieldCall call, ShapeField.Link link) {
		Window window = call.window((it) -> this.windows.of(it, link));
		Wanted wanted = new Wanted(link.neighbours().hop());
		if (link.arity() == Arity.CONNECTION) {
			collectPage(call, wanted);
		}
		else {
			collect(call.type(), call, wanted);
		}
		return new Selection.Link(call.path(), link.neighbours().hop(), List.copyOf(wanted.edge), window,
				wanted.selection());
	}

	/** Nodes of a page are selected beside each other and within edges. */
	private void collectPage(FieldCall call, Wanted wanted) {
		for (FieldCall part : call.selected()) {
			switch (part.name()) {
				case "nodes", "node" -> collect(part.type(), part, wanted);
				case "edges" -> collectPage(part, wanted);
				case "cursor", "pageInfo" -> wanted.position = true;
				default -> {
				}
			}
		}
	}

	/** Gathers what several places of the query want of one row. */
	private static final class Wanted {

		private final @Nullable Hop hop;

		private final Set<String> properties = new LinkedHashSet<>(List.of("id"));

		private final Set<String> edge = new LinkedHashSet<>();

		private final Map<String, Selection.Link> links = new LinkedHashMap<>();

		private final Map<String, Selection.Origin> origins = new LinkedHashMap<>();

		/** Cursors are made of it; each row would bring it along for nothing. */
		private boolean position;

		/**
		 * @param hop which led to the row; null where it is a node alone
		 */
		Wanted(@Nullable Hop hop) {
			this.hop = hop;
		}

		void add(ShapeField.Value value) {
			(value.edge() ? this.edge : this.properties).addAll(value.needs());
		}

		void add(Selection.Link link) {
			this.links.putIfAbsent(link.key(), link);
		}

		void add(Selection.Origin origin) {
			this.origins.putIfAbsent(origin.key(), origin);
		}

		void add(Selection needs) {
			this.properties.addAll(needs.properties());
			needs.links().forEach(this::add);
		}

		Selection selection() {
			return new Selection(List.copyOf(this.properties), List.copyOf(this.links.values()),
					List.copyOf(this.origins.values()), this.position);
		}

	}

}
