package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.SourceText;
import org.zhiku.graph.Succession;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/** One transaction for each write; what loses a race is tried again. */
final class BoltGraphWriter implements GraphWriter {

	/**
	 * Only texts that stand in the graph are looked for; the index on sha256 finds them.
	 */
	private static final String KNOWN = """
			CYPHER 25
			UNWIND $texts AS text
			MATCH (p:Policy {sha256: text.sha256})
			WHERE p.inCorpus AND any(i IN range(0, size(p.sources) - 1)
				WHERE p.sources[i] = text.source AND p.sourceHashes[i] = text.sha256
				AND p.sourceExtractors[i] = text.extractor)
			RETURN DISTINCT text.source AS source, text.sha256 AS sha256, text.extractor AS extractor
			""";

	private final BoltSessions sessions;

	private final WrittenRevisions written;

	BoltGraphWriter(BoltSessions sessions, WrittenRevisions written) {
		this.sessions = sessions;
		this.written = written;
	}

	@Override
	public Mono<List<WriteReceipt>> write(List<Policy> policies) {
		if (policies.isEmpty()) {
			return Mono.just(List.of());
		}
		String what = (policies.size() == 1) ? "policy " + policies.getFirst().id()
				: policies.size() + " policies from " + policies.getFirst().id();
		return this.sessions.write("writing " + what, (transaction) -> new PolicyWrite(policies, transaction).run())
			.doOnNext((receipts) -> this.written
				.add(receipts.stream().mapToLong(WriteReceipt::revision).max().orElseThrow()));
	}

	@Override
	public Mono<WriteReceipt> bring(Policy policy, List<Succession> successions) {
		return this.sessions
			.write("writing policy " + policy.id(),
					(transaction) -> new BroughtPolicy(policy, new SuccessionLinks(successions), transaction).run())
			.doOnNext((receipt) -> this.written.add(receipt.revision()));
	}

	@Override
	public Flux<SourceText> known(List<SourceText> texts) {
		Map<String, Object> parameters = Map.of("texts", texts.stream()
			.map((text) -> Map.of("source", text.source(), "sha256", text.sha256(), "extractor", text.extractor()))
			.toList());
		return this.sessions.stream("looking for known texts", (transaction) -> transaction.stream(KNOWN, parameters))
			.map((row) -> new SourceText(row.get("source").asString(), row.get("sha256").asString(),
					row.get("extractor").asString()));
	}

	@Override
	public Mono<Void> link(List<Succession> successions) {
		return this.sessions.write("linking departments to their successors",
				(transaction) -> new SuccessionLinks(successions).ofAll(transaction));
	}

	@Override
	public Mono<WriteReceipt> delete(NodeId policy) {
		return this.sessions
			.write("deleting policy " + policy, (transaction) -> new PolicyRemoval(policy, transaction).run())
			.doOnNext((receipt) -> this.written.add(receipt.revision()));
	}

}
