package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Window;
import org.zhiku.ontology.NodeKind;

/** Conditions as predicates. An absent property satisfies no comparison. */
final class ConditionCompiler {

	private final Parameters parameters;

	private final IntSupplier numbers;

	private final NamedNodes named;

	/**
	 * @param parameters where the values go
	 * @param numbers gives each pattern a number of its own
	 */
	ConditionCompiler(Parameters parameters, IntSupplier numbers) {
		this.parameters = parameters;
		this.numbers = numbers;
		this.named = new NamedNodes(parameters);
	}

	/** What stands before a statement with the conditions that were compiled. */
	String opening() {
		return this.named.opening();
	}

	/**
	 * The way to the nodes of a kind from the bodies that a condition names, if one does.
	 * The planner would go through all nodes of the kind and look at their neighbours.
	 */
	Approach approach(List<Condition> conditions, String node, NodeKind kind) {
		List<Condition> all = conditions.stream().flatMap(ConditionCompiler::flat).toList();
		for (Condition condition : all) {
			Approach approach = switch (condition) {
				case Condition.Named it ->
					new Approach(List.of("UNWIND " + this.named.variable(it.names()) + " AS " + node), List.of());
				case Condition.Related it when it.some() -> approach(it, node, kind);
				default -> Approach.NONE;
			};
			if (!approach.lines().isEmpty()) {
				List<Condition> left = new ArrayList<>(all);
				if (approach.left().isEmpty()) {
					left.remove(condition);
				}
				return new Approach(approach.lines(), left);
			}
		}
		return new Approach(List.of(), all);
	}

	/**
	 * What is left of the neighbour's conditions is not followed up: all is checked once
	 * more.
	 */
	private Approach approach(Condition.Related related, String node, NodeKind kind) {
		String start = node + "s";
		Approach far = approach(related.where(), start, related.hop().target());
		if (far.lines().isEmpty()) {
			return Approach.NONE;
		}
		List<String> lines = new ArrayList<>(far.lines());
		lines.add("MATCH " + Match.between(Match.labelled(node, kind), related.hop(), "(" + start + ")"));
		lines.add("WITH DISTINCT " + node);
		return new Approach(lines, far.left());
	}

	private static Stream<Condition> flat(Condition condition) {
		return (condition instanceof Condition.And it) ? it.all().stream().flatMap(ConditionCompiler::flat)
				: Stream.of(condition);
	}

	/**
	 * How a statement comes to nodes.
	 *
	 * @param lines that end with the nodes, each once; none where there is no such way
	 * @param left the conditions that these lines leave to be checked
	 */
	record Approach(List<String> lines, List<Condition> left) {

		static final Approach NONE = new Approach(List.of(), List.of());

		Approach {
			lines = List.copyOf(lines);
			left = List.copyOf(left);
		}

	}

	List<String> compile(List<Condition> conditions, Match match) {
		List<String> predicates = new ArrayList<>();
		conditions.forEach((condition) -> predicates.add(compile(condition, match)));
		return predicates;
	}

	private String compile(Condition condition, Match match) {
		return switch (condition) {
			case Condition.Property it -> compare(match.node(), it.name(), it.operator(), it.value());
			case Condition.Named it -> match.node() + " IN " + this.named.variable(it.names());
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

	/**
	 * Lines that count neighbours of each node of a list. The database knows how many
	 * relationships of a type a node has; where it must look at them, it is to do so for
	 * all nodes in one go, which takes half as long as one count after the other.
	 * @param known the variables to carry on
	 * @param name of the number
	 */
	List<String> counted(Window.Key.Count count, Match match, String known, String name) {
		if (count.where().isEmpty() && count.hop().isOnce()) {
			return List.of("WITH " + known + ", " + count(count.hop(), List.of(), match) + " AS " + name);
		}
		Match far = Match.neighbours(match.node(), count.hop(), this.numbers.getAsInt());
		return List.of("OPTIONAL MATCH " + far.pattern() + where(compile(count.where(), far)),
				"WITH " + known + ", count(DISTINCT " + far.node() + ") AS " + name);
	}

	/** How many nodes a pattern finds that begins at a known one, each once. */
	static String count(Match far, List<String> predicates) {
		String distinct = far.way().hop().isOnce() ? "" : " RETURN DISTINCT " + far.node();
		return "COUNT { MATCH " + far.pattern() + where(predicates) + distinct + " }";
	}

	private String join(List<Condition> conditions, String word, String empty, Match match) {
		return conditions.isEmpty() ? empty : "(" + String.join(word, compile(conditions, match)) + ")";
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
		return predicates.isEmpty() ? "" : " WHERE " + String.join(" AND ", predicates);
	}

}
