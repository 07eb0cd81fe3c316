package org.zhiku.graph.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.graph.GraphServer.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedGraphServerIT {

	private static final Duration LIMIT = Duration.ofSeconds(150);

	@TempDir
	Path dataDir;

	private EmbeddedServers server;

	@AfterEach
	void stop() throws Exception {
		if (this.server != null) {
			this.server.close();
		}
	}

	@Test
	void keepsItsSecretsAndLeavesNoProcess() throws Exception {
		this.server = EmbeddedServers.start(this.dataDir);
		Endpoint endpoint = this.server.server().endpoint().block(LIMIT);
		assertThat(endpoint.toString()).doesNotContain(endpoint.password());
		for (String file : List.of("neo4j/password", "neo4j/neo4j.conf")) {
			assertThat(Files.getPosixFilePermissions(this.dataDir.resolve(file)))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
		assertThatExceptionOfType(EmbeddedFailure.class).isThrownBy(() -> EmbeddedServers.start(this.dataDir))
			.withMessageContaining("Another Zhiku already uses");
		this.server.close();
		assertThat(this.server.childAlive()).isFalse();
	}

	@Test
	void aChildEndsWithItsParent() throws Exception {
		Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Parent.class.getName(), this.dataDir.toString())
			.redirectErrorStream(true)
			.start();
		long child = Parent.childOf(parent);
		assertThat(ProcessHandle.of(child)).isPresent();
		parent.destroyForcibly().waitFor();
		ProcessHandle.of(child).ifPresent((handle) -> assertThat(handle.onExit()).succeedsWithin(20, TimeUnit.SECONDS));
		this.server = EmbeddedServers.start(this.dataDir);
		assertThat(this.server.server().endpoint().block(LIMIT)).isNotNull();
	}

	/** A process of its own that starts a server, tells the child's id and is killed. */
	static final class Parent {

		private static final String CHILD = "child ";

		private Parent() {
		}

		public static void main(String[] args) throws Exception {
			EmbeddedServers server = EmbeddedServers.start(Path.of(args[0]));
			server.server().endpoint().block(LIMIT);
			System.out.println(CHILD + server.childId());
			Thread.currentThread().join();
		}

		static long childOf(Process parent) throws Exception {
			return parent.inputReader()
				.lines()
				.filter((line) -> line.startsWith(CHILD))
				.findFirst()
				.map((line) -> Long.parseLong(line.substring(CHILD.length())))
				.orElseThrow();
		}

	}

}
