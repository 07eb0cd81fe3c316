package org.zhiku.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.SourceText;
import org.zhiku.graph.Succession;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/**
 * The port to the graph in memory, for tests of who writes: it keeps the contract of
 * outcomes and remembers the order of the writes, and can be told to fail.
 */
public final class RecordingGraphWriter implements GraphWriter {

	private final Map<NodeId, Policy> policies = new HashMap<>();

	private final Map<NodeId, Map<String, String>> given = new HashMap<>();

	private final List<Policy> writes = new ArrayList<>();

	private Function<Policy, Optional<? extends RuntimeException>> failure = (policy) -> Optional.empty();

	private Mono<?> pause = Mono.empty();

	private final List<Succession> links = new ArrayList<>();

	private final List<Succession> brought = new ArrayList<>();

	private long revision;

	/** Asked before each write; a failure that is present is thrown instead. */
	public RecordingGraphWriter failing(Function<Policy, Optional<? extends RuntimeException>> failure) {
		this.failure = failure;
		return this;
	}

	/** Waited for before each write. */
	public RecordingGraphWriter pausing(Mono<?> pause) {
		this.pause = pause;
		return this;
	}

	@Override
	public Mono<List<WriteReceipt>> write(List<Policy> policies) {
		return this.pause.then(Mono.fromCallable(() -> recordAll(policies)));
	}

	@Override
	public Mono<WriteReceipt> bring(Policy policy, List<Succession> successions) {
		return this.pause.then(Mono.fromCallable(() -> recordBrought(policy, successions)));
	}

	@Override
	public synchronized Flux<SourceText> known(List<SourceText> texts) {
		return Flux.fromIterable(texts)
			.filter((text) -> this.given.values()
				.stream()
				.anyMatch((sources) -> (text.sha256() + text.extractor()).equals(sources.get(text.source()))));
	}

	@Override
	public Mono<Void> link(List<Succession> successions) {
		return Mono.fromRunnable(() -> this.links.addAll(successions));
	}

	/** By what departments of brought policies were to be linked, in order. */
	public synchronized List<Succession> brought() {
		return List.copyOf(this.brought);
	}

	/** What departments were to be linked, in order. */
	public List<Succession> links() {
		return List.copyOf(this.links);
	}

	@Override
	public synchronized Mono<WriteReceipt> delete(NodeId policy) {
		Outcome outcome = (this.policies.remove(policy) != null) ? Outcome.DELETED : Outcome.ABSENT;
		return Mono.just(new WriteReceipt(policy, outcome, ++this.revision));
	}

	/** All that was asked to be written, in order. */
	public synchronized List<Policy> writes() {
		return List.copyOf(this.writes);
	}

	/** The text that each policy has now. */
	public synchronized Map<NodeId, String> texts() {
		Map<NodeId, String> texts = new HashMap<>();
		this.policies.forEach((id, policy) -> texts.put(id, policy.text()));
		return texts;
	}

	/** All or nothing, as one transaction. */
	private synchronized List<WriteReceipt> recordAll(List<Policy> policies) {
		for (Policy policy : policies) {
			Optional<? extends RuntimeException> thrown = this.failure.apply(policy);
			if (thrown.isPresent()) {
				throw thrown.get();
			}
		}
		return policies.stream().map(this::record).toList();
	}

	private synchronized WriteReceipt recordBrought(Policy policy, List<Succession> successions) {
		this.given.remove(policy.id());
		WriteReceipt receipt = recordAll(List.of(policy)).getFirst();
		this.brought.addAll(successions);
		return receipt;
	}

	private static String read(Policy policy) {
		return policy.sha256() + policy.extractor();
	}

	private WriteReceipt record(Policy policy) {
		this.writes.add(policy);
		Policy old = this.policies.get(policy.id());
		String before = this.given.computeIfAbsent(policy.id(), (id) -> new HashMap<>())
			.put(policy.source(), read(policy));
		if (read(policy).equals(before) || (old != null && read(old).equals(read(policy)))) {
			return new WriteReceipt(policy.id(), Outcome.UNCHANGED, this.revision);
		}
		this.policies.put(policy.id(), policy);
		this.revision++;
		return new WriteReceipt(policy.id(), (old != null) ? Outcome.CHANGED : Outcome.CREATED, this.revision);
	}

}
