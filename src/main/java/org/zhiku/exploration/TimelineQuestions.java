package org.zhiku.exploration;

import java.util.List;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Relation;

/** What must be read for the timeline of a node. */
final class TimelineQuestions {

	private static final int MOST = 1000;

	private static final Selection DUE = new Selection(List.of("id", "deadline", "inheritedDeadline"), List.of());

	private static final Selection DATED = new Selection(List.of("id", "signedOn", "publishedOn"), List.of());

	private static final Hop FOLLOWING = Hop.against(Relation.IMPLEMENTS, Relation.BASED_ON, Relation.FORWARDS,
			Relation.AMENDS, Relation.REPEALS);

	private TimelineQuestions() {
	}

	static GraphQuery of(NodeId node) {
		Condition itself = new Property("id", Operator.EQUAL, node.value());
		return new GraphQuery(node.kind(), window(List.of(itself)), switch (node.kind()) {
			case POLICY -> ofPolicy();
			case DEPARTMENT -> ofDepartment();
			case REGION -> ofRegion();
			case SECTION, TASK, TARGET, INSTITUTION, DIAGNOSTIC, RULING, SAVED_SEARCH ->
				throw new IllegalArgumentException("No timeline of " + node);
		});
	}

	private static Selection ofPolicy() {
		Link targets = link(Timeline.TARGETS, Hop.along(Relation.SETS_TARGET), DUE);
		Link following = new Link(Timeline.FOLLOWING, FOLLOWING, List.of("type"), window(List.of()), DATED);
		return new Selection(List.of("id", "signedOn", "publishedOn", "effectiveFrom", "expiresOn"),
				List.of(targets, following));
	}

	private static Selection ofDepartment() {
		Link targets = link(Timeline.TARGETS, Hop.along(Relation.HAS_TARGET), DUE);
		Link tasks = link(Timeline.TASKS, Hop.against(Relation.RESPONSIBLE),
				new Selection(List.of("id"), List.of(targets)));
		return new Selection(List.of("id"), List.of(issued(), tasks));
	}

	private static Selection ofRegion() {
		return new Selection(List.of("id"), List.of(link(Timeline.DEPARTMENTS, Hop.against(Relation.IN_REGION),
				new Selection(List.of("id"), List.of(issued())))));
	}

	private static Link issued() {
		return link(Timeline.ISSUED, Hop.against(Relation.ISSUED_BY), DATED);
	}

	private static Link link(String key, Hop hop, Selection selection) {
		return new Link(key, hop, List.of(), window(List.of()), selection);
	}

	private static Window window(List<Condition> where) {
		return new Window(where, List.of(Order.ascending("id")), MOST, null, false, false);
	}

}
