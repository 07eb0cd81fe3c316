package org.zhiku.organization;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.Connection;
import org.zhiku.api.GraphReads;
import org.zhiku.graph.Page;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root fields that find departments, institutions and regions. */
@Controller
class OrganizationController {

	private static final Order BY_NAME = Order.ascending("name");

	private final GraphReads reads;

	private final NamedBodies bodies;

	OrganizationController(GraphReads reads) {
		this.reads = reads;
		this.bodies = new NamedBodies(reads);
	}

	@QueryMapping
	Mono<Page.Row> department(@Argument @Nullable String id, @Argument @Nullable String name,
			DataFetchingEnvironment environment) {
		return this.bodies.find(NodeKind.DEPARTMENT, id, name, environment);
	}

	@QueryMapping
	Mono<Connection> departments(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.DEPARTMENT, BY_NAME, environment);
	}

	@QueryMapping
	Mono<Page.Row> institution(@Argument @Nullable String id, @Argument @Nullable String name,
			DataFetchingEnvironment environment) {
		return this.bodies.find(NodeKind.INSTITUTION, id, name, environment);
	}

	@QueryMapping
	Mono<Connection> institutions(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.INSTITUTION, BY_NAME, environment);
	}

	@QueryMapping
	Mono<Page.Row> region(@Argument @Nullable String id, @Argument @Nullable String name,
			DataFetchingEnvironment environment) {
		return this.bodies.find(NodeKind.REGION, id, name, environment);
	}

	@QueryMapping
	Mono<Connection> regions(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.REGION, BY_NAME, environment);
	}

}
