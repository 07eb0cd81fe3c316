package org.zhiku.graph.bolt;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.IndexedPolicy;
import org.zhiku.graph.PolicyChange;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;

/** Reads the revisions that the writer stamped, policies and tombstones in one order. */
final class BoltChangeFeed implements ChangeFeed {

	static final String NEWEST = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			RETURN c.graph AS graph, c.value AS revision
			""";

	/**
	 * So many characters of text a page holds, or one policy: an index keeps all of a
	 * page in memory.
	 */
	private static final int PAGE_CHARACTERS = 1_000_000;

	/**
	 * Neo4j shows a commit bit by bit: the counter may tell of policies that the index on
	 * revisions does not have yet. A writer holds the counter's lock until all is there,
	 * so whoever gets the lock sees everything up to the value.
	 */
	private static final String SETTLED = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			SET c.lock = true
			WITH c
			RETURN c.value AS revision
			""";

	/**
	 * What is committed while the scans run is left for the next call: a later revision
	 * may show in one scan and an earlier one hide from the other.
	 */
	private static final String CHANGES = """
			CYPHER 25
			CALL () {
				MATCH (p:Policy)
				WHERE p.revision > $after AND p.revision <= $newest
				RETURN p AS node, p.revision AS revision, true AS written
				ORDER BY revision LIMIT $limit
				UNION ALL
				MATCH (t:Tombstone)
				WHERE t.revision > $after AND t.revision <= $newest
				RETURN t AS node, t.revision AS revision, false AS written
				ORDER BY revision LIMIT $limit
			}
			WITH node, revision, written
			ORDER BY revision LIMIT $limit
			WITH collect({node: node, revision: revision, written: written, size: coalesce(size(node.text), 0)}) AS page
			UNWIND range(0, size(page) - 1) AS i
			WITH page[i] AS change, reduce(before = 0, row IN page[0..i] | before + row.size) AS before
			WHERE before < $characters
			WITH change.node AS node, change.revision AS revision, change.written AS written
			RETURN written, revision, node.id AS id, node.title AS title, node.docNumber AS docNumber,
				node.sourceId AS sourceId, node.issuerNames AS issuers, node.level AS level,
				node.regionNames AS regions, node.genre AS genre, node.signedOn AS signedOn,
				node.publishedOn AS publishedOn, node.firstDay AS firstDay, node.lastDay AS lastDay,
				[(node)<-[:REPEALS]-(by:Policy) | by.firstDay] AS repeals, node.targetCount AS targets, node.text AS text,
				COLLECT {
					MATCH (node)-[:HAS_TASK|SETS_TARGET]->(part)
					RETURN [part.id, part.start, part.end] ORDER BY part.id
				} AS passages, COLLECT {
					CALL (node) {
						MATCH (node)-[e:ISSUED_BY|ADDRESSED_TO|MENTIONS]->(body)
						RETURN body, coalesce(e.writtenAs, e.quote) AS form
						UNION
						MATCH (node)-[:HAS_TASK|HAS_SECTION]->()-[e:RESPONSIBLE|SECTION_RESPONSIBLE]->(body)
						RETURN body, coalesce(e.writtenAs, e.quote) AS form
					}
					WITH body, form ORDER BY form
					WITH body, collect(form) AS forms ORDER BY body.id
					RETURN [body.id, body.name, forms]
				} AS bodies
			ORDER BY revision
			""";

	private static final String DELETIONS = """
			CYPHER 25
			MATCH (t:Tombstone)
			WHERE t.revision > $after AND t.revision <= $upTo
			RETURN t.id AS id, t.revision AS revision
			ORDER BY revision LIMIT $limit
			""";

	private final BoltSessions sessions;

	private final WrittenRevisions written;

	BoltChangeFeed(BoltSessions sessions, WrittenRevisions written) {
		this.sessions = sessions;
		this.written = written;
	}

	@Override
	public Mono<Head> head() {
		return this.sessions.read("reading its revision", (transaction) -> transaction.row(NEWEST, Map.of()))
			.map((row) -> new Head(row.get("graph").asString(), row.get("revision").asLong()));
	}

	@Override
	public Flux<PolicyChange> changesAfter(long revision, int limit) {
		String doing = "reading the changes after revision " + revision;
		return settled().flatMapMany((newest) -> changes(doing,
				Map.of("after", revision, "newest", newest, "limit", limit, "characters", PAGE_CHARACTERS)));
	}

	@Override
	public Mono<Long> settled() {
		return this.sessions
			.write("waiting for its newest revision", (transaction) -> transaction.ask(SETTLED, Map.of()))
			.map((row) -> row.get("revision").asLong());
	}

	@Override
	public Flux<PolicyChange.Deleted> deletions(long after, long upTo, int limit) {
		Map<String, Object> parameters = Map.of("after", after, "upTo", upTo, "limit", limit);
		return this.sessions
			.read("reading what was removed after revision " + after,
					(transaction) -> transaction.stream(DELETIONS, parameters)
						.map((row) -> new PolicyChange.Deleted(new NodeId(row.get("id").asString()),
								row.get("revision").asLong()))
						.collectList())
			.flatMapIterable(Function.identity());
	}

	@Override
	public Flux<Long> written() {
		return this.written.all();
	}

	private Flux<PolicyChange> changes(String doing, Map<String, Object> parameters) {
		return this.sessions.stream(doing,
				(transaction) -> transaction.stream(CHANGES, parameters).map(BoltChangeFeed::change));
	}

	private static PolicyChange change(Record row) {
		NodeId id = new NodeId(row.get("id").asString());
		long revision = row.get("revision").asLong();
		return row.get("written").asBoolean() ? new PolicyChange.Written(id, revision, content(row))
				: new PolicyChange.Deleted(id, revision);
	}

	private static IndexedPolicy content(Record row) {
		String level = text(row.get("level"));
		return new IndexedPolicy(text(row.get("title")), text(row.get("docNumber")), text(row.get("sourceId")),
				row.get("issuers").asList(Value::asString), (level != null) ? AdministrativeLevel.valueOf(level) : null,
				row.get("regions").asList(Value::asString), Genre.valueOf(row.get("genre").asString()),
				date(row.get("signedOn")), date(row.get("publishedOn")), applicability(row),
				row.get("targets").asInt() > 0, row.get("text").asString(),
				row.get("passages").asList(BoltChangeFeed::passage), row.get("bodies").asList(BoltChangeFeed::body));
	}

	private static Applicability applicability(Record row) {
		List<Value> repeals = row.get("repeals").asList(Function.identity());
		LocalDate repealed = repeals.stream()
			.filter((from) -> !from.isNull())
			.map(Value::asLocalDate)
			.min(Comparator.naturalOrder())
			.orElse(null);
		return new Applicability(date(row.get("firstDay")), date(row.get("lastDay")), repealed,
				repeals.stream().anyMatch(Value::isNull));
	}

	private static IndexedPolicy.Passage passage(Value row) {
		return new IndexedPolicy.Passage(new NodeId(row.get(0).asString()), row.get(1).asInt(), row.get(2).asInt());
	}

	private static IndexedPolicy.Body body(Value row) {
		return new IndexedPolicy.Body(new NodeId(row.get(0).asString()), row.get(1).asString(),
				row.get(2).asList(Value::asString));
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	private static @Nullable LocalDate date(Value value) {
		return value.isNull() ? null : value.asLocalDate();
	}

}
