package org.zhiku.exploration.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.Connection;
import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.NodesBelow;
import org.zhiku.exploration.statistics.StatisticsController.RoleCount;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Related;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root fields that find tasks which nobody has, and signatures without duties. */
@Controller
class AssignmentController {

	/** The ids of a policy's parts share a beginning. */
	private static final Order BY_POLICY = Order.ascending("id");

	private final GraphReader reader;

	private final GraphReads reads;

	AssignmentController(GraphReader reader, GraphReads reads) {
		this.reader = reader;
		this.reads = reads;
	}

	@QueryMapping
	Mono<Connection> orphanTasks(@Argument @Nullable List<ResponsibilityRole> roles,
			DataFetchingEnvironment environment) {
		List<Condition> counts = (roles == null) ? List.of()
				: List.of(new Edge("role", Operator.IN, roles.stream().map(Enum::name).toList()));
		Condition nobody = new Related(Hop.along(Relation.RESPONSIBLE), false, counts);
		return this.reads.page(NodeKind.TASK, List.of(nobody), BY_POLICY, environment);
	}

	@QueryMapping
	Mono<Gap> signingGap(@Argument String policy, DataFetchingEnvironment environment) {
		NodeId id = Ids.ofKind(NodeKind.POLICY, "policy", policy);
		return this.reader.read(SigningGap.question(id))
			.flatMap((page) -> page.rows().isEmpty()
					? Mono.error(new GraphException.NotFound("There is no Policy " + id + "."))
					: hydrated(id, SigningGap.of(page.rows().getFirst()), environment));
	}

	private Mono<Gap> hydrated(NodeId policy, SigningGap gap, DataFetchingEnvironment environment) {
		Map<String, List<NodeId>> ids = Map.of("policy", List.of(policy), "signersWithoutTask",
				gap.signersWithoutTask(), "holdersWithoutSignature/department", List.copyOf(gap.holders().keySet()));
		return this.reads.nodesBelow(ids, environment).map((rows) -> Gap.of(policy, gap, rows));
	}

	/** The schema's SigningGap. */
	record Gap(Page.Row policy, List<Page.Row> signersWithoutTask, List<Holder> holdersWithoutSignature) {

		static Gap of(NodeId policy, SigningGap gap, NodesBelow rows) {
			List<Holder> holders = new ArrayList<>();
			gap.holders()
				.forEach((department, roles) -> holders
					.add(Holder.of(rows.one("holdersWithoutSignature/department", department), roles)));
			return new Gap(rows.one("policy", policy), rows.all("signersWithoutTask", gap.signersWithoutTask()),
					holders);
		}

	}

	/** The schema's DutyHolder. */
	record Holder(Page.Row department, List<RoleCount> roles) {

		static Holder of(Page.Row department, Map<ResponsibilityRole, Long> counts) {
			List<RoleCount> roles = Stream.of(ResponsibilityRole.values())
				.filter(counts::containsKey)
				.map((role) -> new RoleCount(role, counts.getOrDefault(role, 0L)))
				.toList();
			return new Holder(department, roles);
		}

	}

}
