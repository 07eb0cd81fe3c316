package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphServer;
import org.zhiku.graph.GraphServer.Endpoint;

/**
 * Transactions on the server of the moment, with a driver made anew when the server moves
 * and the schema migrated before the first use. What may pass is tried again until the
 * time-out; everything else arrives as {@link GraphException}.
 */
final class BoltSessions {

	private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

	private final GraphServer server;

	private final Neo4jProperties properties;

	private @Nullable Connected connected;

	BoltSessions(GraphServer server, Neo4jProperties properties) {
		this.server = server;
		this.properties = properties;
	}

	/** Runs a read that answers at most one thing. */
	<T> Mono<T> read(String doing, Function<BoltTransaction, Mono<T>> work) {
		return attempt(doing, AccessMode.READ, this.properties.readTimeout(), work);
	}

	/** Runs a read whose rows are handed on as they come; it is not tried again. */
	<T> Flux<T> stream(String doing, Function<BoltTransaction, Flux<T>> work) {
		Duration limit = this.properties.readTimeout();
		return driver(doing, limit).flatMapMany((driver) -> Flux.usingWhen(session(driver, AccessMode.READ),
				(session) -> Flux.usingWhen(begin(session, limit), work, BoltTransaction::commit,
						(transaction, ex) -> transaction.rollback(), BoltTransaction::rollback),
				ReactiveSession::close))
			.onErrorMap((ex) -> BoltErrors.translate(doing, ex));
	}

	/** Runs a write; its answer comes after the commit. */
	<T> Mono<T> write(String doing, Function<BoltTransaction, Mono<T>> work) {
		return attempt(doing, AccessMode.WRITE, this.properties.writeTimeout(), work);
	}

	synchronized void close() {
		if (this.connected != null) {
			this.connected.driver().close();
		}
	}

	private <T> Mono<T> attempt(String doing, AccessMode mode, Duration limit,
			Function<BoltTransaction, Mono<T>> work) {
		return Mono.defer(() -> {
			long deadline = System.nanoTime() + limit.toNanos();
			return driver(doing, limit).flatMap((driver) -> transaction(driver, mode, limit, work))
				.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(20))
					.maxBackoff(Duration.ofSeconds(1))
					.filter((ex) -> BoltErrors.mayPass(ex) && System.nanoTime() < deadline))
				.timeout(limit.plusSeconds(5))
				.onErrorMap((ex) -> BoltErrors.translate(doing, ex));
		});
	}

	private <T> Mono<T> transaction(Driver driver, AccessMode mode, Duration limit,
			Function<BoltTransaction, Mono<T>> work) {
		return Mono.usingWhen(session(driver, mode),
				(session) -> Mono.usingWhen(begin(session, limit), work, BoltTransaction::commit,
						(transaction, ex) -> transaction.rollback(), BoltTransaction::rollback),
				ReactiveSession::close);
	}

	private static Mono<ReactiveSession> session(Driver driver, AccessMode mode) {
		SessionConfig config = SessionConfig.builder().withDefaultAccessMode(mode).withDatabase("neo4j").build();
		return Mono.fromSupplier(() -> driver.session(ReactiveSession.class, config));
	}

	private static Mono<BoltTransaction> begin(ReactiveSession session, Duration limit) {
		TransactionConfig config = TransactionConfig.builder()
			.withTimeout(limit)
			.withMetadata(Map.of("app", "zhiku"))
			.build();
		Publisher<BoltTransaction> begun = Flux.from(session.beginTransaction(config)).map(BoltTransaction::new);
		return Flux.from(begun).single();
	}

	private Mono<Driver> driver(String doing, Duration limit) {
		return this.server.endpoint()
			.timeout(limit,
					Mono.error(() -> new GraphException.Unavailable(doing + " (the database is not up)",
							new IllegalStateException("No endpoint within " + limit))))
			.flatMap((endpoint) -> connect(endpoint).migrated());
	}

	private synchronized Connected connect(Endpoint endpoint) {
		if (this.connected == null || !this.connected.endpoint().equals(endpoint)) {
			if (this.connected != null) {
				this.connected.driver().closeAsync();
			}
			Driver driver = GraphDatabase.driver(endpoint.uri(),
					AuthTokens.basic(endpoint.username(), endpoint.password()), config());
			Mono<Driver> migrated = new SchemaMigration(driver).run()
				.thenReturn(driver)
				.cache((done) -> FOREVER, (failed) -> Duration.ZERO, () -> Duration.ZERO);
			this.connected = new Connected(endpoint, driver, migrated);
		}
		return this.connected;
	}

	private Config config() {
		long millis = this.properties.connectTimeout().toMillis();
		return Config.builder()
			.withMaxConnectionPoolSize(this.properties.poolSize())
			.withConnectionTimeout(millis, TimeUnit.MILLISECONDS)
			.withConnectionAcquisitionTimeout(millis, TimeUnit.MILLISECONDS)
			.withMinimumNotificationSeverity(NotificationSeverity.OFF)
			.withTelemetryDisabled(true)
			.withUserAgent("zhiku")
			.build();
	}

	private record Connected(Endpoint endpoint, Driver driver, Mono<Driver> migrated) {
	}

}
