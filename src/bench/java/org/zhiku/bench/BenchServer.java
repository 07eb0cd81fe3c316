package org.zhiku.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

import org.zhiku.ZhikuApplication;
import org.zhiku.graph.ChangeFeed;
import org.zhiku.search.SearchEngine;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server in this process, with its own Neo4j, when all of the corpus is searchable. */
final class BenchServer implements AutoCloseable {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final ConfigurableApplicationContext context;

	private BenchServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static BenchServer start(Path data, List<String> corpus) throws InterruptedException {
		BenchServer server = new BenchServer(new SpringApplicationBuilder(ZhikuApplication.class)
			.run("--server.port=0", "--zhiku.data-dir=" + data, "--zhiku.corpus=" + String.join(",", corpus)));
		server.awaitReady();
		return server;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	String address(String path) {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path;
	}

	Cpu cpu() {
		double children = ProcessHandle.current()
			.children()
			.filter((child) -> child.info().commandLine().orElse("").contains("neo4j"))
			.mapToDouble((child) -> child.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
			.sum();
		return new Cpu(PROCESS.getProcessCpuTime() / 1e9, children);
	}

	@Override
	public void close() {
		this.context.close();
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
