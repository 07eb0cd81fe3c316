package org.zhiku.graph.bolt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Policy;

/**
 * One policy into the graph within one transaction. A new policy's own nodes are created
 * before the revision is taken, so that writers wait for each other only where they touch
 * what they share.
 */
final class PolicyWrite {

	/** The removal takes the lock before anything is read. */
	private static final String LOCK = """
			CYPHER 25
			MERGE (p:Policy {id: $id})
			ON CREATE SET p.inCorpus = false
			REMOVE p.lock
			WITH p
			MATCH (c:Counter {id: 'revision'})
			RETURN p.inCorpus AS inCorpus, p.sha256 AS sha256, coalesce(p.sources, []) AS sources,
				coalesce(p.sourceHashes, []) AS sourceHashes, c.value AS revision
			""";

	private static final String REMEMBER = """
			CYPHER 25
			MATCH (p:Policy {id: $id})
			SET p.sources = $sources, p.sourceHashes = $sourceHashes
			""";

	private static final String OWN = """
			CYPHER 25
			MATCH (p:Policy {id: $id})
			WITH p, p.formerIds AS formerIds
			SET p = $policy
			SET p.formerIds = formerIds
			WITH p
			CALL (p) {
				UNWIND $sections AS row
				CREATE (p)-[:HAS_SECTION]->(n:Section)
				SET n = row
			}
			CALL (p) {
				UNWIND $tasks AS row
				CREATE (p)-[:HAS_TASK]->(n:Task)
				SET n = row.node
				WITH p, n, row
				UNWIND row.targets AS target
				CREATE (n)-[:HAS_TARGET]->(g:Target)<-[:SETS_TARGET]-(p)
				SET g = target
			}
			CALL (p) {
				UNWIND $targets AS row
				CREATE (p)-[:SETS_TARGET]->(n:Target)
				SET n = row
			}
			CALL (p) {
				UNWIND $diagnostics AS row
				CREATE (p)-[:HAS_DIAGNOSTIC]->(n:Diagnostic)
				SET n = row
			}
			""";

	private static final String SHARED = """
			CYPHER 25
			MATCH (p:Policy {id: $id})
			SET p.revision = $revision
			WITH p
			CALL () {
				MATCH (t:Tombstone {id: $id})
				DELETE t
			}
			CALL () {
				UNWIND $regions AS row
				MERGE (r:Region {id: row.node.id})
				ON CREATE SET r += row.node
				WITH r, row
				MATCH (around:Region {id: row.parent})
				MERGE (r)-[:PART_OF]->(around)
			}
			CALL () {
				UNWIND $departments AS row
				MERGE (d:Department {id: row.id})
				ON CREATE SET d.name = row.name, d.level = row.level, d.collective = row.collective, d.aliases = []
				WITH d, row, [alias IN row.aliases WHERE NOT alias IN d.aliases] AS fresh
				FOREACH (some IN CASE WHEN fresh = [] THEN [] ELSE [fresh] END | SET d.aliases = d.aliases + some)
				WITH d, row
				MATCH (r:Region {id: row.region})
				MERGE (d)-[:IN_REGION]->(r)
			}
			CALL () {
				UNWIND $institutions AS row
				MERGE (i:Institution {id: row.id})
				ON CREATE SET i += row
			}
			""";

	private static final String RELATE = """
			CYPHER 25
			MATCH (p:Policy {id: $id})
			CALL (p) {
				UNWIND $issuers AS row
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (p)-[e:ISSUED_BY]->(d)
				SET e = row.edge
			}
			CALL (p) {
				UNWIND $addressees AS row
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (p)-[e:ADDRESSED_TO]->(d)
				SET e = row.edge
			}
			CALL () {
				UNWIND $responsibilities AS row
				MATCH (t:Task {id: row.from}) USING INDEX t:Task(id)
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (t)-[e:RESPONSIBLE]->(d)
				SET e = row.edge
			}
			CALL () {
				UNWIND $sectionResponsibilities AS row
				MATCH (s:Section {id: row.from}) USING INDEX s:Section(id)
				MATCH (d:Department {id: row.to}) USING INDEX d:Department(id)
				CREATE (s)-[e:SECTION_RESPONSIBLE]->(d)
				SET e = row.edge
			}
			CALL (p) {
				UNWIND $mentions AS row
				MATCH (i:Institution {id: row.to}) USING INDEX i:Institution(id)
				CREATE (p)-[e:MENTIONS]->(i)
				SET e = row.edge
			}
			CALL () {
				UNWIND $involvements AS row
				MATCH (t:Task {id: row.from}) USING INDEX t:Task(id)
				MATCH (i:Institution {id: row.to}) USING INDEX i:Institution(id)
				CREATE (t)-[e:INVOLVES]->(i)
				SET e = row.edge
			}
			""";

	private final Policy policy;

	private final BoltTransaction transaction;

	private final PolicyNodes nodes;

	PolicyWrite(Policy policy, BoltTransaction transaction) {
		this.policy = policy;
		this.transaction = transaction;
		this.nodes = new PolicyNodes(policy);
	}

	Mono<WriteReceipt> run() {
		return this.transaction.row(LOCK, Map.of("id", id())).flatMap((row) -> {
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
		return this.transaction.run(REMEMBER,
				Map.of("id", id(), "sources", memory.names(), "sourceHashes", memory.hashes()));
	}

	private Mono<WriteReceipt> create(SourceMemory memory) {
		return own(memory).then(RevisionCounter.next(this.transaction))
			.flatMap((revision) -> share(revision).thenReturn(receipt(Outcome.CREATED, revision)));
	}

	private Mono<WriteReceipt> replace(SourceMemory memory) {
		return RevisionCounter.next(this.transaction)
			.flatMap((revision) -> Neighbours.clear(this.transaction, id())
				.flatMap((old) -> own(memory).then(share(revision)).then(old.removeUnnamed(this.transaction)))
				.thenReturn(receipt(Outcome.CHANGED, revision)));
	}

	private Mono<Void> own(SourceMemory memory) {
		return this.transaction.run(OWN,
				Map.of("id", id(), "policy", this.nodes.policy(memory).values(), "sections", this.nodes.sectionRows(),
						"tasks", this.nodes.taskRows(), "targets", this.nodes.looseTargetRows(), "diagnostics",
						this.nodes.diagnosticRows()));
	}

	private Mono<Void> share(long revision) {
		Map<String, Object> parameters = new HashMap<>(new SharedNodes(this.policy, this.nodes).parameters());
		parameters.put("id", id());
		parameters.put("revision", revision);
		return this.transaction.run(SHARED, parameters).then(this.transaction.run(RELATE, parameters)).then(cite());
	}

	private Mono<Void> cite() {
		List<Citation> citations = this.policy.extraction().citations();
		Metadata metadata = this.policy.extraction().metadata();
		String titleKey = TitleKey.of(metadata.title());
		Set<String> titleKeys = CitationLinks.titleKeys(citations);
		if (titleKey != null) {
			titleKeys.add(titleKey);
		}
		return CitationStatements.find(this.transaction, CitationLinks.numbers(citations), titleKeys)
			.flatMap((found) -> {
				CitationLinks links = new CitationLinks(found);
				citations.forEach((citation) -> links.add(this.policy.id(), citation));
				return CitationStatements.link(this.transaction, links)
					.then(mergeStubs(metadata, (titleKey != null && links.isOnly(titleKey)) ? titleKey : null));
			});
	}

	/** A title that several policies bear says nothing of which one a stub means. */
	private Mono<Void> mergeStubs(Metadata metadata, @Nullable String onlyTitle) {
		List<String> ids = CitationLinks.stubIds(metadata.number(), onlyTitle);
		String numberlessKey = (metadata.number() == null && onlyTitle != null) ? onlyTitle : "";
		return CitationStatements.mergeStubs(this.transaction, this.policy.id(), ids, numberlessKey);
	}

	private WriteReceipt receipt(Outcome outcome, long revision) {
		return new WriteReceipt(this.policy.id(), outcome, revision);
	}

	private String id() {
		return this.policy.id().value();
	}

}
