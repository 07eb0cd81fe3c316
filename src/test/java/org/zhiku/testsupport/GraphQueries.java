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
			text.append(query.kind()).append('\n');
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
	}

	private static void window(Window window, String indent, StringBuilder text) {
		window.where().forEach((condition) -> text.append(indent).append("where ").append(condition).append('\n'));
		text.append(indent).append("order ");
		text.append(window.order()
			.stream()
			.map((order) -> (order.of() == Window.Order.Of.EDGE ? "edge." : "") + order.property()
					+ (order.descending() ? " desc" : ""))
			.collect(Collectors.joining(", ")));
		text.append(" limit ").append(window.limit());
		text.append(window.after() != null ? " after " + window.after() : "");
		text.append(window.backward() ? " backward" : "").append(window.withTotal() ? " total" : "").append('\n');
	}

	private static String hop(Hop hop) {
		String types = hop.relations().stream().map(Enum::name).collect(Collectors.joining("|"));
		return hop.outgoing() ? "-" + types + "->" : "<-" + types + "-";
	}

}
