package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;

/** Conditions as predicates. An absent property satisfies no comparison. */
final class ConditionCompiler {

	private final Parameters parameters;

	private final IntSupplier numbers;

	/**
	 * @param parameters where the values go
	 * @param numbers gives each pattern a number of its own
	 */
	ConditionCompiler(Parameters parameters, IntSupplier numbers) {
		this.parameters = parameters;
		this.numbers = numbers;
	}

	List<String> compile(List<Condition> conditions, Match match) {
		List<String> predicates = new ArrayList<>();
		conditions.forEach((condition) -> predicates.add(compile(condition, match)));
		return predicates;
	}

	private String compile(Condition condition, Match match) {
		return switch (condition) {
			case Condition.Property it -> compare(match.node(), it.name(), it.operator(), it.value());
			case Condition.Edge it -> compare(match.relationship(), it.name(), it.operator(), it.value());
			case Condition.Related it -> related(it, match);
			case Condition.OfType it -> "type(" + match.relationship() + ") IN " + this.parameters.add(it.relations());
			case Condition.And it -> join(it.all(), " AND ", "true", match);
			case Condition.Or it -> join(it.any(), " OR ", "false", match);
			// Without coalesce the negation of a comparison with null would be null.
			case Condition.Not it -> "NOT coalesce(" + compile(it.condition(), match) + ", false)";
		};
	}

	private String related(Condition.Related related, Match match) {
		Match far = Match.neighbours(match.node(), related.hop(), this.numbers.getAsInt());
		String exists = "EXISTS { MATCH " + far.pattern() + where(compile(related.where(), far)) + " }";
		return related.some() ? exists : "NOT " + exists;
	}

	private String join(List<Condition> conditions, String word, String empty, Match match) {
		return conditions.isEmpty() ? empty
				: compile(conditions, match).stream().collect(Collectors.joining(word, "(", ")"));
	}

	private String compare(String variable, String name, Operator operator, Object value) {
		String property = Parameters.property(variable, name);
		return switch (operator) {
			case EQUAL -> property + " = " + this.parameters.add(value);
			case IN -> property + " IN " + this.parameters.add(value);
			case LESS -> property + " < " + this.parameters.add(value);
			case AT_MOST -> property + " <= " + this.parameters.add(value);
			case GREATER -> property + " > " + this.parameters.add(value);
			case AT_LEAST -> property + " >= " + this.parameters.add(value);
			case CONTAINS -> property + " CONTAINS " + this.parameters.add(value);
			case STARTS_WITH -> property + " STARTS WITH " + this.parameters.add(value);
			case HAS -> this.parameters.add(value) + " IN " + property;
			case PRESENT -> property + (Boolean.TRUE.equals(value) ? " IS NOT NULL" : " IS NULL");
		};
	}

	static String where(List<String> predicates) {
		return predicates.isEmpty() ? "" : predicates.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
	}

}
