package org.zhiku.testsupport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.PolicyChange;
import org.zhiku.ontology.NodeId;

/** A graph's history in memory, which can be made to fail. */
public final class ScriptedChangeFeed implements ChangeFeed {

	private final Map<NodeId, PolicyChange> newest = new LinkedHashMap<>();

	private final List<Long> asked = new ArrayList<>();

	private final AtomicInteger failures = new AtomicInteger();

	private String graph = "first";

	private long revision;

	public synchronized long write(IndexedPolicyBuilder policy) {
		NodeId id = policy.put().policy();
		this.newest.put(id, new PolicyChange.Written(id, ++this.revision, policy.content()));
		return this.revision;
	}

	public synchronized long delete(NodeId policy) {
		this.newest.put(policy, new PolicyChange.Deleted(policy, ++this.revision));
		return this.revision;
	}

	/** A revision that changes no policy. */
	public synchronized long touchNothing() {
		return ++this.revision;
	}

	/** As when the data folder was replaced. */
	public synchronized void startOver(String graph) {
		this.newest.clear();
		this.graph = graph;
		this.revision = 0;
	}

	/** The next so many questions fail. */
	public void fail(int times) {
		this.failures.set(times);
	}

	public int failuresLeft() {
		return this.failures.get();
	}

	/** From which revisions changes were asked for. */
	public synchronized List<Long> asked() {
		return List.copyOf(this.asked);
	}

	@Override
	public Mono<Head> head() {
		return Mono.fromCallable(() -> {
			if (this.failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
				throw new GraphException.Unavailable("as scripted", new IllegalStateException("scripted"));
			}
			return current();
		});
	}

	@Override
	public Flux<PolicyChange> changesAfter(long revision, int limit) {
		return Flux.defer(() -> Flux.fromIterable(select(revision, limit)));
	}

	@Override
	public Mono<Long> settled() {
		return head().map(Head::revision);
	}

	@Override
	public Flux<PolicyChange.Deleted> deletions(long after, long upTo, int limit) {
		return Flux.defer(() -> Flux.fromIterable(select(after, Integer.MAX_VALUE)))
			.filter((change) -> change.revision() <= upTo)
			.ofType(PolicyChange.Deleted.class)
			.take(limit);
	}

	/** Nothing is told: who follows must look. */
	@Override
	public Flux<Long> written() {
		return Flux.never();
	}

	private synchronized Head current() {
		return new Head(this.graph, this.revision);
	}

	private synchronized List<PolicyChange> select(long revision, int limit) {
		this.asked.add(revision);
		return this.newest.values()
			.stream()
			.filter((change) -> change.revision() > revision)
			.sorted(Comparator.comparingLong(PolicyChange::revision))
			.limit(limit)
			.toList();
	}

}
