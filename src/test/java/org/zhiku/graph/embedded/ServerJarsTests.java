package org.zhiku.graph.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerJarsTests {

	@TempDir
	Path home;

	@Test
	void findsTheFolderBesideTheJar() throws Exception {
		Path lib = Files.createDirectories(this.home.resolve("neo4j/lib"));
		assertThat(ServerJars.locate(this.home).folder()).isEqualTo(lib);
	}

	@Test
	void findsTheFolderBesideTheClasses() throws Exception {
		Path lib = Files.createDirectories(this.home.resolve("neo4j/lib"));
		Path classes = Files.createDirectories(this.home.resolve("classes"));
		assertThat(ServerJars.locate(classes).folder()).isEqualTo(lib);
	}

	@Test
	void saysWhatToDoWhereThereIsNone() {
		assertThatExceptionOfType(EmbeddedFailure.class).isThrownBy(() -> ServerJars.locate(this.home))
			.withMessageContaining("The jars of Neo4j are missing")
			.satisfies((failure) -> assertThat(failure.action()).contains("mvn package").contains("--zhiku.neo4j.uri"));
	}

}
