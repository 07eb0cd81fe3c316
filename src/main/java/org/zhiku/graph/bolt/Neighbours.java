package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

/**
 * The shared nodes that policies' old texts named. Those that nobody names any more go;
 * regions stay, since they are geography and not facts of a text.
 */
record Neighbours(List<Object> departments, List<Object> institutions, List<Object> stubs) {

	/** Removes what the policies consist of and their relations. */
	private static final String CLEAR = """
			CYPHER 25
			UNWIND $in.ids AS id
			MATCH (p:Policy {id: id}) USING INDEX p:Policy(id)
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
				WHERE d.id IN $in.departments AND NOT EXISTS { (d)<-[:!SUCCEEDED_BY]-() }
					AND NOT EXISTS { (d)-[:!SUCCEEDED_BY]->(:Department) }
			""" + Spellings.delete("d") + """
			}
			CALL () {
				MATCH (i:Institution) WHERE i.id IN $in.institutions AND NOT EXISTS { (i)<--() }
			""" + Spellings.delete("i") + """
			}
			CALL () {
				MATCH (s:Policy) WHERE s.id IN $in.stubs AND NOT s.inCorpus AND NOT EXISTS { (s)<-[:!FOUND]-() }
				DETACH DELETE s
			}
			""";

	/** Empties the policies and tells whom they named. */
	static Mono<Neighbours> clear(BoltTransaction transaction, List<String> policies) {
		return transaction.askAll(CLEAR, Map.of("ids", policies)).map(Neighbours::of);
	}

	Mono<Void> removeUnnamed(BoltTransaction transaction) {
		return transaction.change(REMOVE_UNNAMED,
				Map.of("departments", this.departments, "institutions", this.institutions, "stubs", this.stubs));
	}

	private static Neighbours of(List<Record> rows) {
		return new Neighbours(distinct(rows, "departments"), distinct(rows, "institutions"), distinct(rows, "stubs"));
	}

	private static List<Object> distinct(List<Record> rows, String column) {
		return rows.stream().flatMap((row) -> row.get(column).asList().stream()).distinct().toList();
	}

}
