package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private final Giver giver;

	private final BoltTransaction transaction;

	PolicyRound(List<Policy> policies, Giver giver, BoltTransaction transaction) {
		this.policies = policies;
		this.giver = giver;
		this.transaction = transaction;
	}

	/** The receipts in the order of the policies. */
	Mono<List<WriteReceipt>> run() {
		return new PolicyLocator(this.giver, this.transaction).locate(this.policies).flatMap(this::write);
	}

	private Mono<List<WriteReceipt>> write(List<Located> all) {
		List<FreshPolicy> fresh = new ArrayList<>();
		List<Object> remembered = new ArrayList<>();
		for (Located located : all) {
			Policy policy = located.policy();
			SourceMemory memory = located.memory();
			if (!this.giver.leaves(memory, policy)) {
				fresh.add(FreshPolicy.of(located, this.giver));
				continue;
			}
			SourceMemory after = this.giver.remember(memory, policy);
			if (!after.equals(memory)) {
				remembered.add(after.addTo(Row.of("id", policy.id())).values());
			}
		}
		return remember(remembered).then(fresh.isEmpty() ? Mono.just(receipts(all, Map.of()))
				: replace(fresh).map((written) -> receipts(all, written)));
	}

	private static List<WriteReceipt> receipts(List<Located> all, Map<NodeId, WriteReceipt> written) {
		return all.stream()
			.map((located) -> written.getOrDefault(located.policy().id(),
					new WriteReceipt(located.policy().id(), Outcome.UNCHANGED, located.memory().revision())))
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
			return own(fresh).then(share(fresh)).flatMap((receipts) -> announce(fresh, Set.of(), receipts));
		}
		return RevisionCounter.lock(this.transaction)
			.then(Repeals.by(this.transaction, old))
			.flatMap((repealed) -> Neighbours.clear(this.transaction, old)
				.flatMap((named) -> own(fresh).then(share(fresh))
					.flatMap((receipts) -> named.removeUnnamed(this.transaction).thenReturn(receipts)))
				.flatMap((receipts) -> announce(fresh, repealed, receipts)));
	}

	/**
	 * Tells of those that the policies repeal, or no longer do. The receipts bear the
	 * last revision, by which all of it is found.
	 */
	private Mono<Map<NodeId, WriteReceipt>> announce(List<FreshPolicy> fresh, Set<String> before,
			Map<NodeId, WriteReceipt> receipts) {
		List<String> ids = fresh.stream().map(FreshPolicy::id).toList();
		return Repeals.by(this.transaction, ids).flatMap((now) -> {
			Set<String> changed = new LinkedHashSet<>(before);
			changed.addAll(now);
			ids.forEach(changed::remove);
			return Repeals.announce(this.transaction, changed);
		}).map((last) -> {
			Map<NodeId, WriteReceipt> later = new HashMap<>();
			receipts.forEach((id, receipt) -> later.put(id, new WriteReceipt(id, receipt.outcome(), last)));
			return later;
		}).defaultIfEmpty(receipts);
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
					.then(row.get("ruled").asBoolean() ? obey(shared, fresh) : Mono.empty())
					.then(CitationStatements.merge(this.transaction, merges(fresh, questions, row, links)))
					.then(partTitles(questions, links))
					.then(settle(fresh))
					.thenReturn(receipts);
			});
	}

	private Mono<Void> obey(SharedNodes shared, List<FreshPolicy> fresh) {
		return Moves.obey(this.transaction, shared.organizations(), fresh.stream().map(FreshPolicy::id).toList());
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

	private Mono<Void> settle(List<FreshPolicy> fresh) {
		return Flux.fromIterable(fresh).filter((written) -> !written.rivals().isEmpty()).concatMap((written) -> {
			Set<String> group = new LinkedHashSet<>(written.rivals());
			group.add(written.id());
			return NumberConflicts.settle(this.transaction, group);
		}, 1).then();
	}

}
