package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.exploration.CoIssue;
import org.zhiku.graph.exploration.CoIssueQuestion;
import org.zhiku.graph.exploration.Duties;
import org.zhiku.graph.exploration.DutyQuestion;
import org.zhiku.graph.exploration.GraphExplorer;
import org.zhiku.graph.exploration.PathQuestion;
import org.zhiku.graph.exploration.Subgraph;
import org.zhiku.graph.exploration.Tally;
import org.zhiku.graph.exploration.Tally.Quantities;
import org.zhiku.graph.exploration.TallyQuestion;
import org.zhiku.graph.exploration.WalkQuestion;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.TargetBasis;

/** One statement for each question. */
final class BoltGraphExplorer implements GraphExplorer {

	private final BoltSessions sessions;

	BoltGraphExplorer(BoltSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<Subgraph> path(PathQuestion question, NodeSelections wanted) {
		return ask("looking for a path", WalkCompiler.compile(question, wanted)).flatMap((rows) -> {
			Record row = rows.getFirst();
			if (!row.get("known").asBoolean()) {
				return Mono.error(unknown(question.from()));
			}
			if (!row.get("knownOther").asBoolean()) {
				return Mono.error(unknown(question.to()));
			}
			return row.get("edges").isNull() ? Mono.empty()
					: Mono.justOrEmpty(new SubgraphDecoder(new FoundRows(row, wanted)).path(question.from(), row));
		});
	}

	@Override
	public Mono<Subgraph> walk(WalkQuestion question, NodeSelections wanted) {
		return ask("looking around a node", WalkCompiler.compile(question, wanted)).flatMap((rows) -> {
			if (rows.isEmpty()) {
				return Mono.error(unknown(question.from()));
			}
			Record row = rows.getFirst();
			return Mono.just(new SubgraphDecoder(new FoundRows(row, wanted)).walk(row));
		});
	}

	@Override
	public Mono<List<CoIssue>> coIssuance(CoIssueQuestion question) {
		return ask("counting joint issues", CountCompiler.compile(question))
			.map((rows) -> rows.stream().map(BoltGraphExplorer::coIssue).toList());
	}

	@Override
	public Mono<List<Duties>> duties(DutyQuestion question) {
		return ask("counting responsibilities", CountCompiler.compile(question))
			.map((rows) -> rows.stream().map(BoltGraphExplorer::duties).toList());
	}

	@Override
	public Mono<List<Tally>> tally(TallyQuestion question) {
		return ask("counting", CountCompiler.compile(question))
			.map((rows) -> rows.stream().map(BoltGraphExplorer::tally).toList());
	}

	private Mono<List<Record>> ask(String doing, Statement statement) {
		return this.sessions.rows(doing, statement);
	}

	private static CoIssue coIssue(Record row) {
		return new CoIssue(id(row.get("department")), id(row.get("other")), row.get("weight").asLong(),
				row.get("led").asLong(), row.get("otherLed").asLong(), row.get("first").asLocalDate(null),
				row.get("last").asLocalDate(null));
	}

	private static Duties duties(Record row) {
		Map<ResponsibilityRole, Long> byRole = new EnumMap<>(ResponsibilityRole.class);
		row.get("byRole")
			.values()
			.forEach((cell) -> byRole.put(ResponsibilityRole.valueOf(cell.get(0).asString()), cell.get(1).asLong()));
		return new Duties(id(row.get("department")), row.get("tasks").asLong(), byRole);
	}

	private static Tally tally(Record row) {
		List<@Nullable Object> values = new ArrayList<>();
		row.get("values").values().forEach((value) -> values.add(value.asObject()));
		return new Tally(values, row.get("count").asLong(),
				row.get("quantities").asList(BoltGraphExplorer::quantities));
	}

	private static Quantities quantities(Value value) {
		return new Quantities(value.get(0).asString(), TargetBasis.valueOf(value.get(1).asString()),
				value.get(2).asLong(), value.get(3).asDouble());
	}

	private static NodeId id(Value value) {
		return new NodeId(value.asString());
	}

	private static GraphException unknown(NodeId id) {
		return new GraphException.NotFound("There is no " + id.kind().label() + " " + id + ".");
	}

}
