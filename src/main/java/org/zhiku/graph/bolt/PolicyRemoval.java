package org.zhiku.graph.bolt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Mono;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.NodeId;

/**
 * One policy out of the graph within one transaction. Who cites it is linked anew, as if
 * the policy had never been there: to another one that fits, or to a stub.
 */
final class PolicyRemoval {

	private static final String LOCK = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			OPTIONAL MATCH (p:Policy {id: $in.id})
			SET p.inCorpus = p.inCorpus
			RETURN coalesce(p.inCorpus, false) AS present, c.value AS revision
			""";

	private static final String INCOMING = """
			CYPHER 25
			MATCH (other:Policy)-[e]->(p:Policy {id: $in.id})
			WHERE other <> p
			RETURN other.id AS from, type(e) AS type, e.title AS title, e.docNumber AS docNumber, properties(e) AS edge
			""";

	private static final String BURY = """
			CYPHER 25
			MATCH (p:Policy {id: $in.id})
			DETACH DELETE p
			MERGE (t:Tombstone {id: $in.id})
			SET t.revision = $in.revision
			""";

	private final NodeId policy;

	private final BoltTransaction transaction;

	PolicyRemoval(NodeId policy, BoltTransaction transaction) {
		this.policy = policy;
		this.transaction = transaction;
	}

	Mono<WriteReceipt> run() {
		return this.transaction.ask(LOCK, id()).flatMap((row) -> {
			if (!row.get("present").asBoolean()) {
				return Mono.just(new WriteReceipt(this.policy, Outcome.ABSENT, row.get("revision").asLong()));
			}
			return RevisionCounter.next(this.transaction)
				.flatMap((revision) -> remove(revision)
					.thenReturn(new WriteReceipt(this.policy, Outcome.DELETED, revision)));
		});
	}

	private Mono<Void> remove(long revision) {
		Map<String, Object> burial = Map.of("id", this.policy.value(), "revision", revision);
		return this.transaction.askAll(INCOMING, id())
			.flatMap((incoming) -> Neighbours.clear(this.transaction, this.policy.value())
				.flatMap((old) -> this.transaction.change(BURY, burial)
					.then(relink(incoming))
					.then(old.removeUnnamed(this.transaction))));
	}

	private Mono<Void> relink(List<Record> incoming) {
		if (incoming.isEmpty()) {
			return Mono.empty();
		}
		Set<String> numbers = new LinkedHashSet<>();
		Set<String> titleKeys = new LinkedHashSet<>();
		for (Record row : incoming) {
			String number = text(row, "docNumber");
			String titleKey = TitleKey.of(text(row, "title"));
			if (number != null) {
				numbers.add(number);
			}
			if (titleKey != null) {
				titleKeys.add(titleKey);
			}
		}
		return CitationStatements.find(this.transaction, numbers, titleKeys).flatMap((found) -> {
			CitationLinks links = new CitationLinks(found);
			incoming.forEach((row) -> relink(links, row));
			return CitationStatements.link(this.transaction, links);
		});
	}

	private static void relink(CitationLinks links, Record row) {
		String number = text(row, "docNumber");
		links.link(new NodeId(row.get("from").asString()), row.get("type").asString(), text(row, "title"),
				(number != null) ? DocumentNumber.parse(number).orElse(null) : null, row.get("edge").asMap());
	}

	private Map<String, Object> id() {
		return Map.of("id", this.policy.value());
	}

	private static @Nullable String text(Record row, String name) {
		Value value = row.get(name);
		return value.isNull() ? null : value.asString();
	}

}
