package org.zhiku.cli;

import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** {@code serve}: the server, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true,
		description = { "Start the server (default).", "Settings are given as --name=value:",
				"  --server.port=8080         port of HTTP", "  --zhiku.data-dir=./data    folder of graph and index",
				"  --zhiku.corpus=corpus      folders and files that are ingested at the start,",
				"                             with commas between them",
				"  --zhiku.gazetteer.dir=DIR  tables of regions and departments of your own",
				"  --zhiku.neo4j.uri=URI      a Neo4j of yours, with --zhiku.neo4j.username and",
				"                             --zhiku.neo4j.password; without it, one is started",
				"  --zhiku.neo4j.read-timeout=30s",
				"                             after which a read of the graph is ended" },
		customSynopsis = "zhiku [serve] [--SETTING=VALUE…]")
final class ServeCommand extends SettingsCommand {

	private final Class<?> application;

	ServeCommand(Class<?> application) {
		this.application = application;
	}

	@Override
	public Integer call() throws InterruptedException {
		String[] arguments = settings().toArray(String[]::new);
		CountDownLatch closed = new CountDownLatch(1);
		SpringApplication spring = new SpringApplication(this.application);
		spring.addListeners((ApplicationListener<ContextClosedEvent>) (event) -> closed.countDown());
		try {
			spring.run(arguments);
		}
		catch (RuntimeException ex) {
			throw new StartFailed(ex);
		}
		closed.await();
		return 0;
	}

}
