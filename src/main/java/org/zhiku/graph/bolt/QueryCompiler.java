package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.bolt.ConditionCompiler.Approach;
import org.zhiku.ontology.NodeKind;

/**
 * A {@link GraphQuery} as one statement: each page is a bounded {@code COLLECT} subquery,
 * nested as the selection is. A node comes as a list of four: its properties, those of
 * the relationship, its position where it is asked for, and its links, each a page, with
 * its origins after them. The text depends on the query's shape alone, so that the
 * database's own cache of plans serves every query of that shape.
 */
final class QueryCompiler {

	private final Parameters parameters = new Parameters();

	private final ConditionCompiler conditions = new ConditionCompiler(this.parameters, this::nextNumber);

	private int number;

	private QueryCompiler() {
	}

	static Statement compile(GraphQuery query) {
		QueryCompiler compiler = new QueryCompiler();
		return compiler.statement(compiler.page(query) + " AS page");
	}

	/** Several queries side by side: {@code page0}, {@code page1} and so on. */
	static Statement compile(List<GraphQuery> queries) {
		QueryCompiler compiler = new QueryCompiler();
		List<String> pages = new ArrayList<>();
		for (GraphQuery query : queries) {
			pages.add(compiler.page(query) + " AS page" + pages.size());
		}
		return compiler.statement(String.join(", ", pages));
	}

	/** Reads of the nodes that were found what is wanted of each kind. */
	static Statement compile(Finding finding, NodeSelections wanted) {
		QueryCompiler compiler = new QueryCompiler();
		StringBuilder answer = new StringBuilder(finding.answer());
		wanted.byKind()
			.forEach((kind, selection) -> answer.append(", ")
				.append(compiler.found(finding.nodes(), kind, selection))
				.append(" AS ")
				.append(FoundRows.column(kind)));
		Map<String, Object> parameters = new LinkedHashMap<>(finding.parameters());
		parameters.putAll(compiler.parameters.values());
		return new Statement(finding.text() + compiler.conditions.opening() + "RETURN " + answer + "\n", parameters);
	}

	/** The rows of those nodes of a list that are of a kind, in any order. */
	private String found(String nodes, NodeKind kind, Selection selection) {
		String node = "n" + nextNumber();
		PagePart part = known(node);
		return "COLLECT {\n\tUNWIND " + nodes + " AS " + node + "\n\tWITH " + node + " WHERE " + node + ":"
				+ kind.label() + "\n\tRETURN " + row(part, selection, "\t") + "\n}";
	}

	private Statement statement(String answered) {
		return new Statement("CYPHER 25\n" + this.conditions.opening() + "RETURN " + answered,
				this.parameters.values());
	}

	/** The rows and the total of a page; the total is null where nobody asked. */
	private String page(GraphQuery query) {
		Match match = Match.root(query.root(), nextNumber());
		Approach approach = (query.root() instanceof GraphQuery.Root.Nodes nodes)
				? this.conditions.approach(query.window().where(), match.node(), nodes.kind())
				: new Approach(List.of(), query.window().where());
		PagePart part = part(match, query.window(), query.root().properties(), approach);
		return "[" + rows(part, query.selection(), "") + ", " + total(part) + "]";
	}

	private PagePart part(Match match, Window window, List<String> edgeProperties) {
		return part(match, window, edgeProperties, new Approach(List.of(), window.where()));
	}

	private PagePart part(Match match, Window window, List<String> edgeProperties, Approach approach) {
		OrderKeys keys = OrderKeys.of(window, match, () -> "k" + nextNumber());
		List<String> admitted = this.conditions.compile(approach.left(), match);
		return new PagePart(match, window, edgeProperties, keys, approach.lines(), admitted,
				this.parameters.add(window.limit() + 1L));
	}

	/** A node that is there already. */
	private PagePart known(String variable) {
		Match match = Match.node(variable);
		OrderKeys keys = OrderKeys.of(PagePart.SINGLE, match, () -> "k" + nextNumber());
		return new PagePart(match, PagePart.SINGLE, List.of(), keys, List.of(), List.of(), "1");
	}

	/** The rows of a page; none are read where a total says whether there are any. */
	private String rows(PagePart part, Selection selection, String indent) {
		if (part.isOnlyTotal()) {
			return "[]";
		}
		String deeper = indent + "\t";
		OrderCompiler order = new OrderCompiler(part.window(), part.keys(), this.parameters);
		List<OrderCompiler.Stretch> stretches = part.stretches(order);
		String found = (stretches.size() == 1) ? stretch(part, stretches.getFirst(), deeper)
				: joined(part, stretches, deeper);
		return "COLLECT {\n" + found + deeper + "RETURN " + row(part, selection, deeper) + "\n" + indent + "}";
	}

	/** The nodes of a stretch in order, as far as the window is wide. */
	private String stretch(PagePart part, OrderCompiler.Stretch stretch, String indent) {
		List<String> lines = new ArrayList<>(part.approach());
		List<String> admitted = new ArrayList<>(part.admitted());
		String variables = part.variables();
		if (part.keys().counts().isEmpty()) {
			admitted.addAll(stretch.where());
			lines.add("MATCH " + part.match().pattern() + ConditionCompiler.where(admitted));
			lines.add("WITH " + part.distinct() + variables + order(part, stretch));
		}
		else {
			lines.add("MATCH " + part.match().pattern() + ConditionCompiler.where(admitted));
			lines.add("WITH " + part.distinct() + variables);
			for (Map.Entry<Key.Count, String> count : part.keys().counts().entrySet()) {
				lines.addAll(this.conditions.counted(count.getKey(), part.match(), variables, count.getValue()));
				variables += ", " + count.getValue();
			}
			if (!stretch.where().isEmpty()) {
				lines.add("WITH " + variables + ConditionCompiler.where(stretch.where()));
			}
			lines.add("WITH " + variables + order(part, stretch));
		}
		StringBuilder text = new StringBuilder();
		lines.forEach((line) -> text.append(indent).append(line).append('\n'));
		return text.toString();
	}

	private static String order(PagePart part, OrderCompiler.Stretch stretch) {
		return " ORDER BY " + stretch.orderBy() + " LIMIT " + part.limit();
	}

	/**
	 * The second stretch is looked at only where the first does not fill the page; a mere
	 * condition would be checked after the look.
	 */
	private String joined(PagePart part, List<OrderCompiler.Stretch> stretches, String indent) {
		String node = part.match().node();
		String deeper = indent + "\t";
		StringBuilder text = new StringBuilder(indent).append("CALL () {\n");
		text.append(stretch(part, stretches.getFirst(), deeper)).append(deeper);
		text.append("RETURN collect(").append(node).append(") AS near\n").append(indent).append("}\n");
		text.append(indent).append("CALL (near) {\n").append(deeper);
		text.append("UNWIND CASE WHEN size(near) < ").append(part.limit()).append(" THEN [0] ELSE [] END AS lack\n");
		text.append(stretch(part, stretches.getLast(), deeper)).append(deeper);
		text.append("RETURN collect(").append(node).append(") AS far\n").append(indent).append("}\n");
		text.append(indent).append("UNWIND (near + far)[..").append(part.limit()).append("] AS ").append(node);
		return text.append('\n').toString();
	}

	private String row(PagePart part, Selection selection, String indent) {
		String node = part.match().node();
		StringJoiner links = new StringJoiner(", ", "[", "]");
		selection.links().forEach((link) -> links.add(link(part, link, indent)));
		selection.origins().forEach((origin) -> links.add(origin(part, origin, indent)));
		List<String> position = selection.position() ? part.keys().expressions() : List.of();
		return "[" + properties(node, selection.properties()) + ", " + edge(part) + ", [" + String.join(", ", position)
				+ "], " + links + "]";
	}

	private String link(PagePart from, Link link, String indent) {
		Match match = Match.neighbours(from.match().node(), link.hop(), nextNumber());
		PagePart part = part(match, link.window(), link.edgeProperties());
		String rows = rows(part, link.selection(), indent);
		String known = part.isDistinct() ? from.keys().known(new Key.Count(link.hop(), link.window().where())) : null;
		return "[" + rows + ", " + ((known != null && link.window().withTotal()) ? known : total(part)) + "]";
	}

	private String origin(PagePart from, Selection.Origin origin, String indent) {
		PagePart part = known(from.match().way().origin());
		return "[[" + row(part, origin.selection(), indent) + "], null]";
	}

	private String total(PagePart part) {
		if (!part.window().withTotal()) {
			return "null";
		}
		return part.isDistinct() ? ConditionCompiler.count(part.match(), part.admitted())
				: "COUNT { " + part.approach().stream().map((line) -> line + " ").collect(Collectors.joining())
						+ "MATCH " + part.match().pattern() + ConditionCompiler.where(part.admitted()) + " }";
	}

	private static String properties(String variable, List<String> names) {
		StringJoiner properties = new StringJoiner(", ", "[", "]");
		names.forEach((name) -> properties.add(Parameters.property(variable, name)));
		return properties.toString();
	}

	private static String edge(PagePart part) {
		StringJoiner properties = new StringJoiner(", ", "[", "]");
		part.edgeProperties().forEach((name) -> properties.add(OrderKeys.edge(part.match().way().edge(), name)));
		return properties.toString();
	}

	private int nextNumber() {
		return this.number++;
	}

}
