package org.zhiku.testsupport;

import java.util.List;
import java.util.stream.Collectors;

import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;

/** Writes graph queries so that a person can compare them. */
public final class GraphQueries {

	private GraphQueries() {
	}

	public static String describe(List<GraphQuery> queries) {
		StringBuilder text = new StringBuilder();
		for (GraphQuery query : queries) {
			text.append(root(query.root())).append('\n');
			window(query.window(), "  ", text);
			selection(query.selection(), "  ", text);
		}
		return text.toString();
	}

	private static void selection(Selection selection, String indent, StringBuilder text) {
		text.append(indent).append("read ").append(String.join(" ", selection.properties())).append('\n');
		for (Selection.Link link : selection.links()) {
			text.append(indent).append(link.key()).append(' ').append(hop(link.hop()));
			text.append(link.edgeProperties().isEmpty() ? "" : " edge " + String.join(" ", link.edgeProperties()));
			text.append('\n');
			window(link.window(), indent + "  ", text);
			selection(link.selection(), indent + "  ", text);
		}
		for (Selection.Origin origin : selection.origins()) {
			text.append(indent).append(origin.key()).append(" origin\n");
			selection(origin.selection(), indent + "  ", text);
		}
	}

	private static void window(Window window, String indent, StringBuilder text) {
		window.where().forEach((condition) -> text.append(indent).append("where ").append(condition).append('\n'));
		text.append(indent).append("order ");
		text.append(window.order()
			.stream()
			.map((order) -> key(order.key()) + (order.descending() ? " desc" : ""))
			.collect(Collectors.joining(", ")));
		text.append(" limit ").append(window.limit());
		text.append(window.after() != null ? " after " + window.after() : "");
		text.append(window.backward() ? " backward" : "").append(window.withTotal() ? " total" : "").append('\n');
	}

	private static String root(GraphQuery.Root root) {
		return switch (root) {
			case GraphQuery.Root.Nodes nodes -> nodes.kind().toString();
			case GraphQuery.Root.Relationships over ->
				(hop(over.hop()) + " " + String.join(" ", over.properties())).strip();
		};
	}

	private static String key(Window.Key key) {
		return switch (key) {
			case Window.Key.Property it -> it.name();
			case Window.Key.Edge it -> "edge." + it.name();
			case Window.Key.EndProperty it -> it.end() + "." + it.name();
			case Window.Key.Identity _ -> "identity";
			case Window.Key.Count it -> "count " + hop(it.hop()) + " " + it.where();
		};
	}

	private static String hop(Hop hop) {
		String types = hop.relations().stream().map(Enum::name).collect(Collectors.joining("|"));
		return hop.outgoing() ? "-" + types + "->" : "<-" + types + "-";
	}

}
