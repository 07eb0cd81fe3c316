package org.zhiku.organization;

import java.util.List;

import org.zhiku.api.FilterShape;
import org.zhiku.api.SortShape;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;
import org.zhiku.ontology.Relation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of filters and sorts of bodies mean in the graph. */
@Configuration(proxyBeanMethods = false)
class OrganizationFilters {

	@Bean
	FilterShape departmentFilter() {
		return FilterShape.of("DepartmentFilter")
			.ids()
			.part("names", (names) -> FilterShape.named((List<?>) names))
			.property("nameContains", "name", Operator.CONTAINS)
			.property("levels", "level", Operator.IN)
			.part("regions", FilterShape::within)
			.property("collective", "collective", Operator.EQUAL)
			.comparison("name", "name")
			.related("region", Hop.along(Relation.IN_REGION), "RegionFilter")
			.neighbours("tasks", Hop.against(Relation.RESPONSIBLE), "TaskFilter")
			.neighbours("responsibilities", Hop.against(Relation.RESPONSIBLE), "ResponsibilityFilter")
			.neighbours("issuedPolicies", Hop.against(Relation.ISSUED_BY), "PolicyFilter")
			.neighbours("addressedPolicies", Hop.against(Relation.ADDRESSED_TO), "PolicyFilter")
			.neighbours("predecessors", Hop.against(Relation.SUCCEEDED_BY), "DepartmentFilter")
			.neighbours("successors", Hop.along(Relation.SUCCEEDED_BY), "DepartmentFilter")
			.build();
	}

	@Bean
	SortShape departmentSort() {
		return SortShape.of("DepartmentSort")
			.by("NAME", "name")
			.byCount("TASKS", Hop.against(Relation.RESPONSIBLE))
			.byCount("TASKS_LED", Hop.against(Relation.RESPONSIBLE), new Edge("role", Operator.IN, List.of("LEAD")))
			.byCount("ISSUED_POLICIES", Hop.against(Relation.ISSUED_BY));
	}

	@Bean
	FilterShape institutionFilter() {
		return FilterShape.of("InstitutionFilter")
			.ids()
			.part("names", (names) -> FilterShape.named((List<?>) names))
			.property("nameContains", "name", Operator.CONTAINS)
			.property("kinds", "kind", Operator.IN)
			.comparison("name", "name")
			.neighbours("policies", Hop.against(Relation.MENTIONS), "PolicyFilter")
			.neighbours("tasks", Hop.against(Relation.INVOLVES), "TaskFilter")
			.build();
	}

	@Bean
	SortShape institutionSort() {
		return SortShape.of("InstitutionSort")
			.by("NAME", "name")
			.byCount("POLICIES", Hop.against(Relation.MENTIONS))
			.byCount("TASKS", Hop.against(Relation.INVOLVES));
	}

	@Bean
	FilterShape regionFilter() {
		return FilterShape.of("RegionFilter")
			.ids()
			.property("names", "name", Operator.IN)
			.property("nameContains", "name", Operator.CONTAINS)
			.property("levels", "level", Operator.IN)
			.comparison("name", "name")
			.comparison("code", "code")
			.related("parent", Hop.along(Relation.PART_OF), "RegionFilter")
			.neighbours("children", Hop.against(Relation.PART_OF), "RegionFilter")
			.neighbours("departments", Hop.against(Relation.IN_REGION), "DepartmentFilter")
			.build();
	}

	@Bean
	SortShape regionSort() {
		return SortShape.of("RegionSort")
			.by("NAME", "name")
			.by("CODE", "code")
			.byCount("CHILDREN", Hop.against(Relation.PART_OF))
			.byCount("DEPARTMENTS", Hop.against(Relation.IN_REGION));
	}

}
