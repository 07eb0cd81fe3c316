package org.zhiku.graph.bolt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;

/** Finds what citations mean, and writes the relations and stubs that follow. */
final class CitationStatements {

	private static final String FIND = """
			CYPHER 25
			RETURN COLLECT {
				UNWIND $numbers AS number
				MATCH (p:Policy {docNumber: number})
				WHERE p.inCorpus
				RETURN [p.id, p.docNumber, p.titleKey] AS known
				ORDER BY p.id
				UNION
				UNWIND $titleKeys AS key
				MATCH (p:Policy {titleKey: key})
				WHERE p.inCorpus
				RETURN [p.id, p.docNumber, p.titleKey] AS known
				ORDER BY p.id
			} AS found
			""";

	private static final String LINK = """
			CYPHER 25
			CALL () {
				UNWIND $stubs AS row
				MERGE (s:Policy {id: row.id})
				ON CREATE SET s += row
				ON MATCH SET s.title = coalesce(s.title, row.title), s.titleKey = coalesce(s.titleKey, row.titleKey)
			}
			UNWIND $relations AS row
			MATCH (p:Policy {id: row.from})
			USING INDEX p:Policy(id)
			MATCH (q:Policy {id: row.to})
			USING INDEX q:Policy(id)
			CREATE (p)-[e:$(row.type)]->(q)
			SET e = row.edge
			""";

	/** A stub of another number is another policy, even under the same title. */
	private static final String STUBS = """
			CYPHER 25
			RETURN COLLECT {
				MATCH (s:Policy) WHERE s.id IN $ids AND NOT s.inCorpus RETURN s.id
			} AS certain, COLLECT {
				MATCH (s:Policy {titleKey: $numberlessKey})
				WHERE NOT s.inCorpus AND s.docNumber IS NOT NULL
				RETURN s.id
			} AS titled
			""";

	private static final String MERGE = """
			CYPHER 25
			MATCH (p:Policy {id: $id})
			UNWIND $stubs AS stub
			MATCH (s:Policy {id: stub})
			CALL (p, s) {
				MATCH (other:Policy)-[old]->(s)
				CREATE (other)-[e:$(type(old))]->(p)
				SET e = properties(old)
				DELETE old
			}
			DETACH DELETE s
			SET p.formerIds = coalesce(p.formerIds, []) + stub
			""";

	private CitationStatements() {
	}

	/** The policies of the corpus under these numbers and titles. */
	static Mono<Record> find(BoltTransaction transaction, Collection<String> numbers, Collection<String> titleKeys) {
		return transaction.row(FIND, Map.of("numbers", List.copyOf(numbers), "titleKeys", List.copyOf(titleKeys)));
	}

	static Mono<Void> link(BoltTransaction transaction, CitationLinks links) {
		if (links.relations().isEmpty()) {
			return Mono.empty();
		}
		return transaction.run(LINK, Map.of("stubs", links.stubs(), "relations", links.relations()));
	}

	/**
	 * Merges the stubs that stand for a policy into it.
	 * @param ids of the stubs that can stand for nothing else
	 * @param numberlessKey the title key of a policy that has no number, else empty: the
	 * only stub of that title is meant, whatever number the citation gave
	 */
	static Mono<Void> mergeStubs(BoltTransaction transaction, NodeId policy, List<String> ids, String numberlessKey) {
		return transaction.row(STUBS, Map.of("ids", ids, "numberlessKey", numberlessKey)).flatMap((row) -> {
			List<Object> stubs = row.get("certain").asList();
			List<Object> titled = row.get("titled").asList();
			if (titled.size() == 1) {
				stubs = Stream.concat(stubs.stream(), titled.stream()).toList();
			}
			return stubs.isEmpty() ? Mono.empty()
					: transaction.run(MERGE, Map.of("id", policy.value(), "stubs", stubs));
		});
	}

}
