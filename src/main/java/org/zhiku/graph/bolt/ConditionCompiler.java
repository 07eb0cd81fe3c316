package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;

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
			case Condition.Edge it -> compare(match.way().edge(), it.name(), it.operator(), it.value());
			case Condition.Related it -> related(it, match);
			case Condition.Counted it -> compare(count(it.hop(), it.where(), match), it.operator(), it.value());
			case Condition.At it -> join(it.where(), " AND ", "true", Match.node(match.at(it.end())));
			case Condition.OfType it -> "type(" + match.way().edge() + ") IN " + this.parameters.add(it.relations());
			case Condition.And it -> join(it.all(), " AND ", "true", match);
			case Condition.Or it -> join(it.any(), " OR ", "false", match);
			// Without coalesce the negation of a comparison with null would be null.
			case Condition.Not it -> "NOT coalesce(" + compile(it.condition(), match) + ", false)";
		};
	}

	private String related(Condition.Related related, Match match) {
		Match far = Match.labelledNeighbours(match.node(), related.hop(), this.numbers.getAsInt());
		String exists = "EXISTS { MATCH " + far.pattern() + where(compile(related.where(), far)) + " }";
		return related.some() ? exists : "NOT " + exists;
	}

	/** How many neighbours of a node satisfy all. */
	String count(Hop hop, List<Condition> where, Match match) {
		Match far = Match.neighbours(match.node(), hop, this.numbers.getAsInt());
		return count(far, compile(where, far));
	}

	/** How many nodes a pattern finds that begins at a known one, each once. */
	static String count(Match far, List<String> predicates) {
		String distinct = far.way().hop().isOnce() ? "" : " RETURN DISTINCT " + far.node();
		return "COUNT { MATCH " + far.pattern() + where(predicates) + distinct + " }";
	}

	private String join(List<Condition> conditions, String word, String empty, Match match) {
		return conditions.isEmpty() ? empty
				: compile(conditions, match).stream().collect(Collectors.joining(word, "(", ")"));
	}

	private String compare(String variable, String name, Operator operator, Object value) {
		return compare(Parameters.property(variable, name), operator, value);
	}

	private String compare(String property, Operator operator, Object value) {
		return switch (operator) {
			case EQUAL -> property + " = " + this.parameters.add(value);
			case IN -> property + " IN " + this.parameters.add(value);
			case LESS -> property + " < " + this.parameters.add(value);
			case AT_MOST -> property + " <= " + this.parameters.add(value);
			case GREATER -> property + " > " + this.parameters.add(value);
			case AT_LEAST -> property + " >= " + this.parameters.add(value);
			case CONTAINS -> property + " CONTAINS " + this.parameters.add(value);
			case STARTS_WITH -> property + " STARTS WITH " + this.parameters.add(value);
			case LAST -> property + "[-1] = " + this.parameters.add(value);
			case HAS_ANY -> "any(each IN " + property + " WHERE each IN " + this.parameters.add(value) + ")";
			case PRESENT -> property + (Boolean.TRUE.equals(value) ? " IS NOT NULL" : " IS NULL");
		};
	}

	static String where(List<String> predicates) {
		return predicates.isEmpty() ? "" : predicates.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
	}

}
