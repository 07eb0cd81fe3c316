package org.zhiku.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

import org.zhiku.ZhikuApplication;
import org.zhiku.graph.ChangeFeed;
import org.zhiku.indexing.FollowerSettings;
import org.zhiku.indexing.RecordedChanges;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.semantic.embedding.SemanticIndex;
import org.zhiku.search.semantic.embedding.SemanticStatus;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole server in this process, with its own Neo4j, when all of the corpus is
 * searchable.
 */
final class BenchServer implements AutoCloseable {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final ConfigurableApplicationContext context;

	private BenchServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * By words alone: vectors that are computed meanwhile would count as the cost of what
	 * is measured.
	 */
	static BenchServer start(Path data, List<String> corpus) throws InterruptedException {
		return start(data, corpus, "--zhiku.semantic.enabled=false");
	}

	/** With search by meaning, when all vectors are there. */
	static BenchServer startSemantic(Path data, List<String> corpus) throws InterruptedException {
		BenchServer server = start(data, corpus, "--zhiku.semantic.enabled=true");
		server.awaitVectors();
		return server;
	}

	private static BenchServer start(Path data, List<String> corpus, String semantic) throws InterruptedException {
		BenchServer server = new BenchServer(
				new SpringApplicationBuilder(ZhikuApplication.class).run("--server.port=0", "--zhiku.data-dir=" + data,
						"--zhiku.corpus=" + String.join(",", corpus), "--zhiku.ingest.at-start=" + !corpus.isEmpty(),
						"--zhiku.neo4j.embedded.start-timeout=" + PATIENCE, semantic));
		server.awaitReady();
		return server;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	String address(String path) {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path;
	}

	/** All policies that the index is told of. */
	List<IndexChange.Put> puts() {
		return RecordedChanges.of(bean(ChangeFeed.class), bean(FollowerSettings.class));
	}

	/**
	 * Neo4j is the only process that was started and still runs: to be asked before a
	 * load starts and after it ended, so that the load's own CPU does not count.
	 */
	Cpu cpu() {
		double children = ProcessHandle.current()
			.descendants()
			.mapToDouble((child) -> child.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
			.sum();
		return new Cpu(PROCESS.getProcessCpuTime() / 1e9, children);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private void awaitVectors() throws InterruptedException {
		SemanticIndex vectors = bean(SemanticIndex.class);
		while (vectors.status().state() != SemanticStatus.State.COMPLETE) {
			if (vectors.status().state() == SemanticStatus.State.FAILED) {
				throw new IllegalStateException(vectors.status().problem());
			}
			Thread.sleep(1000);
		}
	}

	/** Ready is a server that has all of its corpus, in the graph and in the index. */
	private void awaitReady() throws InterruptedException {
		ReadyProbe probe = new ReadyProbe(address("/actuator/health/readiness"));
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (!probe.isReady()) {
			if (System.nanoTime() > until) {
				throw new IllegalStateException("The server is not ready after " + PATIENCE);
			}
			Thread.sleep(500);
		}
		bean(SearchEngine.class).await(bean(ChangeFeed.class).head().block(PATIENCE).revision(), PATIENCE)
			.block(PATIENCE);
	}

}
