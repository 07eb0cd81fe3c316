package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/**
 * Policies, each another one, into the graph. New policies' own nodes are created before
 * a revision is taken, so that writers wait for each other only where they touch what
 * they share.
 */
final class PolicyRound {

	private final List<Policy> policies;

	private final BoltTransaction transaction;

	PolicyRound(List<Policy> policies, BoltTransaction transaction) {
		this.policies = policies;
		this.transaction = transaction;
	}

	/** The receipts in the order of the policies. */
	Mono<List<WriteReceipt>> run() {
		List<String> ids = this.policies.stream().map((policy) -> policy.id().value()).sorted().toList();
		return this.transaction.askAll(PolicyStatements.LOCK, Map.of("ids", ids)).flatMap(this::write);
	}

	private Mono<List<WriteReceipt>> write(List<Record> locked) {
		long revision = locked.getFirst().get("revision").asLong();
		Map<String, SourceMemory> memories = locked.stream()
			.collect(Collectors.toMap((row) -> row.get("id").asString(), SourceMemory::of));
		List<FreshPolicy> fresh = new ArrayList<>();
		List<Object> remembered = new ArrayList<>();
		for (Policy policy : this.policies) {
			SourceMemory memory = memories.get(policy.id().value());
			if (memory == null) {
				throw new IllegalStateException("Policy " + policy.id() + " was not locked");
			}
			if (memory.remembers(policy)) {
				continue;
			}
			if (memory.holds(policy)) {
				remembered.add(memory.with(policy).row(policy.id()));
			}
			else {
				fresh.add(new FreshPolicy(policy, memory.with(policy)));
			}
		}
		return remember(remembered).then(fresh.isEmpty() ? Mono.just(receipts(Map.of(), revision))
				: replace(fresh).map((written) -> receipts(written, revision)));
	}

	private List<WriteReceipt> receipts(Map<NodeId, WriteReceipt> written, long revision) {
		return this.policies.stream()
			.map((policy) -> written.getOrDefault(policy.id(),
					new WriteReceipt(policy.id(), Outcome.UNCHANGED, revision)))
			.toList();
	}

	private Mono<Void> remember(List<Object> rows) {
		return rows.isEmpty() ? Mono.empty()
				: this.transaction.change(PolicyStatements.REMEMBER, Map.of("policies", rows));
	}

	/** Writes policies, and clears away what older texts of them left. */
	private Mono<Map<NodeId, WriteReceipt>> replace(List<FreshPolicy> fresh) {
		List<String> old = fresh.stream().filter(FreshPolicy::replaces).map(FreshPolicy::id).toList();
		if (old.isEmpty()) {
			return own(fresh).then(share(fresh));
		}
		return RevisionCounter.lock(this.transaction)
			.then(Neighbours.clear(this.transaction, old))
			.flatMap((named) -> own(fresh).then(share(fresh))
				.flatMap((receipts) -> named.removeUnnamed(this.transaction).thenReturn(receipts)));
	}

	private Mono<Void> own(List<FreshPolicy> fresh) {
		return this.transaction.change(PolicyStatements.OWN,
				Map.of("policies", fresh.stream().map(FreshPolicy::row).toList()));
	}

	/**
	 * Takes the revisions and writes what is shared. Each policy has a revision of its
	 * own, so that a follower can take a large transaction in parts.
	 */
	private Mono<Map<NodeId, WriteReceipt>> share(List<FreshPolicy> fresh) {
		List<CitationQuestions> questions = fresh.stream()
			.map((written) -> CitationQuestions.of(written.policy()))
			.toList();
		return this.transaction.ask(PolicyStatements.PREPARE, CitationQuestions.parameters(questions))
			.flatMap((row) -> {
				long first = row.get("revision").asLong() - fresh.size() + 1;
				CitationLinks links = new CitationLinks(row);
				SharedNodes shared = new SharedNodes();
				List<Object> revisions = new ArrayList<>();
				Map<NodeId, WriteReceipt> receipts = new HashMap<>();
				for (FreshPolicy written : fresh) {
					Policy policy = written.policy();
					policy.extraction().citations().forEach((citation) -> links.add(policy.id(), citation));
					shared.add(policy, written.nodes());
					long revision = first + revisions.size();
					revisions.add(Map.of("id", written.id(), "revision", revision));
					receipts.put(policy.id(), new WriteReceipt(policy.id(),
							written.replaces() ? Outcome.CHANGED : Outcome.CREATED, revision));
				}
				Map<String, Object> parameters = new HashMap<>(shared.parameters());
				parameters
					.putAll(Map.of("revisions", revisions, "stubs", links.stubs(), "relations", links.relations()));
				return this.transaction.change(PolicyStatements.SHARE, parameters)
					.then(CitationStatements.merge(this.transaction, merges(fresh, questions, row, links)))
					.then(partTitles(questions, links))
					.thenReturn(receipts);
			});
	}

	/** Each stub goes to the first policy that it can mean. */
	private static List<Object> merges(List<FreshPolicy> fresh, List<CitationQuestions> questions, Record row,
			CitationLinks links) {
		List<Object> merges = new ArrayList<>();
		Set<Object> merged = new HashSet<>();
		for (int i = 0; i < fresh.size(); i++) {
			List<Object> stubs = questions.get(i).meant(row, links).stream().filter(merged::add).toList();
			if (!stubs.isEmpty()) {
				merges.add(Map.of("id", fresh.get(i).id(), "stubs", stubs));
			}
		}
		return merges;
	}

	/**
	 * Who cited a title while another policy alone bore it did not mean that one for
	 * sure.
	 */
	private Mono<Void> partTitles(List<CitationQuestions> questions, CitationLinks links) {
		Set<String> several = new LinkedHashSet<>();
		for (CitationQuestions question : questions) {
			String titleKey = question.titleKey();
			if (titleKey != null && !links.isOnly(titleKey)) {
				several.add(titleKey);
			}
		}
		return Flux.fromIterable(several)
			.concatMap((titleKey) -> IncomingCitations.partTitle(this.transaction, titleKey), 1)
			.then();
	}

}
