package org.zhiku.exploration.comparison;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * What of a policy is compared.
 *
 * @param complete whether these are all its tasks and targets
 */
record PolicyFacts(NodeId id, List<TaskFact> tasks, List<TargetFact> targets, boolean complete) {

	/** Comparing is work for each pair, so that this bounds its square. */
	private static final int MOST = 500;

	private static final String TASKS = "tasks";

	private static final String TARGETS = "targets";

	/** Asks for several policies at once. */
	static GraphQuery question(List<NodeId> policies) {
		List<String> ids = policies.stream().map(NodeId::value).toList();
		Link tasks = new Link(TASKS, Hop.along(Relation.HAS_TASK), List.of(), inOrder(),
				new Selection(List.of("id", "heading", "text"), List.of()));
		Link targets = new Link(TARGETS, Hop.along(Relation.SETS_TARGET), List.of(), inOrder(),
				new Selection(TargetFact.NEEDED, List.of()));
		Window window = new Window(List.of(new Property("id", Operator.IN, ids)), List.of(Order.ascending("id")),
				ids.size(), null, false, false);
		return new GraphQuery(NodeKind.POLICY, window, new Selection(List.of("id", "text"), List.of(tasks, targets)));
	}

	static PolicyFacts of(Page.Row row) {
		String text = Objects.toString(row.properties().get("text"), "");
		Page tasks = row.link(TASKS);
		Page targets = row.link(TARGETS);
		return new PolicyFacts(row.id(), tasks.rows().stream().map((task) -> TaskFact.of(task.properties())).toList(),
				withTerms(targets.rows().stream().map((target) -> TargetFact.of(target.properties(), text)).toList()),
				!tasks.more() && !targets.more());
	}

	/** Most targets of a yearly plan are due in its year. */
	private static List<TargetFact> withTerms(List<TargetFact> targets) {
		Map<Integer, Integer> years = new TreeMap<>();
		targets.stream()
			.map(TargetFact::due)
			.filter(Objects::nonNull)
			.forEach((due) -> years.merge(Integer.parseInt(due.substring(0, 4)), 1, Integer::sum));
		int usual = years.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
		return targets.stream().map((target) -> target.beside(usual)).toList();
	}

	private static Window inOrder() {
		return new Window(List.of(), List.of(Order.ascending("order"), Order.ascending("id")), MOST, null, false,
				false);
	}

}
