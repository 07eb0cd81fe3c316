package org.zhiku.graph.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import org.zhiku.graph.GraphException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class EmbeddedGraphServerTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@TempDir
	Path dataDir;

	@Test
	void whoAsksAfterAFatalFailureLearnsItAtOnceAndWithoutPaths() throws Exception {
		assumeThat(Path.of("target/neo4j/lib")).as("the jars of Neo4j, which 'mvn package' fetches").isDirectory();
		Files.createDirectories(this.dataDir.resolve("neo4j/neo4j.conf/occupied"));
		EmbeddedGraphServer server = new EmbeddedGraphServer(ServerHome.in(this.dataDir), new EmbeddedProperties(
				DataSize.ofMegabytes(512), DataSize.ofMegabytes(64), EmbeddedProperties.Compiler.THOROUGH, LIMIT));
		server.start();
		try {
			for (int call = 0; call < 2; call++) {
				assertThatExceptionOfType(GraphException.Unavailable.class)
					.isThrownBy(() -> server.endpoint().block(LIMIT))
					.withMessageContaining("cannot be started")
					.withMessageNotContaining(this.dataDir.toString())
					.havingCause()
					.withMessageContaining("neo4j.conf");
			}
		}
		finally {
			server.close();
		}
	}

}
