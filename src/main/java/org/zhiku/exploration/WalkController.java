package org.zhiku.exploration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.FieldCall;
import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Page;
import org.zhiku.graph.exploration.GraphExplorer;
import org.zhiku.graph.exploration.PathQuestion;
import org.zhiku.graph.exploration.Subgraph;
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

/** The root fields that walk through the graph: one statement walks and reads. */
@Controller
class WalkController {

	private static final Bounded MAX_LENGTH = new Bounded("maxLength", 6, 10);

	private static final Bounded DEPTH = new Bounded("depth", 1, 3);

	private static final Bounded CITATION_DEPTH = new Bounded("depth", 2, 4);

	private static final Bounded PER_NODE = new Bounded("perNode", 20, 100);

	private static final Bounded NODES = new Bounded("maxNodes", 200, 500);

	private static final Set<CitationRelation> ALL = EnumSet.allOf(CitationRelation.class);

	private final GraphExplorer explorer;

	private final GraphReads reads;

	WalkController(GraphExplorer explorer, GraphReads reads) {
		this.explorer = explorer;
		this.reads = reads;
	}

	@QueryMapping
	Mono<GraphPath> path(@Argument String from, @Argument String to, @Argument @Nullable Integer maxLength,
			@Argument @Nullable List<Relation> relations, DataFetchingEnvironment environment) {
		NodeId start = explored("from", from);
		NodeId end = explored("to", to);
		if (start.equals(end)) {
			throw new InvalidArgument("to", "'to' must be another node than 'from'.");
		}
		PathQuestion question = new PathQuestion(start, end, Explored.relations(relations), MAX_LENGTH.of(maxLength),
				isProven(environment));
		Set<NodeKind> kinds = EnumSet.of(start.kind(), end.kind());
		kinds.addAll(Explored.ends(question.relations()));
		return this.explorer.path(question, wanted(kinds, environment)).map(GraphPath::of);
	}

	@QueryMapping
	Mono<Surroundings> neighbourhood(@Argument String id, @Argument @Nullable Integer depth,
			@Argument @Nullable List<Relation> relations, @Argument @Nullable List<NodeKind> types,
			@Argument @Nullable Integer perNode, @Argument @Nullable Integer maxNodes,
			DataFetchingEnvironment environment) {
		Bounds bounds = new Bounds(DEPTH.of(depth), PER_NODE.of(perNode), NODES.of(maxNodes));
		return surroundings(new WalkQuestion(explored("id", id), Explored.relations(relations), Direction.EITHER,
				Explored.kinds(types), bounds, isProven(environment)), environment);
	}

	@QueryMapping
	Mono<Surroundings> citationNetwork(@Argument String id, @Argument @Nullable Integer depth,
			@Argument @Nullable List<CitationRelation> relations, @Argument @Nullable Integer perNode,
			@Argument @Nullable Integer maxNodes, DataFetchingEnvironment environment) {
		Bounds bounds = new Bounds(CITATION_DEPTH.of(depth), PER_NODE.of(perNode), NODES.of(maxNodes));
		return surroundings(new WalkQuestion(Ids.ofKind(NodeKind.POLICY, "id", id), Explored.citations(relations, ALL),
				Direction.EITHER, Set.of(NodeKind.POLICY), bounds, isProven(environment)), environment);
	}

	private static NodeId explored(String argument, String id) {
		NodeId checked = Ids.check(argument, id);
		if (!Explored.KINDS.contains(checked.kind())) {
			throw new InvalidArgument(argument,
					"'" + argument + "' must not be the id of a " + checked.kind().label() + ".");
		}
		return checked;
	}

	/**
	 * Whether the client wants to know what says that the nodes are related, and where.
	 */
	private static boolean isProven(DataFetchingEnvironment environment) {
		return Stream.of("evidence", "policyId")
			.anyMatch((field) -> !FieldCall.below(environment, "relationships", field).isEmpty());
	}

	private Mono<Surroundings> surroundings(WalkQuestion question, DataFetchingEnvironment environment) {
		Set<NodeKind> kinds = EnumSet.copyOf(question.kinds());
		kinds.retainAll(Explored.ends(question.relations()));
		kinds.add(question.from().kind());
		return this.explorer.walk(question, wanted(kinds, environment)).map(Surroundings::of);
	}

	private NodeSelections wanted(Set<NodeKind> kinds, DataFetchingEnvironment environment) {
		return this.reads.selections(kinds, environment, "nodes");
	}

	/** The schema's GraphPath. */
	record GraphPath(int length, List<Page.Row> nodes, List<Relationship> relationships) {

		static GraphPath of(Subgraph found) {
			return new GraphPath(found.edges().size(), found.rows(), Relationship.of(found));
		}

	}

	/** The schema's Subgraph. */
	record Surroundings(List<Page.Row> nodes, List<Relationship> relationships, boolean truncated) {

		static Surroundings of(Subgraph found) {
			return new Surroundings(found.rows(), Relationship.of(found), found.truncated());
		}

	}

}
