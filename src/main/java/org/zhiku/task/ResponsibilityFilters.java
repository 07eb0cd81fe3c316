package org.zhiku.task;

import org.zhiku.api.FilterShape;
import org.zhiku.api.SortShape;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of filters and sorts of responsibilities mean in the graph. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityFilters {

	@Bean
	FilterShape responsibilityFilter() {
		return FilterShape.of("ResponsibilityFilter")
			.part("roles", (roles) -> new Edge("role", Operator.IN, roles))
			.edgeComparison("writtenAs", "writtenAs")
			.edgeComparison("order", "order")
			.at("department", Hop.End.TO, "DepartmentFilter")
			.at("task", Hop.End.FROM, "TaskFilter")
			.build();
	}

	@Bean
	SortShape responsibilitySort() {
		return SortShape.of("ResponsibilitySort").byEdge("ROLE", "role").byEdge("WRITTEN_AS", "writtenAs");
	}

}
