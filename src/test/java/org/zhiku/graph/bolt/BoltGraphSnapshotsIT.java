package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphPorts;
import org.zhiku.graph.snapshot.GraphSnapshots;
import org.zhiku.graph.snapshot.GraphSnapshotsContract;
import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.StoredProperty;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BoltGraphSnapshotsIT extends GraphSnapshotsContract {

	/** What a policy has that is the server's own. */
	private static final Set<String> OWN = Set.of("sources", "sourceHashes", "sourceExtractors", "textRevision");

	private static final Duration LIMIT = Duration.ofSeconds(60);

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected GraphPorts ports() {
		return this.graph.ports();
	}

	@Test
	void leavesNothingOutThatIsStored() {
		for (NodeKind kind : Snapshot.KINDS) {
			Set<String> stored = keys("MATCH (n:" + kind.label() + ") UNWIND keys(n) AS key");
			stored.removeAll(OWN);
			assertThat(StoredProperty.of(kind)).as(kind.label()).extracting(StoredProperty::name).containsAll(stored);
		}
		for (Relation relation : Snapshot.RELATIONS) {
			Set<String> stored = keys("MATCH ()-[n:" + relation + "]->() UNWIND keys(n) AS key");
			assertThat(StoredProperty.of(relation)).as(relation.name())
				.extracting(StoredProperty::name)
				.containsAll(stored);
		}
	}

	/** Sorting all of it would take memory for all of it. */
	@Test
	void itsOrderIsThatOfAnIndex() {
		for (NodeKind kind : Snapshot.KINDS) {
			assertThat(this.graph.plan(BoltSnapshot.nodesOf(kind))).as(kind.label())
				.isNotEmpty()
				.doesNotContain("Sort@neo4j");
		}
		for (Relation relation : Snapshot.RELATIONS) {
			assertThat(this.graph.plan(BoltSnapshot.relationshipsOf(relation))).as(relation.name())
				.isNotEmpty()
				.doesNotContain("Sort@neo4j");
		}
	}

	@Test
	void endsItsTransactionWhenNobodyWaitsForIt() {
		Disposable reading = ports().snapshots()
			.read((snapshot) -> snapshot.nodes(NodeKind.TASK).next().then(Mono.never()))
			.subscribe();
		await().atMost(Duration.ofSeconds(60)).until(() -> running() == 1);
		reading.dispose();
		await().atMost(Duration.ofSeconds(2)).until(() -> running() == 0);
	}

	/** Each time writers would wait in vain. */
	@Test
	void keepsNoWriterWaitingAgainWhereItCannotBeReadInTime() {
		BoltSessions sessions = BoltGraph.sessions(this.graph.server(), Duration.ofSeconds(10));
		try {
			GraphSnapshots snapshots = new BoltGraphSnapshots(sessions);
			AtomicInteger readings = new AtomicInteger();
			Function<Snapshot, Mono<Long>> slow = (snapshot) -> {
				Mono<?> work = (readings.incrementAndGet() % 2 == 1) ? write(readings.get())
						: Mono.delay(Duration.ofSeconds(7));
				return work.thenMany(snapshot.nodes(NodeKind.TASK)).count();
			};
			StepVerifier.create(snapshots.read(slow)).expectError(GraphException.TimedOut.class).verify(LIMIT);
			assertThat(readings).hasValue(2);
			StepVerifier.create(snapshots.read(slow)).expectError(GraphException.Overloaded.class).verify(LIMIT);
			assertThat(readings).hasValue(3);
			StepVerifier.create(snapshots.read((snapshot) -> snapshot.nodes(NodeKind.TASK).count()))
				.expectNextCount(1)
				.expectComplete()
				.verify(LIMIT);
		}
		finally {
			sessions.close();
		}
	}

	private Mono<?> write(int number) {
		return ports().writer().write(new PolicyDraft("湘教发〔2032〕" + number + "号", "另一通知" + number).build());
	}

	private long running() {
		return this.graph
			.run("SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'zhiku' "
					+ "AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n")
			.getFirst()
			.get("n")
			.asLong();
	}

	private Set<String> keys(String match) {
		Set<String> keys = new TreeSet<>();
		this.graph.run(match + " RETURN DISTINCT key").forEach((row) -> keys.add(row.get("key").asString()));
		return keys;
	}

}
