package org.zhiku.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.FilterShape;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.SortShape;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.And;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Or;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Condition.Related;
import org.zhiku.graph.Hop;
import org.zhiku.ontology.Relation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of task and target filters and sorts mean in the graph. */
@Configuration(proxyBeanMethods = false)
class TaskFilters {

	private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(-\\d{2})?");

	/** After every month of a year, and before the next year. */
	private static final String END_OF_YEAR = "-99";

	@Bean
	FilterShape taskFilter() {
		return FilterShape.of("TaskFilter")
			.ids()
			.property("textContains", "text", Operator.CONTAINS)
			.property("kinds", "kind", Operator.IN)
			.parts(List.of("departments", "roles"), TaskFilters::responsible)
			.part("institutions",
					(names) -> new Related(Hop.along(Relation.INVOLVES), true,
							List.of(FilterShape.named((List<?>) names))))
			.part("hasTargets", (some) -> new Related(Hop.along(Relation.HAS_TARGET), (Boolean) some, List.of()))
			.related("policy", Hop.against(Relation.HAS_TASK), "PolicyFilter")
			.comparison("label", "label")
			.comparison("heading", "heading")
			.comparison("text", "text")
			.comparison("order", "order")
			.comparison("start", "start")
			.neighbours("responsibilities", Hop.along(Relation.RESPONSIBLE), "ResponsibilityFilter")
			.neighbours("targets", Hop.along(Relation.HAS_TARGET), "TargetFilter")
			.neighbours("involves", Hop.along(Relation.INVOLVES), "InstitutionFilter")
			.build();
	}

	@Bean
	SortShape taskSort() {
		return SortShape.of("TaskSort")
			.by("ORDER", "order")
			.by("HEADING", "heading")
			.byCount("DEPARTMENTS", Hop.along(Relation.RESPONSIBLE))
			.byCount("TARGETS", Hop.along(Relation.HAS_TARGET))
			.byCount("INSTITUTIONS", Hop.along(Relation.INVOLVES));
	}

	@Bean
	FilterShape targetFilter() {
		return FilterShape.of("TargetFilter")
			.ids()
			.property("units", "unit", Operator.IN)
			.property("comparators", "comparator", Operator.IN)
			.property("basis", "basis", Operator.IN)
			.property("objectContains", "object", Operator.CONTAINS)
			.property("quantityMin", "quantity", Operator.AT_LEAST)
			.property("quantityMax", "quantity", Operator.AT_MOST)
			.part("deadlineFrom", (from) -> due(Operator.AT_LEAST, deadline("deadlineFrom", from)))
			.part("deadlineTo", (to) -> due(Operator.AT_MOST, endOf(deadline("deadlineTo", to))))
			.property("complete", "complete", Operator.EQUAL)
			.related("task", Hop.against(Relation.HAS_TARGET), "TaskFilter")
			.related("policy", Hop.against(Relation.SETS_TARGET), "PolicyFilter")
			.comparison("quantity", "quantity")
			.comparison("unit", "unit")
			.comparison("object", "object")
			.comparison("denominator", "denominator")
			.comparison("deadline", "deadline")
			.comparison("inheritedDeadline", "inheritedDeadline")
			.build();
	}

	@Bean
	SortShape targetSort() {
		return SortShape.of("TargetSort")
			.by("ORDER", "order")
			.by("QUANTITY", "quantity")
			.by("DEADLINE", "deadline")
			.by("UNIT", "unit")
			.by("OBJECT", "object");
	}

	/** One and the same relationship has the role and leads to the department. */
	private static Condition responsible(Map<String, @Nullable Object> values) {
		List<Condition> where = new ArrayList<>();
		if (values.get("departments") instanceof List<?> names) {
			where.add(FilterShape.named(names));
		}
		if (values.get("roles") instanceof List<?> roles) {
			where.add(new Edge("role", Operator.IN, roles));
		}
		return new Related(Hop.along(Relation.RESPONSIBLE), true, where);
	}

	/** The passage's own deadline counts, the inherited one only where it has none. */
	private static Condition due(Operator operator, String value) {
		return new Or(List.of(new Property("deadline", operator, value),
				new And(List.of(new Property("deadline", Operator.PRESENT, false),
						new Property("inheritedDeadline", operator, value)))));
	}

	private static String deadline(String field, Object value) {
		if (!YEAR_OR_MONTH.matcher(value.toString()).matches()) {
			throw new InvalidArgument("TargetFilter." + field, "'" + field + "' must be YYYY or YYYY-MM.");
		}
		return value.toString();
	}

	private static String endOf(String deadline) {
		return (deadline.length() == 4) ? deadline + END_OF_YEAR : deadline;
	}

}
