package org.zhiku.organization;

import java.time.Instant;
import java.util.List;

import org.zhiku.api.Neighbours;
import org.zhiku.api.Shape;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.Relation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the fields of departments, institutions and regions are read. */
@Configuration(proxyBeanMethods = false)
class OrganizationShapes {

	private static final Order BY_NAME = Order.ascending("name");

	private static final Order BY_TASK = Order.ascending("id");

	private static final Order NEWEST_FIRST = Order.descending("signedOn");

	@Bean
	Shape departmentShape() {
		return Shape.of("Department")
			.properties("id", "name", "level", "collective")
			.value("aliases", (node) -> node.getOrDefault("aliases", List.of()), "aliases")
			.one("region", Hop.along(Relation.IN_REGION))
			.list("predecessors", Neighbours.over(Hop.against(Relation.SUCCEEDED_BY), BY_NAME))
			.list("successors", Neighbours.over(Hop.along(Relation.SUCCEEDED_BY), BY_NAME))
			.connection("tasks",
					Neighbours.over(Hop.against(Relation.RESPONSIBLE))
						.narrowedBy("role", (roles) -> new Edge("role", Operator.IN, roles)))
			.connection("responsibilities",
					Neighbours.each(Hop.against(Relation.RESPONSIBLE), BY_TASK, Order.edge("start")))
			.connection("issuedPolicies", Neighbours.over(Hop.against(Relation.ISSUED_BY), NEWEST_FIRST))
			.connection("addressedPolicies", Neighbours.over(Hop.against(Relation.ADDRESSED_TO), NEWEST_FIRST))
			.build();
	}

	@Bean
	Shape successionShape() {
		return Shape.of("Succession").edgeProperties("on").same("department").build();
	}

	@Bean
	Shape institutionShape() {
		return Shape.of("Institution")
			.properties("id", "name", "kind")
			.value("aliases", (node) -> node.getOrDefault("aliases", List.of()), "aliases")
			.connection("policies", Neighbours.over(Hop.against(Relation.MENTIONS), NEWEST_FIRST))
			.connection("tasks", Neighbours.over(Hop.against(Relation.INVOLVES)))
			.build();
	}

	@Bean
	Shape institutionMentionShape() {
		return Shape.of("InstitutionMention").same("institution").edgeEvidence().build();
	}

	@Bean
	Shape rulingShape() {
		return Shape.of("Ruling")
			.properties("id", "name", "author", "reason")
			.value("at", (node) -> Instant.parse(String.valueOf(node.get("at"))), "at")
			.value("organizationId", (node) -> node.get("organization"), "organization")
			.value("policyId", (node) -> node.get("policy"), "policy")
			.one("department", Hop.along(Relation.MEANS_DEPARTMENT))
			.one("institution", Hop.along(Relation.MEANS_INSTITUTION))
			.build();
	}

	@Bean
	Shape regionShape() {
		return Shape.of("Region")
			.properties("id", "code", "name", "level")
			.one("parent", Hop.along(Relation.PART_OF))
			.connection("children", Neighbours.over(Hop.against(Relation.PART_OF), BY_NAME))
			.connection("departments", Neighbours.over(Hop.against(Relation.IN_REGION), BY_NAME))
			.build();
	}

}
