package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

/**
 * The shared nodes that a policy's old text named. Those that nobody names any more go;
 * regions stay, since they are geography and not facts of a text.
 */
record Neighbours(List<Object> departments, List<Object> institutions, List<Object> stubs) {

	/** Removes what the policy consists of and its relations, and tells whom it named. */
	private static final String CLEAR = """
			CYPHER 25
			MATCH (p:Policy {id: $in.id})
			WITH p, COLLECT {
				MATCH (p)-[:ISSUED_BY|ADDRESSED_TO]->(d:Department) RETURN d.id
				UNION
				MATCH (p)-[:HAS_TASK|HAS_SECTION]->()-[:RESPONSIBLE|SECTION_RESPONSIBLE]->(d:Department) RETURN d.id
			} AS departments, COLLECT {
				MATCH (p)-[:MENTIONS]->(i:Institution) RETURN DISTINCT i.id
			} AS institutions, COLLECT {
				MATCH (p)-->(s:Policy) WHERE NOT s.inCorpus RETURN DISTINCT s.id
			} AS stubs
			CALL (p) {
				MATCH (p)-[:HAS_SECTION|HAS_TASK|SETS_TARGET|HAS_DIAGNOSTIC]->(part)
				DETACH DELETE part
			}
			CALL (p) {
				MATCH (p)-[old]->()
				DELETE old
			}
			RETURN departments, institutions, stubs
			""";

	private static final String REMOVE_UNNAMED = """
			CYPHER 25
			CALL () {
				MATCH (d:Department)
				WHERE d.id IN $in.departments AND NOT EXISTS { (d)<--() } AND NOT EXISTS { (d)-->(:Department) }
				DETACH DELETE d
			}
			CALL () {
				MATCH (i:Institution) WHERE i.id IN $in.institutions AND NOT EXISTS { (i)<--() }
				DETACH DELETE i
			}
			CALL () {
				MATCH (s:Policy) WHERE s.id IN $in.stubs AND NOT s.inCorpus AND NOT EXISTS { (s)<--() }
				DETACH DELETE s
			}
			""";

	static Mono<Neighbours> clear(BoltTransaction transaction, String policy) {
		return transaction.ask(CLEAR, Map.of("id", policy)).map(Neighbours::of);
	}

	Mono<Void> removeUnnamed(BoltTransaction transaction) {
		return transaction.change(REMOVE_UNNAMED,
				Map.of("departments", this.departments, "institutions", this.institutions, "stubs", this.stubs));
	}

	private static Neighbours of(Record row) {
		return new Neighbours(row.get("departments").asList(), row.get("institutions").asList(),
				row.get("stubs").asList());
	}

}
