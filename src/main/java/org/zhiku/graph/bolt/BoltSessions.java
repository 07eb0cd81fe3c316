package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphServer;

/**
 * Runs transactions. What may pass is tried again until the time-out; everything else
 * arrives as {@link GraphException}. Retries are ours and not the driver's, whose first
 * pause of a second would be felt after each deadlock.
 */
final class BoltSessions {

	/**
	 * A rollback waits in line behind the statement that it should end; this does not.
	 * Its rows must be read: it terminates as it streams.
	 */
	private static final String TERMINATE = """
			CYPHER 25
			SHOW TRANSACTIONS YIELD transactionId AS id, metaData
			WHERE metaData.call = $call
			TERMINATE TRANSACTIONS id YIELD message
			RETURN message
			""";

	private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

	/** No other process gives its calls the same names. */
	private static final String PROCESS = UUID.randomUUID() + "/";

	private static final AtomicLong CALLS = new AtomicLong();

	private final BoltDrivers drivers;

	private final Neo4jProperties properties;

	private final InFlight reads;

	BoltSessions(GraphServer server, Neo4jProperties properties) {
		this.drivers = new BoltDrivers(server, properties);
		this.properties = properties;
		this.reads = new InFlight(properties.inFlight(), properties.waiting(), properties.connectTimeout());
	}

	/**
	 * Runs a read that answers at most one thing, when it is its turn. Streams have none,
	 * as what reads one may read more for each of its rows.
	 */
	<T> Mono<T> read(String doing, Function<BoltTransaction, Mono<T>> work) {
		return this.reads.holding(doing, attempt(doing, AccessMode.READ, this.properties.readTimeout(), work));
	}

	/** Runs one statement that answers one row; else as {@link #rows}. */
	Mono<Record> row(String doing, Statement statement) {
		return ask(doing, statement, ResultCursor::singleAsync);
	}

	/**
	 * Runs one statement for all of its rows, when it is its turn and without a
	 * transaction around it: the database need not be told when it begins and when it
	 * ends.
	 */
	Mono<List<Record>> rows(String doing, Statement statement) {
		return ask(doing, statement, ResultCursor::listAsync);
	}

	/** What is asked at once needs no stream; it costs half as much without one. */
	private <T> Mono<T> ask(String doing, Statement statement, Function<ResultCursor, CompletionStage<T>> answer) {
		Duration limit = this.properties.readTimeout();
		return this.reads.holding(doing, attempt(doing, limit, (driver) -> Mono.defer(() -> {
			Call call = new Call(AccessMode.READ, limit);
			AsyncSession session = driver.session(AsyncSession.class, call.database());
			CompletableFuture<ResultCursor> begun = session
				.runAsync(statement.text(), statement.parameters(), call.config())
				.toCompletableFuture();
			CompletableFuture<T> asked = begun.thenCompose(answer);
			// Nobody waits for the end of the session: the answer is there.
			asked.whenComplete((_, _) -> session.closeAsync());
			return Mono.fromFuture(asked).doOnCancel(() -> {
				if (!asked.isDone()) {
					call.terminate(driver).subscribe();
				}
				// What still waits for a connection is not there to be ended yet.
				if (!begun.isDone()) {
					begun.thenRun(() -> call.terminate(driver).subscribe());
				}
			});
		})));
	}

	/** Runs a read whose rows are handed on as they come; it is not tried again. */
	<T> Flux<T> stream(String doing, Function<BoltTransaction, Flux<T>> work) {
		return Flux.defer(() -> {
			Call call = new Call(AccessMode.READ, this.properties.readTimeout());
			return this.drivers.driver(doing, call.limit())
				.flatMapMany((driver) -> Flux.usingWhen(call.session(driver),
						(session) -> Flux.usingWhen(call.begin(session), work, BoltTransaction::commit,
								(transaction, ex) -> transaction.rollback(),
								(transaction) -> call.terminate(driver).then(transaction.rollback())),
						BoltSessions::close));
		}).onErrorMap((ex) -> BoltErrors.translate(doing, ex));
	}

	/** Runs a read of much, by a time-out of its own; it is not tried again. */
	<T> Mono<T> longRead(String doing, Function<BoltTransaction, Mono<T>> work) {
		return once(doing, new Call(AccessMode.READ, this.properties.snapshotTimeout()), work);
	}

	/**
	 * Runs a read that takes a lock and holds it to its end: half as long at most as
	 * writers wait for theirs. It is not tried again.
	 */
	<T> Mono<T> lockingRead(String doing, Function<BoltTransaction, Mono<T>> work) {
		return once(doing, new Call(AccessMode.WRITE, this.properties.writeTimeout().dividedBy(2)), work);
	}

	/** Runs a write; its answer comes after the commit. */
	<T> Mono<T> write(String doing, Function<BoltTransaction, Mono<T>> work) {
		return attempt(doing, AccessMode.WRITE, this.properties.writeTimeout(), work);
	}

	void close() {
		this.drivers.close();
	}

	private <T> Mono<T> once(String doing, Call call, Function<BoltTransaction, Mono<T>> work) {
		return this.drivers.driver(doing, this.properties.writeTimeout())
			.flatMap((driver) -> transaction(driver, call, work))
			.onErrorMap((ex) -> BoltErrors.translate(doing, ex));
	}

	private <T> Mono<T> attempt(String doing, AccessMode mode, Duration limit,
			Function<BoltTransaction, Mono<T>> work) {
		return attempt(doing, limit, (driver) -> transaction(driver, new Call(mode, limit), work));
	}

	private <T> Mono<T> attempt(String doing, Duration limit, Function<Driver, Mono<T>> once) {
		return Mono.defer(() -> {
			long deadline = System.nanoTime() + limit.toNanos();
			Predicate<Throwable> mayPass = (ex) -> BoltErrors.mayPass(ex) && System.nanoTime() < deadline;
			Mono<T> tried = this.drivers.driver(doing, limit).flatMap(once);
			return tried
				.onErrorResume(mayPass,
						(_) -> tried.delaySubscription(FIRST_PAUSE)
							.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
								.maxBackoff(Duration.ofSeconds(1))
								.filter(mayPass)))
				.timeout(limit.plusSeconds(5))
				.onErrorMap((ex) -> BoltErrors.translate(doing, ex));
		});
	}

	private static <T> Mono<T> transaction(Driver driver, Call call, Function<BoltTransaction, Mono<T>> work) {
		return Mono.usingWhen(call.session(driver),
				(session) -> Mono.usingWhen(call.begin(session), work, BoltTransaction::commit,
						(transaction, ex) -> transaction.rollback(),
						(transaction) -> call.terminate(driver).then(transaction.rollback())),
				BoltSessions::close);
	}

	/** Never fails: what the transaction has to say it has said. */
	private static Mono<Void> close(ReactiveSession session) {
		return Flux.from(session.close()).then().onErrorComplete();
	}

	/**
	 * One transaction to be, with the mark by which the database can be asked to end it.
	 */
	private record Call(String id, AccessMode mode, Duration limit) {

		Call(AccessMode mode, Duration limit) {
			this(PROCESS + CALLS.incrementAndGet(), mode, limit);
		}

		Mono<ReactiveSession> session(Driver driver) {
			return Mono.fromSupplier(() -> driver.session(ReactiveSession.class, database()));
		}

		SessionConfig database() {
			return SessionConfig.builder().withDefaultAccessMode(this.mode).withDatabase("neo4j").build();
		}

		Mono<BoltTransaction> begin(ReactiveSession session) {
			return Flux.from(session.beginTransaction(config())).single().map(BoltTransaction::new);
		}

		TransactionConfig config() {
			return TransactionConfig.builder()
				.withTimeout(this.limit)
				.withMetadata(Map.of("app", "zhiku", "call", this.id))
				.build();
		}

		/** Never fails: what cannot be ended so is ended by its time-out. */
		Mono<Void> terminate(Driver driver) {
			return Mono
				.usingWhen(new Call(AccessMode.WRITE, this.limit).session(driver),
						(session) -> Flux.from(session.run(TERMINATE, Map.of("call", this.id)))
							.single()
							.flatMapMany(ReactiveResult::records)
							.then(),
						BoltSessions::close)
				.onErrorComplete();
		}

	}

}
