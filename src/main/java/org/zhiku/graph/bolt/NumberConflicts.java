package org.zhiku.graph.bolt;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;

/** Keeps different policies apart that bear one number, and says so at each of them. */
final class NumberConflicts {

	/**
	 * The policy goes on under another id, its parts with it; for who follows the graph
	 * the old one is gone.
	 */
	private static final String RENAME = """
			CYPHER 25
			MATCH (p:Policy {id: $in.from}) USING INDEX p:Policy(id)
			CALL (p) {
				MATCH (p)-[:HAS_SECTION|HAS_TASK|SETS_TARGET|HAS_DIAGNOSTIC]->(part)
				SET part.id = replace(part.id, $in.fromKey, $in.toKey)
			}
			SET p.id = $in.to, p.revision = $in.revision, p.formerIds = coalesce(p.formerIds, []) + $in.from
			MERGE (t:Tombstone {id: $in.from})
			SET t.revision = $in.revision - 1
			""";

	/** What was made for nothing but to be locked. */
	private static final String FORGET = """
			CYPHER 25
			UNWIND $in.ids AS id
			MATCH (p:Policy {id: id}) USING INDEX p:Policy(id)
			WHERE NOT p.inCorpus AND NOT EXISTS { (p)--() }
			DELETE p
			""";

	/** The diagnostics of a group of policies anew, none where only one is left. */
	private static final String SETTLE = """
			CYPHER 25
			CALL () {
				UNWIND $in.ids AS id
				MATCH (:Policy {id: id})-[:HAS_DIAGNOSTIC]->(old:Diagnostic {code: 'NUMBER_CONFLICT'})
				DETACH DELETE old
			}
			UNWIND $in.ids AS id
			MATCH (p:Policy {id: id})
			WHERE p.inCorpus
			WITH collect(p) AS all
			UNWIND all AS p
			WITH p, [other IN all WHERE other <> p | '《' + coalesce(other.title, '无标题') + '》'] AS others
			WHERE others <> []
			CREATE (p)-[:HAS_DIAGNOSTIC]->(:Diagnostic {
				id: 'dia' + substring(p.id, 3) + '_99999', order: 99999, code: 'NUMBER_CONFLICT',
				severity: 'WARNING', start: 0, end: 0,
				message: '同一文号“' + p.docNumber + '”另见于' + reduce(s = '', other IN others | s + other) + '，至少一处有误'
			})
			""";

	private static final String CONFLICTING = """
			CYPHER 25
			MATCH (p:Policy {id: $in.id})-[:HAS_DIAGNOSTIC]->(:Diagnostic {code: 'NUMBER_CONFLICT'})
			MATCH (s:Policy {docNumber: p.docNumber})-[:HAS_DIAGNOSTIC]->(:Diagnostic {code: 'NUMBER_CONFLICT'})
			WHERE s <> p AND coalesce(s.level, '') = coalesce(p.level, '') AND s.regionNames = p.regionNames
			RETURN s.id AS id
			""";

	private NumberConflicts() {
	}

	/** Takes two revisions: the old id is gone, the new one is there. */
	static Mono<Void> rename(BoltTransaction transaction, Renaming renaming) {
		return RevisionCounter.next(transaction, 2)
			.flatMap((revision) -> transaction.change(RENAME,
					Map.of("from", renaming.from.value(), "to", renaming.to.value(), "fromKey", key(renaming.from),
							"toKey", key(renaming.to), "revision", revision)));
	}

	static Mono<Void> forget(BoltTransaction transaction, List<String> ids) {
		return transaction.change(FORGET, Map.of("ids", ids));
	}

	static Mono<Void> settle(BoltTransaction transaction, Collection<String> ids) {
		return transaction.change(SETTLE, Map.of("ids", List.copyOf(ids)));
	}

	/** The others that bear the policy's number. */
	static Mono<List<String>> of(BoltTransaction transaction, String policy) {
		return transaction.askAll(CONFLICTING, Map.of("id", policy))
			.map((rows) -> rows.stream().map((row) -> row.get("id").asString()).toList());
	}

	private static String key(NodeId id) {
		return id.value().substring(id.value().indexOf('_'));
	}

	/** A policy's id, and the one that tells it apart. */
	record Renaming(NodeId from, NodeId to) {
	}

}
