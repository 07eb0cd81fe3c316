package org.zhiku.graph.bolt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.PolicyTitle;
import org.zhiku.ontology.Relation;

/**
 * Citations whose target changed under them, linked anew by what each says: to a policy
 * that fits, or to a stub.
 */
final class IncomingCitations {

	private static final String OF_POLICY = """
			CYPHER 25
			MATCH (other:Policy)-[e]->(p:Policy {id: $in.id})
			WHERE other <> p
			RETURN other.id AS from, type(e) AS type, e.title AS title, e.docNumber AS docNumber, properties(e) AS edge
			""";

	/** Where both sides have a number, the number made the link, and it stays. */
	private static final String TAKE_BY_TITLE = """
			CYPHER 25
			MATCH (p:Policy {titleKey: $in.titleKey})
			WHERE p.inCorpus
			MATCH (other:Policy)-[e]->(p)
			WHERE other <> p AND (e.docNumber IS NULL OR p.docNumber IS NULL)
			WITH e, p, other.id AS from, type(e) AS type, e.title AS title, e.docNumber AS docNumber,
				properties(e) AS edge
			DELETE e
			RETURN from, type, title, docNumber, edge, p.id AS to
			""";

	/**
	 * An id names the stub again and no longer the policy that the stub was merged into.
	 */
	private static final String DISOWN = """
			CYPHER 25
			MATCH (p:Policy {titleKey: $in.titleKey})
			WHERE p.inCorpus AND any(id IN p.formerIds WHERE EXISTS { (:Policy {id: id}) })
			SET p.formerIds = [id IN p.formerIds WHERE NOT EXISTS { (:Policy {id: id}) }]
			""";

	private IncomingCitations() {
	}

	/** Who cites the policy, and how. */
	static Mono<List<Record>> of(BoltTransaction transaction, String policy) {
		return transaction.askAll(OF_POLICY, Map.of("id", policy));
	}

	/** Parts a title that several policies bear now from the one that bore it alone. */
	static Mono<Void> partTitle(BoltTransaction transaction, String titleKey) {
		Map<String, Object> title = Map.of("titleKey", titleKey);
		return transaction.askAll(TAKE_BY_TITLE, title)
			.flatMap((taken) -> taken.isEmpty() ? Mono.empty()
					: relink(transaction, taken).then(transaction.change(DISOWN, title))
						.then(announce(transaction, taken)));
	}

	/** Who is no longer said to be repealed, and who is now. */
	private static Mono<Void> announce(BoltTransaction transaction, List<Record> taken) {
		Set<String> changed = new LinkedHashSet<>();
		taken.stream().filter(IncomingCitations::repeals).forEach((row) -> changed.add(row.get("to").asString()));
		return announceRepeals(transaction, taken, changed);
	}

	/** Who is repealed now by those that repealed a policy which is gone. */
	static Mono<Void> announceRepeals(BoltTransaction transaction, List<Record> relinked, Set<String> before) {
		Set<String> from = new LinkedHashSet<>();
		relinked.stream().filter(IncomingCitations::repeals).forEach((row) -> from.add(row.get("from").asString()));
		return Repeals.by(transaction, from).flatMap((now) -> {
			Set<String> changed = new LinkedHashSet<>(before);
			changed.addAll(now);
			return Repeals.announce(transaction, changed);
		}).then();
	}

	private static boolean repeals(Record citation) {
		return citation.get("type").asString().equals(Relation.REPEALS.name());
	}

	static Mono<Void> relink(BoltTransaction transaction, List<Record> citations) {
		if (citations.isEmpty()) {
			return Mono.empty();
		}
		Set<String> numbers = new LinkedHashSet<>();
		Set<String> titleKeys = new LinkedHashSet<>();
		for (Record row : citations) {
			String number = text(row, "docNumber");
			String titleKey = PolicyTitle.key(text(row, "title"));
			if (number != null) {
				numbers.add(number);
			}
			if (titleKey != null) {
				titleKeys.add(titleKey);
			}
		}
		return CitationStatements.find(transaction, numbers, titleKeys).flatMap((found) -> {
			CitationLinks links = new CitationLinks(found);
			citations.forEach((row) -> relink(links, row));
			return CitationStatements.link(transaction, links);
		});
	}

	private static void relink(CitationLinks links, Record row) {
		String number = text(row, "docNumber");
		links.link(new NodeId(row.get("from").asString()), row.get("type").asString(), text(row, "title"),
				(number != null) ? DocumentNumber.parse(number).orElse(null) : null, row.get("edge").asMap());
	}

	private static @Nullable String text(Record row, String name) {
		Value value = row.get(name);
		return value.isNull() ? null : value.asString();
	}

}
