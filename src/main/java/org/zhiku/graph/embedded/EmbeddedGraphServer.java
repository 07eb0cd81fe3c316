package org.zhiku.graph.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphServer;

/**
 * A Neo4j of our own in a child process. {@link #start()} returns at once; a thread of
 * ours starts the child and starts it again whenever it ends.
 */
final class EmbeddedGraphServer implements GraphServer {

	private static final Log logger = LogFactory.getLog(EmbeddedGraphServer.class);

	/** So many starts in a row may fail before those who wait are told. */
	private static final int PATIENCE = 3;

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	/** A leftover child ends itself within ten seconds. */
	private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(30);

	private final ServerHome home;

	private final EmbeddedProperties properties;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile CompletableFuture<Endpoint> endpoint = new CompletableFuture<>();

	private volatile @Nullable ServerProcess child;

	private @Nullable FileLock claim;

	private @Nullable Thread supervisor;

	EmbeddedGraphServer(ServerHome home, EmbeddedProperties properties) {
		this.home = home;
		this.properties = properties;
	}

	@Override
	public Mono<Endpoint> endpoint() {
		return Mono.defer(() -> Mono.fromFuture(this.endpoint, true));
	}

	@Override
	public @Nullable Endpoint current() {
		CompletableFuture<Endpoint> known = this.endpoint;
		return (known.state() == Future.State.SUCCESS) ? known.join() : null;
	}

	/**
	 * Begins to start the child.
	 * @throws EmbeddedFailure where there can be none
	 */
	void start() throws IOException {
		ServerJars jars = ServerJars.locate();
		this.claim = this.home.claim();
		this.supervisor = Thread.ofPlatform().daemon().name("neo4j-supervisor").start(() -> supervise(jars));
	}

	/** Stops the child and waits until it is gone. */
	void close() throws InterruptedException, IOException {
		this.stopping.countDown();
		if (this.supervisor != null) {
			this.supervisor.interrupt();
			this.supervisor.join();
		}
		ServerProcess running = this.child;
		if (running != null) {
			running.stop();
		}
		if (this.claim != null) {
			this.claim.channel().close();
		}
		this.endpoint.completeExceptionally(unavailable("it was stopped", null));
	}

	/** The process id of the child, for the tests that kill it. */
	long childId() {
		ServerProcess running = this.child;
		return (running != null) ? running.process().pid() : -1;
	}

	private void supervise(ServerJars jars) {
		int failures = 0;
		int port = 0;
		try {
			awaitLeftover();
			while (this.stopping.getCount() > 0) {
				port = (failures == 0 && port != 0) ? port : ServerProcess.freePort();
				failures = run(jars, port, this.properties.startTimeout(failures)) ? 0 : failures + 1;
				if (failures >= PATIENCE) {
					renounce(unavailable("Neo4j does not start; the server's log says more",
							new IllegalStateException("See " + this.home.log())));
				}
				pause(failures);
			}
		}
		// Whatever it is, nobody starts the child any more, and who asks must be told.
		catch (IOException | RuntimeException ex) {
			logger.error("Neo4j cannot be started: " + ex.getMessage(), ex);
			this.endpoint.completeExceptionally(unavailable("Neo4j cannot be started; the server's log says why", ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** One life of the child; false where it did not come to listen. */
	private boolean run(ServerJars jars, int port, Duration limit) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		String password = this.home.password();
		ServerProcess process = ServerProcess.start(this.home, jars, this.properties, port);
		this.child = process;
		logger.info("Neo4j is being started on port " + port + "; it may take up to " + limit.toSeconds() + " s");
		if (!process.awaitListening(limit)) {
			logger.warn("Neo4j "
					+ (process.process().isAlive() ? "did not listen within " + limit.toSeconds() + " s"
							: "ended before it listened")
					+ " on port " + port + " and is started again; see " + this.home.log());
			process.stop();
			return false;
		}
		logger.info("Neo4j listens on port " + port + " after " + Duration.ofNanos(System.nanoTime() - begin).toMillis()
				+ " ms");
		this.endpoint.complete(new Endpoint(URI.create("bolt://127.0.0.1:" + port), "neo4j", password));
		int code = process.awaitExit();
		this.endpoint = new CompletableFuture<>();
		logger.warn("Neo4j ended with code " + code + " and is started again; see " + this.home.log());
		return true;
	}

	private void awaitLeftover() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + LEFTOVER_LIMIT.toNanos();
		while (this.home.childAlive()) {
			if (System.nanoTime() > deadline) {
				throw new EmbeddedFailure("A Neo4j that an earlier Zhiku started still uses " + this.home.folder(),
						"End that process.");
			}
			Thread.sleep(100);
		}
	}

	/** Tells those who wait; who comes later waits for the next attempts. */
	private void renounce(GraphException reason) {
		CompletableFuture<Endpoint> waited = this.endpoint;
		this.endpoint = new CompletableFuture<>();
		waited.completeExceptionally(reason);
	}

	/** Doubles from half a second; the latch ends it early. */
	private void pause(int failures) throws InterruptedException {
		long millis = Math.min(500L << Math.min(failures, 6), LONGEST_PAUSE.toMillis());
		if (this.stopping.await(millis, TimeUnit.MILLISECONDS)) {
			throw new InterruptedException("Stopping");
		}
	}

	private static GraphException unavailable(String reason, @Nullable Throwable cause) {
		return new GraphException.Unavailable(reason, (cause != null) ? cause : new IllegalStateException(reason));
	}

}
