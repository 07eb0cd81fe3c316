package org.zhiku.graph.bolt;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Driver;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphServer;
import org.zhiku.graph.GraphServer.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BoltSessionsIT {

	/** Minutes of work, whatever the machine. */
	private static final String ENDLESS = """
			CYPHER 25
			UNWIND range(1, 100000) AS a
			UNWIND range(1, 100000) AS b
			WITH a, b WHERE a + b = -1
			RETURN count(*) AS none
			""";

	/** The time-out of the fixture's reads is a minute. */
	private static final Duration SOONER_THAN_THE_TIME_OUT = Duration.ofSeconds(8);

	private static final Neo4jProperties PROPERTIES = new Neo4jProperties(null, "neo4j", "", 2, 2, 10,
			Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Test
	void aCancelledReadEndsInTheDatabase() throws InterruptedException {
		assertEndsWhenCancelled(read(this.graph.sessions(), ENDLESS));
	}

	@Test
	void aCancelledStatementEndsInTheDatabase() throws InterruptedException {
		assertEndsWhenCancelled(this.graph.sessions().row("looking for nothing", new Statement(ENDLESS, Map.of())));
	}

	@Test
	void aSecondTryGoesWhereTheServerIsNow() {
		Endpoint here = this.graph.server().server().endpoint().block(Duration.ofSeconds(60));
		Endpoint there = new Endpoint(URI.create(here.uri().toString().replace("127.0.0.1", "localhost")),
				here.username(), here.password());
		AtomicReference<Endpoint> now = new AtomicReference<>(here);
		BoltDrivers drivers = new BoltDrivers(new GraphServer() {

			@Override
			public Mono<Endpoint> endpoint() {
				return Mono.fromSupplier(now::get);
			}

			@Override
			public Endpoint current() {
				return now.get();
			}

		}, PROPERTIES);
		drivers.driver("asking", Duration.ofSeconds(60)).block(Duration.ofSeconds(60));
		Mono<Driver> tried = drivers.driver("asking", Duration.ofSeconds(60));
		Driver first = tried.block(Duration.ofSeconds(60));
		now.set(there);
		assertThat(tried.block(Duration.ofSeconds(60))).isNotSameAs(first);
		drivers.close();
	}

	@Test
	void aReadThatTakesTooLongEndsInTheDatabase() throws InterruptedException {
		BoltSessions impatient = impatient(this.graph.server().server());
		assertThatExceptionOfType(GraphException.TimedOut.class)
			.isThrownBy(() -> read(impatient, ENDLESS).block(Duration.ofSeconds(60)));
		awaitRunning(0);
		impatient.close();
	}

	@Test
	void aReadThatTakesTooMuchMemoryEndsAloneAndAtOnce() {
		long child = this.graph.server().childId();
		String greedy = "CYPHER 25 UNWIND range(1, 50000000) AS a RETURN size(collect('text ' + a)) AS none";
		assertThatExceptionOfType(GraphException.TooLarge.class)
			.isThrownBy(() -> read(this.graph.sessions(), greedy).block(Duration.ofSeconds(60)));
		assertThat(read(this.graph.sessions(), "RETURN 1 AS none").block(Duration.ofSeconds(60))).isEqualTo(1);
		assertThat(this.graph.server().childId()).isEqualTo(child);
	}

	@Test
	void aFaultyStatementIsAFaultOfOurs() {
		assertThatExceptionOfType(GraphException.Failed.class)
			.isThrownBy(() -> read(this.graph.sessions(), "RETURN nothing").block(Duration.ofSeconds(60)));
	}

	@Test
	void anUnreachableServerIsUnavailable() {
		assertUnavailable(() -> Mono.just(new Endpoint(URI.create("bolt://127.0.0.1:1"), "neo4j", "password")));
	}

	@Test
	void aServerThatIsNotUpIsUnavailable() {
		assertUnavailable(Mono::never);
	}

	@Test
	void aRejectedPasswordIsUnavailable() {
		URI uri = this.graph.server().server().endpoint().block(Duration.ofSeconds(60)).uri();
		assertUnavailable(() -> Mono.just(new Endpoint(uri, "neo4j", "wrong-password")));
	}

	@Test
	void tellsItsState() {
		assertThat(new BoltGraphStatus(this.graph.sessions()).state().block(Duration.ofSeconds(60)).up()).isTrue();
		BoltSessions nowhere = impatient(Mono::never);
		assertThat(new BoltGraphStatus(nowhere).state().block(Duration.ofSeconds(60)).up()).isFalse();
	}

	private static void assertUnavailable(GraphServer server) {
		BoltSessions sessions = impatient(server);
		assertThatExceptionOfType(GraphException.Unavailable.class)
			.isThrownBy(() -> read(sessions, "RETURN 1 AS none").block(Duration.ofSeconds(60)));
		sessions.close();
	}

	private void assertEndsWhenCancelled(Mono<?> reading) throws InterruptedException {
		Disposable running = reading.subscribe();
		awaitRunning(1);
		long begin = System.nanoTime();
		running.dispose();
		awaitRunning(0);
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOONER_THAN_THE_TIME_OUT);
	}

	private static BoltSessions impatient(GraphServer server) {
		return new BoltSessions(server, PROPERTIES);
	}

	private static Mono<Long> read(BoltSessions sessions, String cypher) {
		return sessions.read("testing", (transaction) -> transaction.row(cypher, Map.of()))
			.map((row) -> row.get("none").asLong());
	}

	private void awaitRunning(int count) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		long running;
		do {
			running = this.graph
				.run("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '100000' "
						+ "AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n")
				.get(0)
				.get("n")
				.asLong();
			new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
		}
		while (running != count && System.nanoTime() < deadline);
		assertThat(running).isEqualTo(count);
	}

}
