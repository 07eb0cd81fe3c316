package org.zhiku.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.zhiku.graph.GraphServer;
import org.zhiku.graph.embedded.EmbeddedServers;

import org.springframework.util.FileSystemUtils;

/**
 * One embedded Neo4j for all tests of this JVM that leave it running. A start with its
 * first statements takes a busy machine half a minute. It is no bean and in no store of
 * JUnit's, since tests with and without a context use it.
 */
public final class SharedGraph {

	private static final Duration START = Duration.ofMinutes(3);

	private final Path folder;

	private final EmbeddedServers servers;

	private final Driver driver;

	private SharedGraph() throws IOException {
		this.folder = Files.createTempDirectory("zhiku-graph");
		this.servers = EmbeddedServers.start(this.folder);
		GraphServer.Endpoint endpoint = this.servers.server().endpoint().block(START);
		this.driver = GraphDatabase.driver(endpoint.uri(), AuthTokens.basic(endpoint.username(), endpoint.password()));
	}

	/** Started at the first call; as a new one, but for its schema. */
	public static EmbeddedServers emptied() {
		SharedGraph graph = Lazy.GRAPH;
		graph.run("MATCH (n) WHERE NOT n:Counter AND NOT n:SchemaVersion DETACH DELETE n");
		graph.run("MATCH (c:Counter) SET c.value = 0");
		return graph.servers;
	}

	private void run(String cypher) {
		this.driver.executableQuery(cypher).execute();
	}

	private void close() {
		try {
			this.driver.close();
			this.servers.close();
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Lazy {

		private static final SharedGraph GRAPH = start();

		private static SharedGraph start() {
			try {
				SharedGraph graph = new SharedGraph();
				Runtime.getRuntime().addShutdownHook(new Thread(graph::close, "shared-graph"));
				return graph;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
