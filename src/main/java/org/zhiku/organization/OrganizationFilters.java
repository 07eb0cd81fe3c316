package org.zhiku.organization;

import java.util.List;

import org.zhiku.api.FilterShape;
import org.zhiku.api.SortShape;
import org.zhiku.graph.Condition.Operator;

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
			.build();
	}

	@Bean
	SortShape departmentSort() {
		return SortShape.of("DepartmentSort").by("NAME", "name");
	}

	@Bean
	FilterShape institutionFilter() {
		return FilterShape.of("InstitutionFilter")
			.ids()
			.part("names", (names) -> FilterShape.named((List<?>) names))
			.property("nameContains", "name", Operator.CONTAINS)
			.property("kinds", "kind", Operator.IN)
			.build();
	}

	@Bean
	SortShape institutionSort() {
		return SortShape.of("InstitutionSort").by("NAME", "name");
	}

	@Bean
	FilterShape regionFilter() {
		return FilterShape.of("RegionFilter")
			.ids()
			.property("names", "name", Operator.IN)
			.property("nameContains", "name", Operator.CONTAINS)
			.property("levels", "level", Operator.IN)
			.build();
	}

	@Bean
	SortShape regionSort() {
		return SortShape.of("RegionSort").by("NAME", "name").by("CODE", "code");
	}

}
