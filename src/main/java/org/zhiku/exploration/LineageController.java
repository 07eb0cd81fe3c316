package org.zhiku.exploration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.NodesBelow;
import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Page;
import org.zhiku.graph.exploration.GraphExplorer;
import org.zhiku.graph.exploration.Subgraph;
import org.zhiku.graph.exploration.Subgraph.Edge;
import org.zhiku.graph.exploration.WalkQuestion;
import org.zhiku.graph.exploration.WalkQuestion.Bounds;
import org.zhiku.graph.exploration.WalkQuestion.Direction;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field that follows what a policy comes from and what came of it. */
@Controller
class LineageController {

	private static final Bounded DEPTH = new Bounded("depth", 3, 5);

	private static final Bounds USUAL = new Bounds(1, 50, 200);

	/** A mere mention makes no lineage. */
	private static final Set<CitationRelation> BINDING = EnumSet.complementOf(EnumSet.of(CitationRelation.CITES));

	private final GraphExplorer explorer;

	private final GraphReads reads;

	LineageController(GraphExplorer explorer, GraphReads reads) {
		this.explorer = explorer;
		this.reads = reads;
	}

	@QueryMapping
	Mono<Lineage> lineage(@Argument String id, @Argument @Nullable Integer depth,
			@Argument @Nullable List<CitationRelation> relations, DataFetchingEnvironment environment) {
		NodeId policy = Ids.ofKind(NodeKind.POLICY, "id", id);
		Bounds bounds = new Bounds(DEPTH.of(depth), USUAL.perNode(), USUAL.nodes());
		Set<Relation> followed = Explored.citations(relations, BINDING);
		Mono<Subgraph> upward = walk(policy, followed, Direction.ALONG, bounds);
		Mono<Subgraph> downward = walk(policy, followed, Direction.AGAINST, bounds);
		return Mono.zip(upward, downward).flatMap((both) -> hydrated(policy, both.getT1(), both.getT2(), environment));
	}

	private Mono<Subgraph> walk(NodeId policy, Set<Relation> relations, Direction direction, Bounds bounds) {
		return this.explorer.walk(new WalkQuestion(policy, relations, direction, Set.of(NodeKind.POLICY), bounds, true),
				NodeSelections.NONE);
	}

	private Mono<Lineage> hydrated(NodeId policy, Subgraph upward, Subgraph downward,
			DataFetchingEnvironment environment) {
		Map<String, List<NodeId>> ids = Map.of("policy", List.of(policy), "upward/policy", reached(upward),
				"downward/policy", reached(downward));
		return this.reads.nodesBelow(ids, environment)
			.map((rows) -> new Lineage(rows.one("policy", policy), steps(upward, true, rows),
					steps(downward, false, rows), upward.truncated() || downward.truncated()));
	}

	private static List<NodeId> reached(Subgraph found) {
		return found.nodes().stream().map(Subgraph.Reached::node).toList();
	}

	/** Every edge as a step away from the policy. */
	private static List<Step> steps(Subgraph found, boolean along, NodesBelow rows) {
		Map<NodeId, Integer> distances = new HashMap<>();
		found.nodes().forEach((reached) -> distances.put(reached.node(), reached.distance()));
		List<Step> steps = new ArrayList<>();
		for (Edge edge : found.edges()) {
			NodeId nearer = along ? edge.from() : edge.to();
			NodeId further = along ? edge.to() : edge.from();
			steps.add(new Step(distances.getOrDefault(nearer, 0) + 1, edge.relation(),
					rows.one(along ? "upward/policy" : "downward/policy", further), nearer.value(),
					Relationship.of(edge)));
		}
		return steps;
	}

	/** The schema's Lineage. */
	record Lineage(Page.Row policy, List<Step> upward, List<Step> downward, boolean truncated) {
	}

	/**
	 * The schema's LineageStep.
	 *
	 * @param fromId the policy that is one step nearer
	 */
	record Step(int distance, Relation relation, Page.Row policy, String fromId, Relationship relationship) {
	}

}
