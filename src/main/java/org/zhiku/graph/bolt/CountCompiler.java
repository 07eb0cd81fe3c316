package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhiku.graph.Condition;
import org.zhiku.graph.exploration.CoIssueQuestion;
import org.zhiku.graph.exploration.DutyQuestion;
import org.zhiku.graph.exploration.TallyQuestion;
import org.zhiku.graph.exploration.TallyQuestion.Counted;
import org.zhiku.graph.exploration.TallyQuestion.Key;

/** Counts as one statement each. */
final class CountCompiler {

	private static final Match POLICY = new Match("(p:Policy)", "p", null);

	private static final Match TASK = new Match("(t:Task)", "t", null);

	private static final Match TARGET = new Match("(g:Target)", "g", null);

	private static final Match DEPARTMENT = new Match("(d:Department)", "d", null);

	private final Parameters parameters = new Parameters();

	private final ConditionCompiler conditions = new ConditionCompiler(this.parameters, this::nextNumber);

	private int number;

	private CountCompiler() {
	}

	static Statement compile(CoIssueQuestion question) {
		return new CountCompiler().coIssuance(question);
	}

	static Statement compile(DutyQuestion question) {
		return new CountCompiler().duties(question);
	}

	static Statement compile(TallyQuestion question) {
		return new CountCompiler().tally(question);
	}

	private Statement coIssuance(CoIssueQuestion question) {
		String ego = (question.department() == null) ? "" : " {id: " + this.parameters.add(question.department()) + "}";
		String pair = (question.department() == null) ? "a.id < b.id" : "a <> b";
		return statement(
				"""
						MATCH (a:Department%s)<-[:ISSUED_BY]-(p:Policy)%s
						WITH DISTINCT a, p
						MATCH (p)-[:ISSUED_BY]->(b:Department) WHERE %s
						WITH DISTINCT a, b, p,
						  EXISTS { (p)-[lead:ISSUED_BY]->(a) WHERE lead.lead } AS led,
						  EXISTS { (p)-[lead:ISSUED_BY]->(b) WHERE lead.lead } AS otherLed
						WITH a, b, count(p) AS weight, sum(CASE WHEN led THEN 1 ELSE 0 END) AS led,
						  sum(CASE WHEN otherLed THEN 1 ELSE 0 END) AS otherLed, min(p.signedOn) AS first, max(p.signedOn) AS last
						WHERE weight >= %s
						RETURN a.id AS department, b.id AS other, weight, led, otherLed, first, last
						ORDER BY weight DESC, department, other LIMIT %s
						"""
					.formatted(ego, where(question.policies(), POLICY), pair, this.parameters.add(question.minimum()),
							this.parameters.add(question.limit())));
	}

	private Statement duties(DutyQuestion question) {
		List<String> admitted = new ArrayList<>(this.conditions.compile(question.tasks(), TASK));
		admitted.addAll(this.conditions.compile(question.departments(), DEPARTMENT));
		return statement("""
				MATCH (t:Task)-[r:RESPONSIBLE]->(d:Department)%s
				WITH d, t, collect(DISTINCT r.role) AS roles
				WITH d, count(t) AS tasks, collect(roles) AS all
				ORDER BY tasks DESC, d.id LIMIT %s
				UNWIND all AS roles
				UNWIND roles AS role
				WITH d, tasks, role, count(*) AS times
				RETURN d.id AS department, tasks, collect([role, times]) AS byRole
				ORDER BY tasks DESC, department
				""".formatted(ConditionCompiler.where(admitted), this.parameters.add(question.limit())));
	}

	private Statement tally(TallyQuestion question) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Key key : question.keys()) {
			values.put("key" + values.size(), value(key));
		}
		String keys = values.keySet().stream().collect(Collectors.joining(", "));
		String named = values.entrySet()
			.stream()
			.map((value) -> value.getValue() + " AS " + value.getKey())
			.collect(Collectors.joining(", "));
		return statement(facts(question) + """
				WITH DISTINCT %s, %s AS counted
				%s
				RETURN [%s] AS values, count, quantities
				ORDER BY count DESC, values LIMIT %s
				""".formatted(named, counted(question.of()).node(), sums(question.of(), keys), keys,
				this.parameters.add(question.limit())));
	}

	/** Finds what is counted with all that the keys need. */
	private String facts(TallyQuestion question) {
		Match counted = counted(question.of());
		StringBuilder text = new StringBuilder("MATCH ").append(switch (question.of()) {
			case POLICIES -> "(p:Policy)";
			case TASKS -> "(p:Policy)-[:HAS_TASK]->(t:Task)";
			case TARGETS -> "(p:Policy)-[:SETS_TARGET]->(g:Target)";
		});
		List<String> admitted = new ArrayList<>(List.of("p.inCorpus"));
		admitted.addAll(this.conditions.compile(question.policies(), POLICY));
		admitted.addAll(this.conditions.compile(question.parts(), counted));
		text.append(ConditionCompiler.where(admitted)).append('\n');
		related(question).forEach((pattern) -> text.append("OPTIONAL MATCH ").append(pattern).append('\n'));
		return text.toString();
	}

	/** What keys are read from beside what is counted and its policy. */
	private static List<String> related(TallyQuestion question) {
		List<String> patterns = new ArrayList<>();
		List<Key> keys = question.keys();
		if (keys.contains(Key.DEPARTMENT) || keys.contains(Key.ROLE)) {
			// In one pattern, so that one task without a department does not count as
			// none.
			patterns.add(task(question.of()) + "-[r:RESPONSIBLE]->(d:Department)");
		}
		if (keys.contains(Key.ISSUER)) {
			patterns.add("(p)-[:ISSUED_BY]->(i:Department)");
		}
		if (keys.contains(Key.UNIT) && question.of() != Counted.TARGETS) {
			patterns.add((question.of() == Counted.TASKS) ? "(t)-[:HAS_TARGET]->(g:Target)"
					: "(p)-[:SETS_TARGET]->(g:Target)");
		}
		return patterns;
	}

	/**
	 * What of an item cut off is not known cannot be added, and ceilings not to floors.
	 */
	private static String sums(Counted of, String keys) {
		return (of == Counted.TARGETS) ? """
				WITH %1$s, counted.unit AS unit, counted.basis AS basis, count(counted) AS some,
				  count(CASE WHEN counted.complete AND counted.comparator <> 'AT_MOST' THEN 1 END) AS added,
				  sum(CASE WHEN counted.complete AND counted.comparator <> 'AT_MOST' THEN counted.quantity END) AS sum
				WITH %1$s, sum(some) AS count, collect([unit, basis, added, sum]) AS quantities""".formatted(keys)
				: "WITH " + keys + ", count(counted) AS count, [] AS quantities";
	}

	private static String task(Counted of) {
		return switch (of) {
			case POLICIES -> "(p)-[:HAS_TASK]->(t:Task)";
			case TASKS -> "(t)";
			case TARGETS -> "(g)<-[:HAS_TARGET]-(t:Task)";
		};
	}

	private static Match counted(Counted of) {
		return switch (of) {
			case POLICIES -> POLICY;
			case TASKS -> TASK;
			case TARGETS -> TARGET;
		};
	}

	private static String value(Key key) {
		return switch (key) {
			case ISSUER -> "i.id";
			case REGION -> "p.regionNames[-1]";
			case YEAR -> "coalesce(p.signedOn.year, p.docYear)";
			case DEPARTMENT -> "d.id";
			case ROLE -> "r.role";
			case UNIT -> "g.unit";
		};
	}

	private String where(List<Condition> conditions, Match match) {
		return ConditionCompiler.where(this.conditions.compile(conditions, match));
	}

	private Statement statement(String text) {
		return new Statement("CYPHER 25\n" + this.conditions.opening() + text, this.parameters.values());
	}

	private int nextNumber() {
		return this.number++;
	}

}
