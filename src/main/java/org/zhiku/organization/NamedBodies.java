package org.zhiku.organization;

import java.util.List;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.FilterShape;
import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Page;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;

/**
 * Finds the one body that a client means by an id, a full name or an alias. A full name
 * goes before aliases and is asked for first: many may bear it as an alias.
 */
final class NamedBodies {

	/** So many namesakes are told apart and listed. */
	private static final int NAMESAKES = 10;

	private final GraphReads reads;

	NamedBodies(GraphReads reads) {
		this.reads = reads;
	}

	Mono<Page.Row> find(NodeKind kind, @Nullable String id, @Nullable String name,
			DataFetchingEnvironment environment) {
		if (id != null && name == null) {
			return this.reads.node(kind, Ids.check("id", id), environment);
		}
		if (id == null && name != null) {
			return theOne(name, kind, new Property("name", Operator.EQUAL, name), environment)
				.switchIfEmpty(Mono.defer(() -> theOne(name, kind, FilterShape.named(List.of(name)), environment)));
		}
		throw new InvalidArgument("id", "Exactly one of 'id' and 'name' must be given.");
	}

	/** Of namesakes the client has to choose. */
	private Mono<Page.Row> theOne(String name, NodeKind kind, Condition bears, DataFetchingEnvironment environment) {
		Window window = new Window(List.of(bears), List.of(Order.ascending("name"), Order.ascending("id")), NAMESAKES,
				null, false, false);
		return this.reads.list(kind, window, List.of("name"), environment)
			.flatMap((rows) -> Mono.justOrEmpty(theOne(name, rows)));
	}

	private static Page.@Nullable Row theOne(String name, List<Page.Row> rows) {
		if (rows.size() > 1) {
			throw new InvalidArgument("name", "'" + name + "' is a name of several; ask by id: "
					+ rows.stream().map(NamedBodies::title).collect(Collectors.joining("、")) + ".");
		}
		return rows.isEmpty() ? null : rows.getFirst();
	}

	private static String title(Page.Row row) {
		return row.properties().get("name") + " " + row.properties().get("id");
	}

}
