package org.zhiku.graph.bolt;

import java.util.HashMap;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.Policy;

/**
 * One policy into the graph within one transaction. A new policy's own nodes are created
 * before the revision is taken, so that writers wait for each other only where they touch
 * what they share.
 */
final class PolicyWrite {

	/** The assignment changes nothing and takes the lock, before the rest is read. */
	private static final String LOCK = """
			CYPHER 25
			MERGE (p:Policy {id: $in.id})
			ON CREATE SET p.inCorpus = false
			SET p.inCorpus = p.inCorpus
			WITH p
			MATCH (c:Counter {id: 'revision'})
			RETURN p.inCorpus AS inCorpus, p.sha256 AS sha256, coalesce(p.sources, []) AS sources,
				coalesce(p.sourceHashes, []) AS sourceHashes, c.value AS revision
			""";

	private static final String REMEMBER = """
			CYPHER 25
			MATCH (p:Policy {id: $in.id})
			SET p.sources = $in.sources, p.sourceHashes = $in.sourceHashes
			""";

	private static final String OWN = """
			CYPHER 25
			MATCH (p:Policy {id: $in.id})
			WITH p, p.formerIds AS formerIds
			SET p = $in.policy
			SET p.formerIds = formerIds
			WITH p
			CALL (p) {
				UNWIND $in.sections AS row
				CREATE (p)-[:HAS_SECTION]->(n:Section)
				SET n = row
			}
			CALL (p) {
				UNWIND $in.tasks AS row
				CREATE (p)-[:HAS_TASK]->(n:Task)
				SET n = row.node
				WITH p, n, row
				UNWIND row.targets AS target
				CREATE (n)-[:HAS_TARGET]->(g:Target)<-[:SETS_TARGET]-(p)
				SET g = target
			}
			CALL (p) {
				UNWIND $in.targets AS row
				CREATE (p)-[:SETS_TARGET]->(n:Target)
				SET n = row
			}
			CALL (p) {
				UNWIND $in.diagnostics AS row
				CREATE (p)-[:HAS_DIAGNOSTIC]->(n:Diagnostic)
				SET n = row
			}
			""";

	/** The counter first: what is read after it is read under its lock. */
	private static final String PREPARE = RevisionCounter.TAKE + """
			RETURN revision,
			""" + CitationStatements.FOUND + """
			, COLLECT {
				MATCH (s:Policy) WHERE s.id IN $in.stubs AND NOT s.inCorpus RETURN s.id
			} AS stubs, COLLECT {
				MATCH (s:Policy {titleKey: $in.numberlessKey})
				WHERE NOT s.inCorpus AND s.docNumber IS NOT NULL
				RETURN s.id
			} AS numberedStubs
			""";

	private static final String SHARE = """
			CYPHER 25
			MATCH (p:Policy {id: $in.id})
			SET p.revision = $in.revision
			WITH p
			CALL () {
				MATCH (t:Tombstone {id: $in.id})
				DELETE t
			}
			CALL () {
				UNWIND $in.regions AS row
				MERGE (r:Region {id: row.node.id})
				ON CREATE SET r += row.node
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
				WITH d, row
				MATCH (r:Region {id: row.region})
				MERGE (d)-[:IN_REGION]->(r)
			}
			CALL () {
				UNWIND $in.institutions AS row
				MERGE (i:Institution {id: row.id})
				ON CREATE SET i += row
			}
			CALL (p) {
				UNWIND $in.issuers AS row
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (p)-[e:ISSUED_BY]->(d)
				SET e = row.edge
			}
			CALL (p) {
				UNWIND $in.addressees AS row
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (p)-[e:ADDRESSED_TO]->(d)
				SET e = row.edge
			}
			CALL () {
				UNWIND $in.responsibilities AS row
				MATCH (t:Task {id: row.from}) USING INDEX t:Task(id)
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (t)-[e:RESPONSIBLE]->(d)
				SET e = row.edge
			}
			CALL () {
				UNWIND $in.sectionResponsibilities AS row
				MATCH (s:Section {id: row.from}) USING INDEX s:Section(id)
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (s)-[e:SECTION_RESPONSIBLE]->(d)
				SET e = row.edge
			}
			CALL (p) {
				UNWIND $in.mentions AS row
				MATCH (i:Institution {id: row.to}) USING INDEX i:Institution(id)
				CREATE (p)-[e:MENTIONS]->(i)
				SET e = row.edge
			}
			CALL () {
				UNWIND $in.involvements AS row
				MATCH (t:Task {id: row.from}) USING INDEX t:Task(id)
				MATCH (i:Institution {id: row.to}) USING INDEX i:Institution(id)
				CREATE (t)-[e:INVOLVES]->(i)
				SET e = row.edge
			}
			""" + CitationStatements.LINK;

	private final Policy policy;

	private final BoltTransaction transaction;

	private final PolicyNodes nodes;

	private final CitationQuestions questions;

	PolicyWrite(Policy policy, BoltTransaction transaction) {
		this.policy = policy;
		this.transaction = transaction;
		this.nodes = new PolicyNodes(policy);
		this.questions = CitationQuestions.of(policy);
	}

	Mono<WriteReceipt> run() {
		return this.transaction.ask(LOCK, Map.of("id", id())).flatMap((row) -> {
			SourceMemory memory = SourceMemory.of(row);
			WriteReceipt unchanged = new WriteReceipt(this.policy.id(), Outcome.UNCHANGED,
					row.get("revision").asLong());
			if (memory.remembers(this.policy)) {
				return Mono.just(unchanged);
			}
			SourceMemory fresh = memory.with(this.policy);
			if (memory.holds(this.policy)) {
				return remember(fresh).thenReturn(unchanged);
			}
			return memory.inCorpus() ? replace(fresh) : create(fresh);
		});
	}

	private Mono<Void> remember(SourceMemory memory) {
		return this.transaction.change(REMEMBER,
				Map.of("id", id(), "sources", memory.names(), "sourceHashes", memory.hashes()));
	}

	private Mono<WriteReceipt> create(SourceMemory memory) {
		return own(memory).then(share()).map((revision) -> receipt(Outcome.CREATED, revision));
	}

	private Mono<WriteReceipt> replace(SourceMemory memory) {
		return RevisionCounter.lock(this.transaction)
			.then(Neighbours.clear(this.transaction, id()))
			.flatMap((old) -> own(memory).then(share())
				.flatMap((revision) -> old.removeUnnamed(this.transaction)
					.thenReturn(receipt(Outcome.CHANGED, revision))));
	}

	private Mono<Void> own(SourceMemory memory) {
		return this.transaction.change(OWN,
				Map.of("id", id(), "policy", this.nodes.policy(memory).values(), "sections", this.nodes.sectionRows(),
						"tasks", this.nodes.taskRows(), "targets", this.nodes.looseTargetRows(), "diagnostics",
						this.nodes.diagnosticRows()));
	}

	/** Takes the revision, writes what is shared, and answers the revision. */
	private Mono<Long> share() {
		return this.transaction.ask(PREPARE, this.questions.parameters()).flatMap((row) -> {
			long revision = row.get("revision").asLong();
			CitationLinks links = new CitationLinks(row);
			this.policy.extraction().citations().forEach((citation) -> links.add(this.policy.id(), citation));
			Map<String, Object> parameters = new HashMap<>(new SharedNodes(this.policy, this.nodes).parameters());
			parameters.putAll(
					Map.of("id", id(), "revision", revision, "stubs", links.stubs(), "relations", links.relations()));
			return this.transaction.change(SHARE, parameters)
				.then(CitationStatements.merge(this.transaction, id(), this.questions.meant(row, links)))
				.then(partTitle(links))
				.thenReturn(revision);
		});
	}

	/**
	 * Who cited the title while another policy alone bore it did not mean that one for
	 * sure.
	 */
	private Mono<Void> partTitle(CitationLinks links) {
		String titleKey = this.questions.titleKey();
		return (titleKey == null || links.isOnly(titleKey)) ? Mono.empty()
				: IncomingCitations.partTitle(this.transaction, titleKey);
	}

	private WriteReceipt receipt(Outcome outcome, long revision) {
		return new WriteReceipt(this.policy.id(), outcome, revision);
	}

	private String id() {
		return this.policy.id().value();
	}

}
