package org.zhiku.graph.snapshot;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphPorts;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.testsupport.Policies;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link GraphSnapshots} must do. */
public abstract class GraphSnapshotsContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	protected abstract GraphPorts ports();

	@BeforeEach
	void write() {
		ports().writer().write(Policies.all()).block(LIMIT);
	}

	@Test
	void hasWhatWasWrittenWithItsTypes() {
		List<StoredNode> policies = read((snapshot) -> snapshot.nodes(NodeKind.POLICY));
		StoredNode newer = policies.stream()
			.filter((node) -> node.id().equals(Policies.newer().id().value()))
			.findFirst()
			.orElseThrow();
		assertThat(newer.properties()).containsEntry("title", "关于推进实训基地建设的通知")
			.containsEntry("docNumber", "湘教发〔2031〕7号")
			.containsEntry("docYear", 2031L)
			.containsEntry("inCorpus", true)
			.containsEntry("signedOn", LocalDate.of(2031, 3, 1))
			.containsEntry("issuerNames", List.of("湖南省教育厅", "湖南省财政厅"))
			.containsEntry("text", Policies.newer().text())
			.doesNotContainKeys("publishedOn", "sources", "textRevision");
		assertThat(read((snapshot) -> snapshot.nodes(NodeKind.TARGET))).hasSize(4)
			.allSatisfy((target) -> assertThat(target.properties()).containsKeys("quantity", "quote", "start", "end"));
	}

	@Test
	void everyRelationshipJoinsNodesThatAreThere() {
		Set<String> ids = new HashSet<>();
		Snapshot.KINDS
			.forEach((kind) -> read((snapshot) -> snapshot.nodes(kind)).forEach((node) -> ids.add(node.id())));
		for (Relation relation : Snapshot.RELATIONS) {
			assertThat(read((snapshot) -> snapshot.relationships(relation))).as(relation.name())
				.allSatisfy((edge) -> assertThat(ids).contains(edge.from(), edge.to()));
		}
		assertThat(read((snapshot) -> snapshot.relationships(Relation.RESPONSIBLE))).hasSize(6)
			.allSatisfy((edge) -> assertThat(edge.properties()).containsKeys("role", "quote", "start", "end"));
	}

	@Test
	void comesInOneOrder() {
		List<StoredNode> tasks = read((snapshot) -> snapshot.nodes(NodeKind.TASK));
		assertThat(tasks).extracting(StoredNode::id).isSorted();
		List<StoredRelationship> edges = read((snapshot) -> snapshot.relationships(Relation.RESPONSIBLE));
		assertThat(edges).extracting(StoredRelationship::from).isSorted();
		assertThat(read((snapshot) -> snapshot.relationships(Relation.RESPONSIBLE))).isEqualTo(edges);
	}

	@Test
	void namesItsRevision() {
		SnapshotVersion before = ports().snapshots().version().block(LIMIT);
		assertThat(before).isEqualTo(read((snapshot) -> Flux.just(snapshot.version())).getFirst());
		assertThat(before.revision()).isEqualTo(ports().feed().head().block(LIMIT).revision());
		ports().writer().write(another(1)).block(LIMIT);
		assertThat(ports().snapshots().version().block(LIMIT)).isNotEqualTo(before);
	}

	/** Its second reading keeps writers waiting, so it is the last. */
	@Test
	void isReadAgainWhereSomebodyWritesMeanwhile() {
		AtomicInteger readings = new AtomicInteger();
		List<Object> read = ports().snapshots().<List<Object>>read((snapshot) -> {
			readings.incrementAndGet();
			Mono<?> meanwhile = (readings.get() == 1) ? ports().writer().write(another(1)) : Mono.empty();
			return snapshot.nodes(NodeKind.POLICY)
				.collectList()
				.delayUntil((_) -> meanwhile)
				.map((policies) -> List.of(snapshot.version().revision(), policies.size()));
		}).block(LIMIT);
		assertThat(readings).hasValue(2);
		List<StoredNode> policies = read((snapshot) -> snapshot.nodes(NodeKind.POLICY));
		assertThat(read).containsExactly(ports().feed().head().block(LIMIT).revision(), policies.size());
	}

	@Test
	void isOfOneRevisionHoweverManyWrite() {
		Mono<Void> writing = Flux.range(1, 40).concatMap((i) -> ports().writer().write(another(i))).then();
		List<long[]> seen = new ArrayList<>();
		Mono<Void> reading = ports().snapshots()
			.<long[]>read(GraphSnapshotsContract::newest)
			.doOnNext(seen::add)
			.repeat(4)
			.then();
		Flux.merge(writing, reading).blockLast(LIMIT);
		assertThat(seen).hasSize(5).allSatisfy((pair) -> assertThat(pair[1]).isEqualTo(pair[0]));
	}

	/** The revision that it says it has, and the newest that any policy has. */
	private static Mono<long[]> newest(Snapshot snapshot) {
		return snapshot.nodes(NodeKind.POLICY)
			.filter((policy) -> policy.properties().containsKey("revision"))
			.reduce(0L, (most, policy) -> Math.max(most, (Long) policy.properties().get("revision")))
			.map((newest) -> new long[] { snapshot.version().revision(), newest });
	}

	private static Policy another(int number) {
		return new PolicyDraft("湘教发〔2032〕" + number + "号", "另一通知" + number).task("任务").build();
	}

	private <T> List<T> read(Function<Snapshot, Flux<T>> part) {
		return ports().snapshots().read((snapshot) -> part.apply(snapshot).collectList()).block(LIMIT);
	}

}
