package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphPorts;
import org.zhiku.graph.snapshot.GraphSnapshotsContract;
import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.StoredProperty;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BoltGraphSnapshotsIT extends GraphSnapshotsContract {

	/** What a policy has that is the server's own. */
	private static final Set<String> OWN = Set.of("sources", "sourceHashes", "sourceExtractors", "textRevision");

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
