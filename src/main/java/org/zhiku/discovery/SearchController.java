package org.zhiku.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.FieldCall;
import org.zhiku.api.GraphReads;
import org.zhiku.api.InvalidArgument;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.FacetField;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult.Facet;
import org.zhiku.search.SearchSort;
import org.zhiku.search.SearchType;
import org.zhiku.search.semantic.HybridSearch;
import org.zhiku.search.semantic.HybridSearch.Answer;
import org.zhiku.search.semantic.SearchMode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The engine finds, the graph tells about what was found, once for each kind. */
@Controller
class SearchController {

	private static final int USUAL_BUCKETS = 20;

	private static final int MOST_BUCKETS = 100;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private final SearchEngine engine;

	private final HybridSearch search;

	private final GraphReads reads;

	SearchController(SearchEngine engine, HybridSearch search, GraphReads reads) {
		this.engine = engine;
		this.search = search;
		this.reads = reads;
	}

	@QueryMapping
	Mono<SearchPage> search(@Argument String query, @Argument @Nullable List<SearchType> types,
			@Argument @Nullable SearchFilterInput filter, @Argument @Nullable SearchMode mode,
			@Argument @Nullable SearchSort sort, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Integer minRevision, DataFetchingEnvironment environment) {
		SearchQuery wanted = new SearchArguments(query, types, filter, sort, first, after).toQuery(environment);
		return caughtUp(minRevision).then(this.search.search(wanted, Objects.requireNonNullElse(mode, SearchMode.AUTO)))
			.flatMap((answer) -> hydrated(answer, after != null, environment));
	}

	@QueryMapping
	Mono<SearchStatus> searchStatus() {
		return Mono.zip(this.engine.revision(), this.engine.size(), this.search.status())
			.map((all) -> SearchStatus.of(all.getT1(), all.getT2(), all.getT3()));
	}

	@SchemaMapping(typeName = "SearchConnection")
	List<Facet> facets(SearchPage page, @Argument @Nullable List<FacetField> fields,
			@Argument @Nullable Integer first) {
		int most = (first != null) ? first : USUAL_BUCKETS;
		if (most < 1 || most > MOST_BUCKETS) {
			throw new InvalidArgument("first", "'first' must be 1 to " + MOST_BUCKETS + ", not " + most + ".");
		}
		return page.facets()
			.stream()
			.filter((facet) -> fields == null || fields.contains(facet.field()))
			.map((facet) -> new Facet(facet.field(), facet.buckets().stream().limit(most).toList()))
			.toList();
	}

	private Mono<Void> caughtUp(@Nullable Integer revision) {
		return (revision != null) ? this.engine.await(revision, LONGEST_WAIT) : Mono.empty();
	}

	private Mono<SearchPage> hydrated(Answer answer, boolean continued, DataFetchingEnvironment environment) {
		if (FieldCall.below(environment, "edges", "node").isEmpty()) {
			return Mono.just(SearchPage.of(answer, continued));
		}
		Map<NodeKind, List<String>> ids = new EnumMap<>(NodeKind.class);
		answer.result()
			.hits()
			.forEach((hit) -> ids.computeIfAbsent(hit.node().kind(), (kind) -> new ArrayList<>())
				.add(hit.node().value()));
		return Flux.fromIterable(ids.entrySet())
			.flatMap((kind) -> this.reads.nodes(kind.getKey(), kind.getValue(), environment, "edges", "node"))
			.flatMapIterable((rows) -> rows)
			.collectList()
			.map((nodes) -> SearchPage.of(answer, nodes, continued));
	}

}
