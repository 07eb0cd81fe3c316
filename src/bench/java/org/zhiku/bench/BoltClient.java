package org.zhiku.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

import org.zhiku.graph.GraphServer;

/**
 * The plain driver for the server's Neo4j, with as many connections as the server has.
 */
final class BoltClient implements AutoCloseable {

	private static final int CONNECTIONS = 40;

	private static final SessionConfig DATABASE = SessionConfig.forDatabase("neo4j");

	private final Driver driver;

	BoltClient(GraphServer server) {
		GraphServer.Endpoint endpoint = Objects.requireNonNull(server.endpoint().block());
		Config config = Config.builder()
			.withMaxConnectionPoolSize(CONNECTIONS)
			.withMinimumNotificationSeverity(NotificationSeverity.OFF)
			.withTelemetryDisabled(true)
			.build();
		this.driver = GraphDatabase.driver(endpoint.uri(),
				AuthTokens.basic(endpoint.username(), endpoint.password()), config);
	}

	/** The one value of the one row of a statement, without a thread that waits. */
	CompletionStage<Value> value(String cypher, Map<String, Object> parameters) {
		AsyncSession session = this.driver.session(AsyncSession.class, DATABASE);
		return session.runAsync(cypher, parameters)
			.thenCompose(ResultCursor::singleAsync)
			.thenApply((row) -> row.get(0))
			.whenComplete((_, _) -> session.closeAsync());
	}

	/** All rows of a statement, to prepare something. */
	List<Record> list(String cypher) {
		try (Session session = this.driver.session(DATABASE)) {
			return session.run(cypher).list();
		}
	}

	@Override
	public void close() {
		this.driver.close();
	}

}
