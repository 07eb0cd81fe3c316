package org.zhiku.graph.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.util.unit.DataSize;

import org.zhiku.graph.GraphServer;

/** Starts embedded servers for tests of other packages. */
public final class EmbeddedServers implements AutoCloseable {

	private final EmbeddedGraphServer server;

	private EmbeddedServers(EmbeddedGraphServer server) {
		this.server = server;
	}

	/** For minutes of work, compiled as for a single job. */
	public static EmbeddedServers start(Path dataDir) throws IOException {
		return start(dataDir, EmbeddedProperties.Compiler.QUICK);
	}

	/** As it is for users, for those who measure. */
	public static EmbeddedServers startAsServed(Path dataDir) throws IOException {
		return start(dataDir, EmbeddedProperties.Compiler.THOROUGH);
	}

	private static EmbeddedServers start(Path dataDir, EmbeddedProperties.Compiler compiler) throws IOException {
		EmbeddedProperties properties = new EmbeddedProperties(DataSize.ofMegabytes(512), DataSize.ofMegabytes(64),
				compiler, Duration.ofSeconds(120));
		EmbeddedGraphServer server = new EmbeddedGraphServer(ServerHome.in(dataDir), properties);
		server.start();
		return new EmbeddedServers(server);
	}

	public GraphServer server() {
		return this.server;
	}

	/** Ends the child as the operating system would. */
	public void kill() {
		ProcessHandle.of(this.server.childId()).orElseThrow().destroyForcibly();
	}

	/** What the child has worked so far. */
	public Duration childCpu() {
		return ProcessHandle.of(this.server.childId()).orElseThrow().info().totalCpuDuration().orElseThrow();
	}

	public long childId() {
		return this.server.childId();
	}

	public boolean childAlive() {
		return ProcessHandle.of(this.server.childId()).map(ProcessHandle::isAlive).orElse(false);
	}

	@Override
	public void close() throws IOException {
		try {
			this.server.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
