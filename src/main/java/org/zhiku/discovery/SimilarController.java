package org.zhiku.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SimilarPolicy;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What is like a policy: the engine finds it, the graph tells about it at once. */
@Controller
class SimilarController {

	private static final int USUAL = 5;

	private static final int MOST = 20;

	private final SearchEngine engine;

	private final GraphReads reads;

	SimilarController(SearchEngine engine, GraphReads reads) {
		this.engine = engine;
		this.reads = reads;
	}

	@QueryMapping
	Mono<List<Similar>> similar(@Argument String id, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int size = Objects.requireNonNullElse(first, USUAL);
		if (size < 0 || size > MOST) {
			throw new InvalidArgument("first", "'first' must be 0 to " + MOST + ", not " + size + ".");
		}
		return this.engine.similar(Ids.check("id", id), size).flatMap((found) -> hydrated(found, environment));
	}

	/** What the graph no longer has is left out: the index will follow. */
	private Mono<List<Similar>> hydrated(List<SimilarPolicy> found, DataFetchingEnvironment environment) {
		if (!environment.getSelectionSet().contains("policy")) {
			return Mono.just(found.stream().map((similar) -> Similar.of(similar, bare(similar))).toList());
		}
		List<String> ids = found.stream().map((similar) -> similar.policy().value()).toList();
		return this.reads.nodes(NodeKind.POLICY, ids, environment, "policy").map((rows) -> {
			Map<Object, Page.Row> byId = new HashMap<>();
			rows.forEach((row) -> byId.put(row.properties().getOrDefault("id", ""), row));
			List<Similar> similar = new ArrayList<>();
			for (SimilarPolicy next : found) {
				Page.Row row = byId.get(next.policy().value());
				if (row != null) {
					similar.add(Similar.of(next, row));
				}
			}
			return similar;
		});
	}

	private static Page.Row bare(SimilarPolicy similar) {
		return new Page.Row(Map.of("id", similar.policy().value()), Map.of(), Map.of(), List.of());
	}

	/** The schema's SimilarPolicy. */
	record Similar(Page.Row policy, double score, boolean sameText) {

		static Similar of(SimilarPolicy similar, Page.Row row) {
			return new Similar(row, similar.score(), similar.sameText());
		}

	}

}
