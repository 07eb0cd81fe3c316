package org.zhiku.exploration.statistics;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.zhiku.ontology.ResponsibilityRole;

/**
 * Who signs a policy without a part in its tasks, and who has a part without signing.
 *
 * @param signersWithoutTask in the order of the signatures
 * @param holders with how many tasks, or sections, by role; in the order of the text
 */
record SigningGap(List<NodeId> signersWithoutTask, Map<NodeId, Map<ResponsibilityRole, Long>> holders) {

	private static final int MOST = 1000;

	private static final String ISSUERS = "issuers";

	private static final String TASKS = "tasks";

	private static final String SECTIONS = "sections";

	private static final String DUTIES = "duties";

	private static final Order ID = Order.ascending("id");

	static GraphQuery question(NodeId policy) {
		Selection ids = new Selection(List.of("id"), List.of());
		Link issuers = new Link(ISSUERS, Hop.along(Relation.ISSUED_BY), List.of("order"), window(Order.edge("order")),
				ids);
		Window all = new Window(List.of(new Property("id", Operator.EQUAL, policy.value())), List.of(ID), 1, null,
				false, false);
		return new GraphQuery(NodeKind.POLICY, all,
				new Selection(List.of("id"), List.of(issuers, parts(TASKS, Relation.HAS_TASK, Relation.RESPONSIBLE),
						parts(SECTIONS, Relation.HAS_SECTION, Relation.SECTION_RESPONSIBLE))));
	}

	static SigningGap of(Page.Row policy) {
		Set<NodeId> signers = new LinkedHashSet<>();
		policy.link(ISSUERS).rows().forEach((signer) -> signers.add(signer.id()));
		Map<NodeId, Map<ResponsibilityRole, Long>> holders = new LinkedHashMap<>();
		for (String parts : List.of(TASKS, SECTIONS)) {
			policy.link(parts).rows().forEach((part) -> count(part, holders));
		}
		List<NodeId> idle = signers.stream().filter((signer) -> !holders.containsKey(signer)).toList();
		holders.keySet().removeAll(signers);
		return new SigningGap(idle, holders);
	}

	/** A body that one task names twice in a role has one task. */
	private static void count(Page.Row part, Map<NodeId, Map<ResponsibilityRole, Long>> holders) {
		Set<List<Object>> counted = new HashSet<>();
		for (Page.Row duty : part.link(DUTIES).rows()) {
			ResponsibilityRole role = ResponsibilityRole.valueOf(String.valueOf(duty.edge().get("role")));
			if (counted.add(List.of(duty.id(), role))) {
				holders.computeIfAbsent(duty.id(), (department) -> new EnumMap<>(ResponsibilityRole.class))
					.merge(role, 1L, Long::sum);
			}
		}
	}

	private static Link parts(String key, Relation part, Relation duty) {
		Link duties = new Link(DUTIES, Hop.along(duty), List.of("role"), window(ID),
				new Selection(List.of("id"), List.of()));
		return new Link(key, Hop.along(part), List.of(), window(Order.ascending("order")),
				new Selection(List.of("id"), List.of(duties)));
	}

	private static Window window(Order order) {
		List<Order> total = order.equals(ID) ? List.of(ID) : List.of(order, ID);
		return new Window(List.of(), total, MOST, null, false, false);
	}

}
