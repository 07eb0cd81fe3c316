package org.zhiku.graph.bolt;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.exploration.PathQuestion;
import org.zhiku.graph.exploration.WalkQuestion;
import org.zhiku.graph.exploration.WalkQuestion.Bounds;
import org.zhiku.graph.exploration.WalkQuestion.Direction;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * Ways through the graph as one statement each, which reads their nodes too. Labels,
 * relationship types and the number of steps are part of the text, since a plan depends
 * on them; they come from the ontology and from checked numbers.
 */
final class WalkCompiler {

	/** An edge as a list. */
	private static final String EDGE = "[type(r), startNode(r).id, endNode(r).id, r.role]";

	/**
	 * An edge with its evidence, most of what it weighs then. Of a part of a policy that
	 * stands on the part; a task's is its text.
	 */
	private static final String PROVEN_EDGE = """
			[type(r), startNode(r).id, endNode(r).id, r.role,
			coalesce(r.quote, endNode(r).quote, CASE type(r) WHEN 'HAS_TASK' THEN endNode(r).text END),
			coalesce(r.start, endNode(r).start), coalesce(r.end, endNode(r).end), coalesce(r.rule, endNode(r).rule, '')]""";

	/**
	 * One step from all nodes that the step before reached first. The neighbours of a
	 * node are taken from its relationships in turn, type by type. Aggregates group by
	 * nothing, so that a step from nowhere still has its row.
	 */
	private static final String STEP = """
			CALL (seen, front) {
			  UNWIND front AS n
			  CALL (n) {
			    MATCH %s WHERE m:%s
			    WITH n, m, type(r) AS kind, startNode(r) = n AS out, head(collect(r)) AS r ORDER BY m.id
			    WITH kind, out, collect([r, m])[..$enough] AS some
			    UNWIND range(0, size(some) - 1) AS turn
			    WITH kind, out, turn, some[turn] AS found ORDER BY turn, kind, out LIMIT $enough
			    WITH collect(found) AS found
			    RETURN found[..$perNode] AS kept, size(found) > $perNode AS more
			  }
			  WITH collect(kept) AS kept, max(CASE WHEN more THEN 1 ELSE 0 END) AS more
			  WITH reduce(all = [], some IN kept | all + some) AS found, more
			  CALL (seen, found) {
			    UNWIND found AS each
			    WITH each[1] AS m WHERE NOT m IN seen
			    RETURN collect(DISTINCT m)[..$nodes] AS next
			  }
			  RETURN found AS found%d, next, more AS more%d
			}
			WITH *, seen + next AS seenNow
			""";

	private WalkCompiler() {
	}

	static Statement compile(PathQuestion question, NodeSelections wanted) {
		String text = """
				CYPHER 25
				OPTIONAL MATCH (a:%s {id: $from})
				OPTIONAL MATCH (b:%s {id: $to})
				OPTIONAL MATCH way = shortestPath((a)-[:%s*..%d]-(b))
				WITH a, b, relationships(way) AS edges, nodes(way) AS nodes
				""".formatted(label(question.from()), label(question.to()), types(question.relations()),
				question.maxLength());
		String answer = "a IS NOT NULL AS known, b IS NOT NULL AS knownOther, [r IN edges | %s] AS edges"
			.formatted(question.evidence() ? PROVEN_EDGE : EDGE);
		Map<String, Object> ends = Map.of("from", question.from().value(), "to", question.to().value());
		return QueryCompiler.compile(new Finding(text, ends, answer, "nodes"), wanted);
	}

	static Statement compile(WalkQuestion question, NodeSelections wanted) {
		Bounds bounds = question.bounds();
		StringBuilder text = new StringBuilder(
				"CYPHER 25\nMATCH (root:%s {id: $from})\n".formatted(label(question.from())));
		text.append("WITH [root] AS seen, [root] AS front\n");
		String edge = question.evidence() ? PROVEN_EDGE : EDGE;
		StringBuilder steps = new StringBuilder();
		StringBuilder kept = new StringBuilder();
		for (int step = 1; step <= bounds.depth(); step++) {
			String found = "found" + step;
			String more = "more" + step;
			text.append(STEP.formatted(pattern(question), labels(question.kinds()), step, step));
			kept.append(", ").append(found).append(", ").append(more);
			text.append("WITH seenNow AS seen, next AS front").append(kept).append('\n');
			steps.append((step > 1) ? ", " : "").append("[coalesce(").append(more).append(", 0) > 0, ");
			steps.append("[r IN [each IN coalesce(")
				.append(found)
				.append(", []) | each[0]] | ")
				.append(edge)
				.append("]]");
		}
		text.append("WITH [").append(steps).append("] AS steps, seen[..$nodes] AS nodes\n");
		Map<String, Object> parameters = Map.of("from", question.from().value(), "enough", bounds.perNode() + 1L,
				"perNode", bounds.perNode(), "nodes", bounds.nodes());
		String answer = "steps, [n IN nodes | n.id] AS ids";
		return QueryCompiler.compile(new Finding(text.toString(), parameters, answer, "nodes"), wanted);
	}

	private static String pattern(WalkQuestion question) {
		String types = types(question.relations());
		return switch (question.direction()) {
			case ALONG -> "(n)-[r:" + types + "]->(m)";
			case AGAINST -> "(n)<-[r:" + types + "]-(m)";
			case EITHER -> "(n)-[r:" + types + "]-(m)";
		};
	}

	/** In one order, so that the same question is the same text. */
	private static String types(Collection<Relation> relations) {
		return new TreeSet<>(relations).stream().map(Enum::name).collect(Collectors.joining("|"));
	}

	private static String labels(Collection<NodeKind> kinds) {
		return new TreeSet<>(kinds).stream().map(NodeKind::label).collect(Collectors.joining("|"));
	}

	private static String label(NodeId id) {
		return id.kind().label();
	}

}
