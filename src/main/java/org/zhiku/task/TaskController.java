package org.zhiku.task;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import reactor.core.publisher.Mono;

import org.zhiku.api.Connection;
import org.zhiku.api.GraphReads;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root fields that find tasks, responsibilities and targets. */
@Controller
class TaskController {

	/** The ids of a policy's parts share a beginning. */
	private static final Order BY_POLICY = Order.ascending("id");

	/** As they stand in the notes of the tasks. */
	private static final List<Order> BY_TASK = List.of(new Order(new Key.EndProperty(Hop.End.FROM, "id"), false),
			Order.edge("start"), Order.edge("order"));

	private final GraphReads reads;

	TaskController(GraphReads reads) {
		this.reads = reads;
	}

	@QueryMapping
	Mono<Connection> tasks(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.TASK, BY_POLICY, environment);
	}

	@QueryMapping
	Mono<Connection> responsibilities(DataFetchingEnvironment environment) {
		return this.reads.relationships(Hop.along(Relation.RESPONSIBLE), BY_TASK, environment);
	}

	@QueryMapping
	Mono<Connection> targets(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.TARGET, BY_POLICY, environment);
	}

}
