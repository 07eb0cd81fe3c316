package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphServer;
import org.zhiku.graph.GraphServer.Endpoint;

/**
 * The driver for the server of the moment: made anew when the server moves, and handed
 * out only after the schema has been migrated.
 */
final class BoltDrivers {

	private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

	private final GraphServer server;

	private final Neo4jProperties properties;

	private volatile @Nullable Connected connected;

	BoltDrivers(GraphServer server, Neo4jProperties properties) {
		this.server = server;
		this.properties = properties;
	}

	/**
	 * The driver, looked for with each subscription: a server that comes up again may be
	 * elsewhere.
	 * @param doing what for
	 * @param limit how long to wait for a server that is starting
	 */
	Mono<Driver> driver(String doing, Duration limit) {
		return Mono.defer(() -> {
			Driver ready = ready();
			return (ready != null) ? Mono.just(ready) : awaited(doing, limit);
		});
	}

	/** What nearly all find, who need no timer then. */
	private @Nullable Driver ready() {
		Connected known = this.connected;
		return (known != null && known.isMigrated().get() && known.endpoint().equals(this.server.current()))
				? known.driver() : null;
	}

	private Mono<Driver> awaited(String doing, Duration limit) {
		return this.server.endpoint()
			.timeout(limit,
					Mono.error(() -> new GraphException.Unavailable(doing + " (the database is not up)",
							new IllegalStateException("No endpoint within " + limit))))
			.flatMap((endpoint) -> connect(endpoint).migrated());
	}

	synchronized void close() {
		if (this.connected != null) {
			this.connected.driver().close();
		}
	}

	private synchronized Connected connect(Endpoint endpoint) {
		if (this.connected == null || !this.connected.endpoint().equals(endpoint)) {
			if (this.connected != null) {
				this.connected.driver().closeAsync();
			}
			Driver driver = GraphDatabase.driver(endpoint.uri(),
					AuthTokens.basic(endpoint.username(), endpoint.password()), config());
			AtomicBoolean isMigrated = new AtomicBoolean();
			Mono<Driver> migrated = new SchemaMigration(driver).run()
				.thenReturn(driver)
				.doOnNext((_) -> isMigrated.set(true))
				.cache((done) -> FOREVER, (failed) -> Duration.ZERO, () -> Duration.ZERO);
			this.connected = new Connected(endpoint, driver, migrated, isMigrated);
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

	private record Connected(Endpoint endpoint, Driver driver, Mono<Driver> migrated, AtomicBoolean isMigrated) {
	}

}
