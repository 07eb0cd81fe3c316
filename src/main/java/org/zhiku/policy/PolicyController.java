package org.zhiku.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.Connection;
import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root fields that find policies, citations and diagnostics. */
@Controller
class PolicyController {

	private static final Order NEWEST_FIRST = Order.descending("signedOn");

	/** Those in the corpus come before those that are only cited. */
	private static final Order IN_CORPUS_FIRST = Order.descending("inCorpus");

	/** Grouped by the citing policy, as they stand in its text. */
	private static final List<Order> BY_PLACE = List.of(new Order(new Key.EndProperty(Hop.End.FROM, "id"), false),
			Order.edge("start"));

	private final GraphReads reads;

	PolicyController(GraphReads reads) {
		this.reads = reads;
	}

	@QueryMapping
	Mono<Connection> policies(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.POLICY, NEWEST_FIRST, environment);
	}

	@QueryMapping
	Mono<Connection> citations(DataFetchingEnvironment environment) {
		return this.reads.relationships(CitationRelations.CITED, BY_PLACE, environment);
	}

	@QueryMapping
	Mono<Connection> diagnostics(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.DIAGNOSTIC, Order.ascending("id"), environment);
	}

	@QueryMapping
	Mono<Page.Row> policy(@Argument @Nullable String id, @Argument @Nullable String docNumber,
			@Argument @Nullable String sourceId, DataFetchingEnvironment environment) {
		if (Stream.of(id, docNumber, sourceId).filter(Objects::nonNull).count() != 1) {
			throw new InvalidArgument("id", "Exactly one of 'id', 'docNumber' and 'sourceId' must be given.");
		}
		return this.reads
			.list(NodeKind.POLICY, named(id, docNumber, sourceId), List.of(IN_CORPUS_FIRST), 1, environment)
			.flatMap((rows) -> Mono.justOrEmpty(rows.stream().findFirst()));
	}

	private static Condition named(@Nullable String id, @Nullable String docNumber, @Nullable String sourceId) {
		if (id != null) {
			return new Property("id", Operator.EQUAL, Ids.check("id", id).value());
		}
		if (docNumber != null) {
			return new Property("docNumber", Operator.EQUAL, PolicyFilters.spelling(docNumber));
		}
		return new Property("sourceId", Operator.EQUAL, Objects.requireNonNull(sourceId));
	}

}
