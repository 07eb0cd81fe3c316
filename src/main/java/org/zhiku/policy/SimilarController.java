package org.zhiku.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.FieldCall;
import org.zhiku.api.GraphReads;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.limit.RequestState;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SimilarPolicy;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/**
 * What is like a policy: the engine finds it, and the graph tells about what was found
 * for all policies of a level at once.
 */
@Controller
class SimilarController {

	private static final String LOADER = "Policy.similar";

	private static final int USUAL = 5;

	private static final int MOST = 20;

	/** Looked for at the same time, so that one request leaves others their turn. */
	private static final int AT_ONCE = 2;

	private final SearchEngine engine;

	private final GraphReads reads;

	SimilarController(SearchEngine engine, GraphReads reads, BatchLoaderRegistry loaders) {
		this.engine = engine;
		this.reads = reads;
		loaders.<Asked, List<Similar>>forName(LOADER).registerMappedBatchLoader(this::load);
	}

	@SchemaMapping(typeName = "Policy")
	CompletableFuture<List<Similar>> similar(Page.Row policy, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int size = Objects.requireNonNullElse(first, USUAL);
		if (size < 0 || size > MOST) {
			throw new InvalidArgument("first", "'first' must be 0 to " + MOST + ", not " + size + ".");
		}
		DataLoader<Asked, List<Similar>> loader = Objects.requireNonNull(environment.getDataLoader(LOADER));
		NodeId id = policy.id();
		return loader.load(new Asked(environment.getExecutionStepInfo().getPath().getKeysOnly(), id, size),
				environment);
	}

	/** The field may stand in several places of a query, each with a selection. */
	private Mono<Map<Asked, List<Similar>>> load(Set<Asked> asked, BatchLoaderEnvironment batch) {
		Mono<Map<Asked, List<Similar>>> similar = Flux.fromIterable(asked)
			.flatMap((policy) -> this.engine.similar(policy.id(), policy.first())
				.map((found) -> new Answer(policy, found)), AT_ONCE)
			.collect(Collectors.groupingBy((answer) -> answer.asked().place()))
			.flatMapIterable(Map::values)
			.flatMap((answers) -> hydrated(answers, environment(answers.getFirst().asked(), batch)))
			.collect(Collectors.toMap(Hydrated::asked, Hydrated::similar));
		return (batch.getContext() instanceof GraphQLContext context
				&& RequestState.of(context) instanceof RequestState request)
						? similar.takeUntilOther(request.ended())
							.switchIfEmpty(Mono.error(AbortExecutionException::new))
						: similar;
	}

	private Flux<Hydrated> hydrated(List<Answer> answers, DataFetchingEnvironment environment) {
		if (FieldCall.below(environment, "policy").isEmpty()) {
			return Flux.fromIterable(answers).map((answer) -> answer.hydrated(Page.Row::identified));
		}
		List<String> ids = answers.stream()
			.flatMap((answer) -> answer.found().stream())
			.map((similar) -> similar.policy().value())
			.distinct()
			.toList();
		return this.reads.nodes(NodeKind.POLICY, ids, environment, "policy").flatMapIterable((rows) -> {
			Map<Object, Page.Row> byId = rows.stream()
				.collect(Collectors.toMap((row) -> row.properties().getOrDefault("id", ""), Function.identity()));
			return answers.stream().map((answer) -> answer.hydrated((id) -> byId.get(id.value()))).toList();
		});
	}

	private static DataFetchingEnvironment environment(Asked asked, BatchLoaderEnvironment batch) {
		return (DataFetchingEnvironment) Objects.requireNonNull(batch.getKeyContexts().get(asked));
	}

	/**
	 * A policy to start from.
	 *
	 * @param place response keys from the root field down to this one
	 */
	private record Asked(List<String> place, NodeId id, int first) {
	}

	private record Answer(Asked asked, List<SimilarPolicy> found) {

		/** What the graph no longer has is left out: the index will follow. */
		Hydrated hydrated(Function<NodeId, Page.@Nullable Row> rows) {
			return new Hydrated(this.asked, this.found.stream().flatMap((similar) -> {
				Page.Row row = rows.apply(similar.policy());
				return Stream.ofNullable(row).map((there) -> Similar.of(similar, there));
			}).toList());
		}

	}

	private record Hydrated(Asked asked, List<Similar> similar) {
	}

	/** The schema's SimilarPolicy. */
	record Similar(Page.Row policy, double score, boolean sameText) {

		static Similar of(SimilarPolicy similar, Page.Row row) {
			return new Similar(row, similar.score(), similar.sameText());
		}

	}

}
