package org.zhiku.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import reactor.core.publisher.Mono;

import org.zhiku.api.ShapeField.Arity;
import org.zhiku.api.Windows.Usual;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Hop;
import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/**
 * Answers root fields: whatever is selected below one is read by a single
 * {@link GraphQuery}.
 */
public final class GraphReads {

	private static final Selection ID_ALONE = new Selection(List.of("id"), List.of());

	private final GraphReader reader;

	private final SelectionCompiler compiler;

	GraphReads(GraphReader reader, SelectionCompiler compiler) {
		this.reader = reader;
		this.compiler = compiler;
	}

	/** A connection over the nodes of a kind, by the field's filter, sort and page. */
	public Mono<Connection> page(NodeKind kind, Order usualOrder, DataFetchingEnvironment environment) {
		return page(kind, List.of(), usualOrder, environment);
	}

	/** The same of those nodes for which further conditions hold. */
	public Mono<Connection> page(NodeKind kind, List<Condition> where, Order usualOrder,
			DataFetchingEnvironment environment) {
		FieldCall call = FieldCall.of(environment);
		Window window = this.compiler.windows()
			.of(call, Arity.CONNECTION, where, new Usual(List.of(usualOrder), false));
		GraphQuery query = new GraphQuery(kind, window, this.compiler.connection(call));
		return this.reader.read(query).map((page) -> new Connection(page, window));
	}

	/** A connection over relationships, by the field's filter, sort and page. */
	public Mono<Connection> relationships(Hop hop, List<Order> usualOrder, DataFetchingEnvironment environment) {
		FieldCall call = FieldCall.of(environment);
		Window window = this.compiler.windows().of(call, Arity.CONNECTION, List.of(), new Usual(usualOrder, true));
		GraphQuery query = this.compiler.relationships(call, hop, window);
		return this.reader.read(query).map((page) -> new Connection(page, window));
	}

	/** The node of a kind with the id; empty where there is none. */
	public Mono<Page.Row> node(NodeKind kind, NodeId id, DataFetchingEnvironment environment) {
		return list(kind, new Property("id", Operator.EQUAL, id.value()), List.of(), 1, environment)
			.flatMap((rows) -> Mono.justOrEmpty(rows.stream().findFirst()));
	}

	/** The first nodes of a kind for which the condition holds; ties are broken by id. */
	public Mono<List<Page.Row>> list(NodeKind kind, Condition where, List<Order> order, int limit,
			DataFetchingEnvironment environment) {
		Selection selection = this.compiler.node(kind.label(), FieldCall.below(environment));
		return rows(kind, where, order, limit, selection);
	}

	/**
	 * The nodes with these ids, ordered by id, for a field below the one being fetched.
	 * Empty without a read where the client does not select it, and the ids themselves,
	 * in their order, where it selects nothing else.
	 * @param way the names of the fields that lead down to the nodes
	 */
	public Mono<List<Page.Row>> nodes(NodeKind kind, List<String> ids, DataFetchingEnvironment environment,
			String... way) {
		List<FieldCall> selected = FieldCall.below(environment, way);
		if (selected.isEmpty() || ids.isEmpty()) {
			return Mono.just(List.of());
		}
		Selection selection = this.compiler.node(kind.label(), selected);
		if (selection.equals(ID_ALONE)) {
			return Mono.just(ids.stream().map(NodeId::new).map(Page.Row::identified).toList());
		}
		return rows(kind, new Property("id", Operator.IN, ids), List.of(), ids.size(), selection);
	}

	/**
	 * The nodes of a kind that a window admits, for a field below the one being fetched;
	 * read although the client selects nothing of them.
	 * @param needed properties that are wanted besides
	 * @param way the names of the fields that lead down to the nodes
	 */
	public Mono<List<Page.Row>> list(NodeKind kind, Window window, List<String> needed,
			DataFetchingEnvironment environment, String... way) {
		Selection selected = this.compiler.node(kind.label(), FieldCall.below(environment, way));
		List<String> properties = Stream.concat(needed.stream(), selected.properties().stream()).distinct().toList();
		Selection all = new Selection(properties, selected.links(), selected.origins(), false);
		return this.reader.read(new GraphQuery(kind, window, all)).map(Page::rows);
	}

	/**
	 * Neighbours of a node with their positions, for a field that answers one after the
	 * other; empty where there is no such node.
	 */
	public Mono<List<Page.Row>> neighbours(NodeId of, Hop hop, Window window, DataFetchingEnvironment environment) {
		FieldCall call = FieldCall.of(environment);
		Selection selection = new Selection(List.of("id"), List.of(this.compiler.neighbours(call, hop, window)));
		return rows(of.kind(), new Property("id", Operator.EQUAL, of.value()), List.of(), 1, selection)
			.flatMap((rows) -> Mono.justOrEmpty(rows.stream().findFirst()))
			.map((row) -> row.link(call.path()).rows());
	}

	/** What a filter that an argument gives demands; nothing where it is absent. */
	public List<Condition> filter(String argument, DataFetchingEnvironment environment) {
		FieldCall call = FieldCall.of(environment);
		Object value = call.arguments().get(argument);
		String type = call.argumentType(argument);
		if (value == null || type == null) {
			return List.of();
		}
		FilterBounds.check(value, call.path());
		return List.of(this.compiler.filter(type, value));
	}

	/**
	 * Nodes of any kind for several fields below the one being fetched, by one statement
	 * for all of them. What the client does not select is not read.
	 * @param ids by the names of the fields that lead to the nodes, with slashes between
	 */
	public Mono<NodesBelow> nodesBelow(Map<String, ? extends Collection<NodeId>> ids,
			DataFetchingEnvironment environment) {
		List<GraphQuery> queries = new ArrayList<>();
		List<String> ways = new ArrayList<>();
		ids.forEach((way, nodes) -> byKind(nodes, FieldCall.below(environment, way.split("/"))).forEach((query) -> {
			queries.add(query);
			ways.add(way);
		}));
		return this.reader.read(queries).map((pages) -> NodesBelow.of(ways, pages));
	}

	/**
	 * What a field below the one being fetched selects of nodes of these kinds; nothing
	 * where the client does not select it.
	 * @param way the names of the fields that lead down to the nodes
	 */
	public NodeSelections selections(Set<NodeKind> kinds, DataFetchingEnvironment environment, String... way) {
		List<FieldCall> selected = FieldCall.below(environment, way);
		Map<NodeKind, Selection> selections = new EnumMap<>(NodeKind.class);
		if (!selected.isEmpty()) {
			kinds.forEach((kind) -> selections.put(kind, this.compiler.node(kind.label(), selected)));
		}
		selections.values().removeIf(ID_ALONE::equals);
		return new NodeSelections(selections);
	}

	private List<GraphQuery> byKind(Collection<NodeId> nodes, List<FieldCall> selected) {
		if (selected.isEmpty()) {
			return List.of();
		}
		Map<NodeKind, Set<String>> kinds = new EnumMap<>(NodeKind.class);
		nodes.forEach((id) -> kinds.computeIfAbsent(id.kind(), (kind) -> new LinkedHashSet<>()).add(id.value()));
		List<GraphQuery> queries = new ArrayList<>();
		kinds.forEach((kind, ids) -> {
			Condition where = new Property("id", Operator.IN, List.copyOf(ids));
			Window window = new Window(List.of(where), List.of(Order.ascending("id")), ids.size(), null, false, false);
			queries.add(new GraphQuery(kind, window, this.compiler.node(kind.label(), selected)));
		});
		return queries;
	}

	private Mono<List<Page.Row>> rows(NodeKind kind, Condition where, List<Order> order, int limit,
			Selection selection) {
		List<Order> total = Stream.concat(order.stream(), Stream.of(Order.ascending("id"))).toList();
		Window window = new Window(List.of(where), total, limit, null, false, false);
		return this.reader.read(new GraphQuery(kind, window, selection)).map(Page::rows);
	}

}
