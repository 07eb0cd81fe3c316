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
import org.zhiku.graph.Page;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;

/** Finds the one body that a client means by an id, a full name or an alias. */
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
			return this.reads.list(kind, namesakes(name), List.of("name"), environment)
				.flatMap((rows) -> Mono.justOrEmpty(theOne(name, rows)));
		}
		throw new InvalidArgument("id", "Exactly one of 'id' and 'name' must be given.");
	}

	private static Window namesakes(String name) {
		return new Window(List.of(FilterShape.named(List.of(name))),
				List.of(Order.ascending("name"), Order.ascending("id")), NAMESAKES, null, false, false);
	}

	/** A full name goes before aliases; of namesakes the client has to choose. */
	private static Page.@Nullable Row theOne(String name, List<Page.Row> rows) {
		List<Page.Row> exact = rows.stream().filter((row) -> name.equals(nameOf(row))).toList();
		List<Page.Row> candidates = exact.isEmpty() ? rows : exact;
		if (candidates.size() > 1) {
			throw new InvalidArgument("name", "'" + name + "' is a name of several; ask by id: "
					+ candidates.stream().map(NamedBodies::title).collect(Collectors.joining("、")) + ".");
		}
		return candidates.isEmpty() ? null : candidates.getFirst();
	}

	private static String title(Page.Row row) {
		return nameOf(row) + " " + row.properties().get("id");
	}

	private static String nameOf(Page.Row row) {
		return String.valueOf(row.properties().get("name"));
	}

}
