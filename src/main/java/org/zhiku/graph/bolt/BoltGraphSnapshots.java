package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.snapshot.GraphSnapshots;
import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.SnapshotVersion;

/**
 * Neo4j shows a transaction what others commit while it runs, so one transaction makes no
 * snapshot. All writers take the counter's lock: where its value is the same before and
 * after, with the lock taken both times, nothing was written between; and who keeps the
 * lock keeps writers out.
 */
final class BoltGraphSnapshots implements GraphSnapshots {

	private static final String DOING = "reading all of it";

	private static final String VERSION = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			RETURN c.graph AS graph, c.value AS revision, COUNT { ()-[:SUCCEEDED_BY]->() } AS successions
			""";

	/** The assignment takes the lock, before anything is read. */
	private static final String SETTLED = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			SET c.lock = true
			WITH c
			RETURN c.graph AS graph, c.value AS revision, COUNT { ()-[:SUCCEEDED_BY]->() } AS successions
			""";

	/** So long no writer is kept waiting again, after one was in vain. */
	private static final Duration RESPITE = Duration.ofMinutes(10);

	private final BoltSessions sessions;

	private volatile long respiteUntil = System.nanoTime();

	BoltGraphSnapshots(BoltSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<SnapshotVersion> version() {
		return this.sessions.read("reading its revision", (transaction) -> version(transaction, VERSION));
	}

	@Override
	public <T> Mono<T> read(Function<Snapshot, Mono<T>> reader) {
		return besideWriters(reader).switchIfEmpty(Mono.defer(() -> withWritersWaiting(reader)));
	}

	/** Empty where somebody wrote meanwhile. */
	private <T> Mono<T> besideWriters(Function<Snapshot, Mono<T>> reader) {
		return settled()
			.flatMap((before) -> this.sessions
				.longRead(DOING, (transaction) -> reader.apply(new BoltSnapshot(before, transaction)))
				.flatMap((answer) -> settled().filter(before::equals).map((_) -> answer)))
			.onErrorResume(BoltGraphSnapshots::isLostRace, (_) -> Mono.empty());
	}

	private <T> Mono<T> withWritersWaiting(Function<Snapshot, Mono<T>> reader) {
		if (System.nanoTime() - this.respiteUntil < 0) {
			return Mono.error(new GraphException.Overloaded(DOING + " while others write"));
		}
		return this.sessions
			.lockingRead(DOING,
					(transaction) -> version(transaction, SETTLED)
						.flatMap((version) -> reader.apply(new BoltSnapshot(version, transaction))))
			.doOnError(GraphException.TimedOut.class, (_) -> respite());
	}

	private void respite() {
		this.respiteUntil = System.nanoTime() + RESPITE.toNanos();
	}

	private Mono<SnapshotVersion> settled() {
		return this.sessions.write("reading its revision", (transaction) -> version(transaction, SETTLED));
	}

	/** What was to be read was removed meanwhile. */
	private static boolean isLostRace(Throwable failure) {
		Throwable cause = failure.getCause();
		return failure instanceof GraphException && cause != null && BoltErrors.mayPass(cause);
	}

	private static Mono<SnapshotVersion> version(BoltTransaction transaction, String statement) {
		return transaction.row(statement, Map.of()).map(BoltGraphSnapshots::version);
	}

	private static SnapshotVersion version(Record row) {
		return new SnapshotVersion(row.get("graph").asString(), row.get("revision").asLong(),
				row.get("successions").asLong());
	}

}
