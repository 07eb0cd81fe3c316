package org.zhiku.exploration.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.NodesBelow;
import org.zhiku.exploration.Bounded;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Page;
import org.zhiku.graph.exploration.CoIssue;
import org.zhiku.graph.exploration.CoIssueQuestion;
import org.zhiku.graph.exploration.Duties;
import org.zhiku.graph.exploration.DutyQuestion;
import org.zhiku.graph.exploration.GraphExplorer;
import org.zhiku.graph.exploration.Tally;
import org.zhiku.graph.exploration.TallyQuestion;
import org.zhiku.graph.exploration.TallyQuestion.Counted;
import org.zhiku.graph.exploration.TallyQuestion.Key;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.ResponsibilityRole;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root fields that count: one statement counts, one reads the departments. */
@Controller
class StatisticsController {

	private static final Bounded FIRST = new Bounded("first", 50, 500);

	private static final Bounded MINIMUM = new Bounded("minimum", 1, 1_000_000);

	private static final int MOST_KEYS = 3;

	private final GraphExplorer explorer;

	private final GraphReads reads;

	StatisticsController(GraphExplorer explorer, GraphReads reads) {
		this.explorer = explorer;
		this.reads = reads;
	}

	@QueryMapping
	Mono<List<CoIssuance>> coIssuance(@Argument @Nullable String department, @Argument @Nullable Integer minimum,
			@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		NodeId ego = (department != null) ? Ids.ofKind(NodeKind.DEPARTMENT, "department", department) : null;
		CoIssueQuestion question = new CoIssueQuestion(ego, this.reads.filter("filter", environment),
				MINIMUM.of(minimum), FIRST.of(first));
		return this.explorer.coIssuance(question)
			.flatMap((pairs) -> this.reads
				.nodesBelow(Map.of("department", pairs.stream().map(CoIssue::department).toList(), "other",
						pairs.stream().map(CoIssue::other).toList()), environment)
				.map((rows) -> pairs.stream().map((pair) -> CoIssuance.of(pair, rows)).toList()));
	}

	@QueryMapping
	Mono<List<DutyRow>> responsibilityMatrix(@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		DutyQuestion question = new DutyQuestion(this.reads.filter("filter", environment),
				this.reads.filter("departments", environment), FIRST.of(first));
		return this.explorer.duties(question)
			.flatMap((duties) -> this.reads
				.nodesBelow(Map.of("department", duties.stream().map(Duties::department).toList()), environment)
				.map((rows) -> duties.stream().map((each) -> DutyRow.of(each, rows)).toList()));
	}

	@QueryMapping
	Mono<List<Group>> aggregate(@Argument Counted of, @Argument List<Key> by, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		if (by.isEmpty() || by.size() > MOST_KEYS || new HashSet<>(by).size() < by.size()) {
			throw new InvalidArgument("by", "'by' must name 1 to " + MOST_KEYS + " keys, each once.");
		}
		TallyQuestion question = new TallyQuestion(of, by, this.reads.filter("policies", environment),
				parts(of, environment), FIRST.of(first));
		return this.explorer.tally(question).flatMap((groups) -> {
			List<NodeId> departments = groups.stream().flatMap((group) -> departments(by, group).stream()).toList();
			return this.reads.nodesBelow(Map.of("keys/department", departments), environment)
				.map((rows) -> groups.stream().map((group) -> Group.of(by, group, rows)).toList());
		});
	}

	/** A filter of what is not counted is a mistake that would go unseen. */
	private List<Condition> parts(Counted of, DataFetchingEnvironment environment) {
		List<Condition> tasks = this.reads.filter("tasks", environment);
		List<Condition> targets = this.reads.filter("targets", environment);
		if (!tasks.isEmpty() && of != Counted.TASKS) {
			throw new InvalidArgument("tasks", "'tasks' goes with 'of: TASKS' only.");
		}
		if (!targets.isEmpty() && of != Counted.TARGETS) {
			throw new InvalidArgument("targets", "'targets' goes with 'of: TARGETS' only.");
		}
		return (of == Counted.TASKS) ? tasks : targets;
	}

	private static List<NodeId> departments(List<Key> keys, Tally group) {
		List<NodeId> departments = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			Object value = group.values().get(i);
			if (value != null && namesDepartment(keys.get(i))) {
				departments.add(new NodeId(value.toString()));
			}
		}
		return departments;
	}

	private static boolean namesDepartment(Key key) {
		return key == Key.ISSUER || key == Key.DEPARTMENT;
	}

	/** The schema's CoIssuance. */
	record CoIssuance(Page.Row department, Page.Row other, long weight, long ledByDepartment, long ledByOther,
			@Nullable LocalDate firstSignedOn, @Nullable LocalDate lastSignedOn) {

		static CoIssuance of(CoIssue pair, NodesBelow rows) {
			return new CoIssuance(rows.one("department", pair.department()), rows.one("other", pair.other()),
					pair.weight(), pair.led(), pair.otherLed(), pair.first(), pair.last());
		}

	}

	/** The schema's ResponsibilityRow. */
	record DutyRow(Page.Row department, long taskCount, List<RoleCount> roles) {

		static DutyRow of(Duties duties, NodesBelow rows) {
			List<RoleCount> roles = new EnumMap<>(duties.byRole()).entrySet()
				.stream()
				.map((each) -> new RoleCount(each.getKey(), each.getValue()))
				.toList();
			return new DutyRow(rows.one("department", duties.department()), duties.tasks(), roles);
		}

	}

	/** The schema's RoleCount. */
	record RoleCount(ResponsibilityRole role, long taskCount) {
	}

	/** The schema's AggregateGroup. */
	record Group(List<KeyValue> keys, long count, List<Sums.Sum> sums) {

		static Group of(List<Key> keys, Tally group, NodesBelow rows) {
			List<KeyValue> values = new ArrayList<>();
			for (int i = 0; i < keys.size(); i++) {
				values.add(KeyValue.of(keys.get(i), group.values().get(i), rows));
			}
			return new Group(values, group.count(), Sums.of(group.quantities()));
		}

	}

	/** The schema's AggregateKeyValue. */
	record KeyValue(Key key, @Nullable String value, Page.@Nullable Row department) {

		static KeyValue of(Key key, @Nullable Object value, NodesBelow rows) {
			if (value == null) {
				return new KeyValue(key, null, null);
			}
			String text = value.toString();
			return new KeyValue(key, text, namesDepartment(key) ? rows.one("keys/department", new NodeId(text)) : null);
		}

	}

}
