package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;

/**
 * A {@link GraphQuery} as one statement: each page is a bounded {@code COLLECT} subquery,
 * nested as the selection is. A node comes as a list of four: its properties, those of
 * the relationship, its position, and its links, each a page. The text depends on the
 * query's shape alone, so that the database's own cache of plans serves every query of
 * that shape.
 */
final class QueryCompiler {

	private static final String EDGE_TYPE = "type";

	private final Parameters parameters = new Parameters();

	private final ConditionCompiler conditions = new ConditionCompiler(this.parameters, this::nextNumber);

	private int number;

	private QueryCompiler() {
	}

	static Statement compile(GraphQuery query) {
		QueryCompiler compiler = new QueryCompiler();
		String page = compiler.page(Match.all(query.kind(), "n" + compiler.nextNumber()), query.window(),
				query.selection(), List.of(), "");
		return new Statement("CYPHER 25\nRETURN " + page + " AS page", compiler.parameters.values());
	}

	/** Several queries side by side: {@code page0}, {@code page1} and so on. */
	static Statement compile(List<GraphQuery> queries) {
		QueryCompiler compiler = new QueryCompiler();
		List<String> pages = new ArrayList<>();
		for (GraphQuery query : queries) {
			pages.add(compiler.page(Match.all(query.kind(), "n" + compiler.nextNumber()), query.window(),
					query.selection(), List.of(), "") + " AS page" + pages.size());
		}
		return new Statement("CYPHER 25\nRETURN " + String.join(", ", pages), compiler.parameters.values());
	}

	/** The rows and the total of a page; the total is null where nobody asked. */
	private String page(Match match, Window window, Selection selection, List<String> edgeProperties, String indent) {
		OrderCompiler order = new OrderCompiler(window, match);
		boolean perEdge = match.edge() != null && (!edgeProperties.isEmpty() || order.usesEdge());
		boolean distinct = match.edge() != null && !perEdge;
		List<String> admitted = this.conditions.compile(window.where(), match);
		List<String> wanted = new ArrayList<>(admitted);
		wanted.addAll(order.beyond(this.parameters));
		String deeper = indent + "\t";
		StringBuilder text = new StringBuilder("[COLLECT {\n");
		text.append(deeper).append("MATCH ").append(match.pattern()).append(ConditionCompiler.where(wanted));
		text.append('\n').append(deeper).append("WITH ").append(distinct ? "DISTINCT " : "").append(match.node());
		text.append(perEdge ? ", " + match.edge() : "").append(" ORDER BY ").append(order.orderBy());
		text.append(" LIMIT ").append(this.parameters.add(window.limit() + 1L)).append('\n');
		text.append(deeper).append("RETURN ").append(row(match, order, selection, edgeProperties, deeper)).append('\n');
		text.append(indent).append("}, ").append(total(match, window, admitted, distinct)).append(']');
		return text.toString();
	}

	private String row(Match match, OrderCompiler order, Selection selection, List<String> edgeProperties,
			String indent) {
		String links = selection.links()
			.stream()
			.map((link) -> page(Match.neighbours(match.node(), link.hop(), nextNumber()), link.window(),
					link.selection(), link.edgeProperties(), indent))
			.collect(Collectors.joining(", ", "[", "]"));
		return "[" + properties(match.node(), selection.properties()) + ", " + edge(match.edge(), edgeProperties)
				+ ", [" + String.join(", ", order.keys()) + "], " + links + "]";
	}

	private static String total(Match match, Window window, List<String> admitted, boolean distinct) {
		if (!window.withTotal()) {
			return "null";
		}
		return "COUNT { MATCH " + match.pattern() + ConditionCompiler.where(admitted)
				+ (distinct ? " RETURN DISTINCT " + match.node() : "") + " }";
	}

	private static String properties(String variable, List<String> names) {
		return names.stream()
			.map((name) -> Parameters.property(variable, name))
			.collect(Collectors.joining(", ", "[", "]"));
	}

	private static String edge(@Nullable String variable, List<String> names) {
		if (variable == null) {
			return "[]";
		}
		return names.stream()
			.map((name) -> EDGE_TYPE.equals(name) ? "type(" + variable + ")" : Parameters.property(variable, name))
			.collect(Collectors.joining(", ", "[", "]"));
	}

	private int nextNumber() {
		return this.number++;
	}

}
