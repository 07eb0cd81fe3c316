package org.zhiku.graph.bolt;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

/** Finds what citations mean, and writes the relations and stubs that follow. */
final class CitationStatements {

	/**
	 * A column with the policies of the corpus under {@code numbers} and
	 * {@code titleKeys}.
	 */
	static final String FOUND = """
			COLLECT {
				UNWIND $in.numbers AS number
				MATCH (p:Policy {docNumber: number})
				WHERE p.inCorpus
				RETURN [p.id, p.docNumber, p.titleKey] AS known
				ORDER BY p.id
				UNION
				UNWIND $in.titleKeys AS key
				MATCH (p:Policy {titleKey: key})
				WHERE p.inCorpus
				RETURN [p.id, p.docNumber, p.titleKey] AS known
				ORDER BY p.id
			} AS found
			""";

	/** Creates {@code stubs} and {@code relations}; for the end of a statement. */
	static final String LINK = """
			CALL () {
				UNWIND $in.stubs AS row
				MERGE (s:Policy {id: row.id})
				ON CREATE SET s += row
				ON MATCH SET s.title = coalesce(s.title, row.title), s.titleKey = coalesce(s.titleKey, row.titleKey)
			}
			CALL () {
				UNWIND $in.relations AS row
				MATCH (from:Policy {id: row.from}) USING INDEX from:Policy(id)
				MATCH (to:Policy {id: row.to}) USING INDEX to:Policy(id)
				CREATE (from)-[e:$(row.type)]->(to)
				SET e = row.edge
			}
			""";

	private static final String MERGE = """
			CYPHER 25
			UNWIND $in.merges AS row
			MATCH (p:Policy {id: row.id})
			UNWIND row.stubs AS stub
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
		return transaction.ask("CYPHER 25 RETURN " + FOUND,
				Map.of("numbers", List.copyOf(numbers), "titleKeys", List.copyOf(titleKeys)));
	}

	static Mono<Void> link(BoltTransaction transaction, CitationLinks links) {
		return transaction.change("CYPHER 25 " + LINK, Map.of("stubs", links.stubs(), "relations", links.relations()));
	}

	/**
	 * Merges stubs into the policies that they stand for.
	 * @param merges a policy's {@code id} with the ids of its {@code stubs}
	 */
	static Mono<Void> merge(BoltTransaction transaction, List<Object> merges) {
		return merges.isEmpty() ? Mono.empty() : transaction.change(MERGE, Map.of("merges", merges));
	}

}
