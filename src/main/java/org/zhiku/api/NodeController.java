package org.zhiku.api;

import graphql.schema.DataFetchingEnvironment;
import reactor.core.publisher.Mono;

import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field that finds anything by its id. */
@Controller
class NodeController {

	private final GraphReads reads;

	NodeController(GraphReads reads) {
		this.reads = reads;
	}

	@QueryMapping
	Mono<Page.Row> node(@Argument String id, DataFetchingEnvironment environment) {
		NodeId checked = Ids.check("id", id);
		return this.reads.node(checked.kind(), checked, environment);
	}

}
