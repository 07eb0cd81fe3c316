package org.zhiku.graph.bolt;

import org.zhiku.ontology.Relation;

/**
 * The statements that write policies: each takes all policies of a transaction, so that
 * their number does not depend on how many there are.
 */
final class PolicyStatements {

	/**
	 * The assignment changes nothing and takes the lock, before the rest is read. Ids in
	 * their order, so that two writers do not wait for each other.
	 */
	static final String LOCK = """
			CYPHER 25
			UNWIND $in.policies AS row
			MERGE (p:Policy {id: row.id})
			ON CREATE SET p.inCorpus = false
			SET p.inCorpus = p.inCorpus
			WITH p, row
			MATCH (c:Counter {id: 'revision'})
			RETURN p.id AS id, p.inCorpus AS inCorpus, p.sha256 AS sha256, coalesce(p.sources, []) AS sources,
				coalesce(p.sourceHashes, []) AS sourceHashes, p.extractor AS extractor,
				coalesce(p.sourceExtractors, []) AS sourceExtractors, c.value AS revision,
				COLLECT {
					MATCH (s:Policy {sha256: row.sha256})
					WHERE s.inCorpus
					RETURN s.id ORDER BY s.id
				} AS same, COLLECT {
					MATCH (s:Policy {docNumber: row.docNumber})
					WHERE s.inCorpus AND s.docNumberQuote IS NOT NULL
						AND coalesce(s.level, '') = row.level AND s.regionNames = row.regionNames
					RETURN {id: s.id, titleKey: coalesce(s.titleKey, ''), sourceId: s.sourceId,
						sources: coalesce(s.sources, [])}
					ORDER BY s.id
				} AS namesakes
			""";

	static final String REMEMBER = """
			CYPHER 25
			UNWIND $in.policies AS row
			MATCH (p:Policy {id: row.id}) USING INDEX p:Policy(id)
			SET p.sources = row.sources, p.sourceHashes = row.sourceHashes,
				p.sourceExtractors = row.sourceExtractors
			""";

	/**
	 * What belongs to each policy alone. A text that is written again, read by another
	 * extractor, keeps the revision that brought it, and a policy the one with which it
	 * came into the corpus.
	 */
	static final String OWN = """
			CYPHER 25
			UNWIND $in.policies AS in
			MATCH (p:Policy {id: in.id}) USING INDEX p:Policy(id)
			WITH p, in, p.formerIds AS formerIds,
				CASE WHEN p.sha256 = in.policy.sha256 THEN p.textRevision END AS textRevision,
				CASE WHEN p.inCorpus THEN p.createdRevision END AS createdRevision
			SET p = in.policy
			SET p.formerIds = formerIds, p.textRevision = textRevision, p.createdRevision = createdRevision
			WITH p, in
			CALL (p, in) {
				UNWIND in.sections AS row
				CREATE (p)-[:HAS_SECTION]->(n:Section)
				SET n = row
			}
			CALL (p, in) {
				UNWIND in.tasks AS row
				CREATE (p)-[:HAS_TASK]->(n:Task)
				SET n = row.node
				WITH p, n, row
				UNWIND row.targets AS target
				CREATE (n)-[:HAS_TARGET]->(g:Target)<-[:SETS_TARGET]-(p)
				SET g = target
			}
			CALL (p, in) {
				UNWIND in.targets AS row
				CREATE (p)-[:SETS_TARGET]->(n:Target)
				SET n = row
			}
			CALL (p, in) {
				UNWIND in.diagnostics AS row
				CREATE (p)-[:HAS_DIAGNOSTIC]->(n:Diagnostic)
				SET n = row
			}
			""";

	/** The counter first: what is read after it is read under its lock. */
	static final String PREPARE = RevisionCounter.TAKE + """
			RETURN revision,
			""" + CitationStatements.FOUND + """
			, COLLECT {
				MATCH (s:Policy) WHERE s.id IN $in.stubs AND NOT s.inCorpus RETURN s.id
			} AS stubs, COLLECT {
				UNWIND $in.numberlessKeys AS key
				MATCH (s:Policy {titleKey: key})
				WHERE NOT s.inCorpus AND s.docNumber IS NOT NULL
				RETURN [key, s.id]
			} AS numberedStubs, EXISTS { MATCH (:Ruling) } AS ruled
			""";

	/** What policies share with each other, under the lock of the counter. */
	static final String SHARE = """
			CYPHER 25
			CALL () {
				UNWIND $in.revisions AS row
				MATCH (p:Policy {id: row.id}) USING INDEX p:Policy(id)
				SET p.revision = row.revision, p.textRevision = coalesce(p.textRevision, row.revision),
					p.createdRevision = coalesce(p.createdRevision, row.revision)
				WITH row
				MATCH (t:Tombstone {id: row.id})
				DELETE t
			}
			CALL () {
				UNWIND $in.regions AS row
				MERGE (r:Region {id: row.node.id})
				ON CREATE SET r += row.node
				WITH r, row
			""" + Spellings.learnOnce("r", "[r.name]") + """
				WITH r, row
				MATCH (around:Region {id: row.parent})
				MERGE (r)-[:PART_OF]->(around)
			}
			CALL () {
				UNWIND $in.departments AS row
				MERGE (d:Department {id: row.id})
				ON CREATE SET d.name = row.name, d.level = row.level, d.collective = row.collective, d.aliases = []
				WITH d, row, [alias IN row.aliases WHERE NOT alias IN d.aliases] AS fresh
				FOREACH (some IN CASE WHEN fresh = [] THEN [] ELSE [fresh] END | SET d.aliases = d.aliases + some)
			""" + Spellings.learn("d", "fresh") + """
				WITH d, row
				MATCH (r:Region {id: row.region})
				MERGE (d)-[:IN_REGION]->(r)
			}
			CALL () {
				UNWIND $in.institutions AS row
				MERGE (i:Institution {id: row.id})
				ON CREATE SET i += row
				WITH i
			""" + Spellings.learnOnce("i", "i.aliases") + """
			}
			""" + relate("issuers", Relation.ISSUED_BY) + relate("addressees", Relation.ADDRESSED_TO)
			+ relate("responsibilities", Relation.RESPONSIBLE)
			+ relate("sectionResponsibilities", Relation.SECTION_RESPONSIBLE) + relate("mentions", Relation.MENTIONS)
			+ relate("involvements", Relation.INVOLVES) + CitationStatements.LINK;

	private PolicyStatements() {
	}

	/** Creates relations of a kind by the rows of a parameter: {@code from, to, edge}. */
	private static String relate(String rows, Relation relation) {
		return """
				CALL () {
					UNWIND $in.%1$s AS row
					MATCH (a:%2$s {id: row.from}) USING INDEX a:%2$s(id)
					MATCH (b:%4$s {id: row.to}) USING INDEX b:%4$s(id)
					CREATE (a)-[e:%3$s]->(b)
					SET e = row.edge
				}
				""".formatted(rows, relation.from().label(), relation, relation.to().label());
	}

}
