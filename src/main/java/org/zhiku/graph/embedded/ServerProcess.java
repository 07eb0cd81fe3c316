package org.zhiku.graph.embedded;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the child. */
record ServerProcess(Process process, int port) {

	private static final Duration POLL = Duration.ofMillis(50);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow", "--add-modules=jdk.incubator.vector", "-Dfile.encoding=UTF-8");

	/**
	 * A statement that wants more than half of the heap fails, and not the child with it.
	 */
	private static final String CONFIGURATION = """
			server.bolt.listen_address=127.0.0.1:%1$d
			server.bolt.advertised_address=127.0.0.1:%1$d
			server.http.enabled=false
			server.https.enabled=false
			dbms.usage_report.enabled=false
			server.memory.pagecache.size=%2$dm
			db.memory.transaction.max=%3$dm
			internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
			internal.dbms.bolt.netty_server_shutdown_timeout=2s
			internal.server.bolt.thread_pool_shutdown_wait_time=1s
			""";

	static ServerProcess start(ServerHome home, ServerJars jars, EmbeddedProperties properties, int port)
			throws IOException {
		home.writeConfiguration(CONFIGURATION.formatted(port, properties.pageCache().toMegabytes(),
				Math.max(1, properties.heap().toMegabytes() / 2)));
		File log = home.log().toFile();
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-Xmx" + properties.heap().toMegabytes() + "m");
		command.addAll(properties.compiler().flags());
		command.addAll(FLAGS);
		command.addAll(List.of("-cp", jars.classPath(home.launcher()), ServerLauncher.class.getName(),
				home.folder().toString()));
		Process process = new ProcessBuilder(command).directory(home.folder().toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
		return new ServerProcess(process, port);
	}

	/** A port that is free now; it may be taken by the time the child wants it. */
	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Waits until the child listens; false where it ended or took too long. */
	boolean awaitListening(Duration limit) throws InterruptedException {
		long deadline = System.nanoTime() + limit.toNanos();
		while (this.process.isAlive() && System.nanoTime() < deadline) {
			if (listens()) {
				return this.process.isAlive();
			}
			Thread.sleep(POLL);
		}
		return false;
	}

	int awaitExit() throws InterruptedException {
		return this.process.waitFor();
	}

	/** Asks the child to end, and ends it where it does not. */
	void stop() throws InterruptedException {
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			// It is gone already.
		}
		if (!this.process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

	private boolean listens() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), (int) POLL.toMillis());
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
