package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeKind;

/**
 * Brings constraints, indexes, the revision counter and the graph's own name to the
 * version that the code needs. Every statement can be run twice, so that servers which
 * start together do no harm. The version is kept in the graph, since most starts have
 * nothing to do.
 */
final class SchemaMigration {

	/** Raise it with every change below. */
	private static final long VERSION = 9;

	private static final String CURRENT = """
			CYPHER 25
			OPTIONAL MATCH (v:SchemaVersion {id: 'schema'})
			RETURN coalesce(v.version, 0) AS version
			""";

	/**
	 * Policies of a graph that was imported bear revisions already, which followers are
	 * told only up to the counter. Its name is a new one: it and the graph that was
	 * exported go different ways from here.
	 */
	private static final String DONE = """
			CYPHER 25
			MERGE (v:SchemaVersion {id: 'schema'}) SET v.version = $version
			MERGE (c:Counter {id: 'revision'}) ON CREATE SET c.value = 0
			SET c.lock = true
			WITH c
			OPTIONAL MATCH (p:Policy)
			WHERE p.revision > c.value
			WITH c, max(p.revision) AS newest
			SET c.value = coalesce(newest, c.value), c.graph = coalesce(c.graph, randomUUID())
			""";

	private static final List<String> INDEXES = List.of("Policy(docNumber)", "Policy(titleKey)", "Policy(revision)",
			"Policy(textRevision)", "Policy(sourceId)", "Policy(sha256)", "Policy(signedOn)", "Tombstone(revision)",
			"Department(name)", "Institution(name)", "Ruling(organization)", "Region(name)", "Target(deadline)",
			"SavedSearch(toldTo)", "KeptAnswer(until)");

	/** By which bodies were found before spellings were nodes. */
	private static final String OLD_NAMES = "DROP INDEX body_names IF EXISTS";

	/** Texts of graphs that did not keep it are as old as their policies. */
	private static final String TEXT_REVISIONS = """
			CYPHER 25
			MATCH (p:Policy) WHERE p.revision IS NOT NULL AND p.textRevision IS NULL
			SET p.textRevision = p.revision
			""";

	/** When they came is not known any more. */
	private static final String CREATED_REVISIONS = """
			CYPHER 25
			MATCH (p:Policy) WHERE p.revision IS NOT NULL AND p.createdRevision IS NULL
			SET p.createdRevision = p.textRevision
			""";

	private final Driver driver;

	SchemaMigration(Driver driver) {
		this.driver = driver;
	}

	Mono<Void> run() {
		return Mono.usingWhen(Mono.fromSupplier(this::session), this::migrate, ReactiveSession::close);
	}

	private ReactiveSession session() {
		return this.driver.session(ReactiveSession.class, SessionConfig.forDatabase("neo4j"));
	}

	private Mono<Void> migrate(ReactiveSession session) {
		return Flux.from(session.run(CURRENT))
			.single()
			.flatMapMany(ReactiveResult::records)
			.single()
			.map((row) -> row.get("version").asLong())
			.filter((version) -> version < VERSION)
			.flatMap((version) -> Flux.fromIterable(statements())
				.concatMap((statement) -> execute(session, statement, Map.of()))
				.then(execute(session, DONE, Map.of("version", VERSION))));
	}

	private static Mono<Void> execute(ReactiveSession session, String statement, Map<String, Object> parameters) {
		return Flux.from(session.run(statement, parameters)).single().flatMapMany(ReactiveResult::consume).then();
	}

	/** Names come from the ontology and from this class, never from data. */
	private static List<String> statements() {
		List<String> statements = new ArrayList<>();
		for (NodeKind kind : NodeKind.values()) {
			statements.add(unique(kind.label()));
		}
		for (String label : List.of("Tombstone", "Counter", "SchemaVersion", "KeptAnswer")) {
			statements.add(unique(label));
		}
		for (String index : INDEXES) {
			String label = index.substring(0, index.indexOf('('));
			String property = index.substring(index.indexOf('(') + 1, index.length() - 1);
			statements.add("CREATE INDEX %s_%s IF NOT EXISTS FOR (n:%s) ON (n.%s)"
				.formatted(label.toLowerCase(Locale.ROOT), property, label, property));
		}
		statements.add(Spellings.CONSTRAINT);
		statements.add("CALL db.awaitIndexes(60)");
		statements.add(TEXT_REVISIONS);
		statements.add(CREATED_REVISIONS);
		statements.add(Spellings.BACKFILL);
		statements.add(OLD_NAMES);
		return statements;
	}

	private static String unique(String label) {
		return "CREATE CONSTRAINT %s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE"
			.formatted(label.toLowerCase(Locale.ROOT), label);
	}

}
