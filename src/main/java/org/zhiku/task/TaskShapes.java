package org.zhiku.task;

import org.zhiku.api.Neighbours;
import org.zhiku.api.Shape;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the fields of tasks, responsibilities and targets are read. */
@Configuration(proxyBeanMethods = false)
class TaskShapes {

	private static final Order BY_PLACE = Order.ascending("order");

	private static final Order BY_EDGE_ORDER = Order.edge("order");

	private static final Order BY_EDGE_START = Order.edge("start");

	@Bean
	Shape taskShape() {
		return Shape.of("Task")
			.properties("id", "label", "path", "heading", "text", "kind", "order", "start", "end")
			.one("policy", Hop.against(Relation.HAS_TASK))
			.list("responsibilities",
					Neighbours.over(Hop.along(Relation.RESPONSIBLE), BY_EDGE_START, BY_EDGE_ORDER)
						.narrowedBy("role", (roles) -> new Edge("role", Operator.IN, roles)))
			.connection("responsibilitiesConnection",
					Neighbours.each(Hop.along(Relation.RESPONSIBLE), BY_EDGE_START, BY_EDGE_ORDER))
			.connection("targetsConnection", Neighbours.over(Hop.along(Relation.HAS_TARGET), BY_PLACE))
			.connection("institutionsConnection",
					Neighbours.over(Hop.along(Relation.INVOLVES), Order.ascending("name")))
			.list("targets", Neighbours.over(Hop.along(Relation.HAS_TARGET), BY_PLACE))
			.list("institutions", Neighbours.over(Hop.along(Relation.INVOLVES), Order.ascending("name")))
			.list("mentions", Neighbours.over(Hop.along(Relation.INVOLVES), BY_EDGE_START))
			.evidence("evidence", "text", "start", "end", "rule")
			.build();
	}

	@Bean
	Shape responsibilityShape() {
		return Shape.of("Responsibility")
			.edgeProperties("role", "order", "writtenAs")
			.at("department", Hop.End.TO, NodeKind.DEPARTMENT)
			.at("task", Hop.End.FROM, NodeKind.TASK)
			.at("section", Hop.End.FROM, NodeKind.SECTION)
			.edgeEvidence()
			.build();
	}

	@Bean
	Shape targetShape() {
		return Shape.of("Target")
			.properties("id", "quantity", "unit", "comparator", "basis", "denominator", "object", "deadline",
					"inheritedDeadline", "complete")
			.one("task", Hop.against(Relation.HAS_TARGET))
			.one("policy", Hop.against(Relation.SETS_TARGET))
			.evidence()
			.build();
	}

}
