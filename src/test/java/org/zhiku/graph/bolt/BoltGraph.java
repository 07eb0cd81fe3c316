package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.Record;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphPorts;
import org.zhiku.graph.embedded.EmbeddedServers;
import org.zhiku.testsupport.SharedGraph;

/** The embedded Neo4j that all tests share, emptied before each test. */
public final class BoltGraph implements BeforeEachCallback {

	private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(120);

	private Running running;

	@Override
	public void beforeEach(ExtensionContext context) {
		EmbeddedServers server = SharedGraph.emptied();
		this.running = context.getRoot()
			.getStore(ExtensionContext.Namespace.GLOBAL)
			.computeIfAbsent(Running.class, (key) -> Running.on(server), Running.class);
	}

	public GraphPorts ports() {
		BoltSessions sessions = this.running.sessions;
		WrittenRevisions written = new WrittenRevisions();
		return new GraphPorts(new BoltGraphWriter(sessions, written), new BoltGraphReader(sessions),
				new BoltChangeFeed(sessions, written), new BoltOrganizationEditor(sessions, written),
				new BoltSavedSearches(sessions), new BoltGraphExplorer(sessions), new BoltGraphSnapshots(sessions),
				new BoltKeptAnswers(sessions));
	}

	public EmbeddedServers server() {
		return this.running.server;
	}

	BoltSessions sessions() {
		return this.running.sessions;
	}

	/** Runs a statement and returns its rows. */
	List<Record> run(String cypher) {
		Mono<List<Record>> rows = this.running.sessions.write("testing",
				(transaction) -> transaction.list(cypher, Map.of()));
		return rows.block(Duration.ofSeconds(180));
	}

	/** Bodies with other spellings than their names, and spellings of nobody. */
	List<Record> misspelt() {
		return run("""
				CYPHER 25
				MATCH (body:Department|Institution|Region)
				WITH body, COLLECT {
					MATCH (body)-[:KNOWN_AS]->(s:Spelling) RETURN s.text ORDER BY s.text
				} AS spellings, COLLECT {
					UNWIND coalesce(body.aliases, []) + body.name AS name RETURN DISTINCT name ORDER BY name
				} AS names
				WHERE spellings <> names
				RETURN body.name AS name, spellings, names
				UNION
				MATCH (s:Spelling) WHERE NOT EXISTS { (s)<-[:KNOWN_AS]-() }
				RETURN null AS name, [s.text] AS spellings, [] AS names
				""");
	}

	/** The operators of a statement's plan. */
	List<String> plan(String cypher) {
		Mono<ResultSummary> explained = this.running.sessions.read("explaining",
				(transaction) -> Flux
					.from(transaction.transaction().run(cypher.replaceFirst("CYPHER 25", "CYPHER 25 EXPLAIN")))
					.single()
					.flatMapMany(ReactiveResult::consume)
					.single());
		return operators(explained.block(Duration.ofSeconds(60)).queryPlan().orElseThrow()).toList();
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()), plan.children().stream().flatMap(BoltGraph::operators));
	}

	static BoltSessions sessions(EmbeddedServers server) {
		return sessions(server, WRITE_TIMEOUT);
	}

	/** To be closed. */
	static BoltSessions sessions(EmbeddedServers server, Duration writeTimeout) {
		return new BoltSessions(server.server(), new Neo4jProperties(null, "neo4j", "", 20, 16, 100,
				Duration.ofSeconds(5), Duration.ofSeconds(60), writeTimeout, Duration.ofMinutes(10)));
	}

	private record Running(EmbeddedServers server, BoltSessions sessions) implements AutoCloseable {

		/** Some tests give their first statement too little time to make the schema. */
		static Running on(EmbeddedServers server) {
			BoltSessions sessions = BoltGraph.sessions(server);
			sessions.write("testing", (transaction) -> transaction.list("RETURN 1", Map.of())).block(WRITE_TIMEOUT);
			return new Running(server, sessions);
		}

		@Override
		public void close() {
			this.sessions.close();
		}

	}

}
