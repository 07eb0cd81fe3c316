package org.zhiku.graph.bolt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.zhiku.graph.Succession;
import org.zhiku.ontology.NodeId;

/** Departments linked to those that took over from them. */
record SuccessionLinks(List<Succession> successions) {

	private static final String ALL = link("""
			MATCH (d:Department)
			""");

	private static final String OF_POLICY = link("""
			MATCH (p:Policy {id: $in.policy}) USING INDEX p:Policy(id)
			CALL (p) {
				MATCH (p)-[:ISSUED_BY|ADDRESSED_TO|MENTIONS]->(d:Department)
				RETURN d
				UNION
				MATCH (p)-[:HAS_TASK|HAS_SECTION]->()-[:RESPONSIBLE|SECTION_RESPONSIBLE]->(d:Department)
				RETURN d
			}
			""");

	SuccessionLinks {
		successions = List.copyOf(successions);
	}

	/** Those of all departments that are there. */
	Mono<Void> ofAll(BoltTransaction transaction) {
		return transaction.change(ALL, rows());
	}

	/** Those in which a department of a policy is one of the two. */
	Mono<Void> of(NodeId policy, BoltTransaction transaction) {
		Map<String, Object> in = new HashMap<>(rows());
		in.put("policy", policy.value());
		return transaction.change(OF_POLICY, in);
	}

	/**
	 * Local bodies are of one region; what stands before the name is the same for both.
	 * @param departments a clause that finds departments {@code d}
	 */
	private static String link(String departments) {
		return "CYPHER 25\n" + departments
				+ """
						WITH collect(DISTINCT d.name) AS names
						CALL (names) {
							UNWIND $in.national AS s
							WITH s WHERE s.former IN names OR s.successor IN names
							MATCH (former:Department {name: s.former}), (successor:Department {name: s.successor})
							RETURN former, successor, s.on AS on
						UNION
							UNWIND names AS name
							UNWIND [s IN $in.local WHERE name ENDS WITH s.former | [s, left(name, size(name) - size(s.former))]]
								+ [s IN $in.local WHERE name ENDS WITH s.successor | [s, left(name, size(name) - size(s.successor))]]
								AS found
							WITH DISTINCT found[0] AS s, found[1] AS before
							MATCH (former:Department {name: before + s.former})-[:IN_REGION]->(r:Region)
							MATCH (successor:Department {name: before + s.successor})-[:IN_REGION]->(r)
							RETURN former, successor, s.on AS on
						}
						WITH former, successor, on WHERE former <> successor
						MERGE (former)-[link:SUCCEEDED_BY]->(successor)
						SET link.on = on
						""";
	}

	private Map<String, Object> rows() {
		return Map.of("national", rows(true), "local", rows(false));
	}

	private List<Object> rows(boolean national) {
		return this.successions.stream()
			.filter((each) -> each.national() == national)
			.<Object>map((each) -> Row.of("former", each.former())
				.with("successor", each.successor())
				.with("on", each.on().isEmpty() ? null : each.on())
				.values())
			.toList();
	}

}
