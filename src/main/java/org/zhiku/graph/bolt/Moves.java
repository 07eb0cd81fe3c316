package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeKind;

/**
 * Moves places in texts from one body to another, within a transaction that holds the
 * counter.
 *
 * @param mentions how many places were moved
 * @param issued ids of the policies of which issuers changed
 * @param touched ids of the policies in which any of the places stands
 */
record Moves(long mentions, Set<String> issued, Set<String> touched) {

	static final Moves NONE = new Moves(0, Set.of(), Set.of());

	/** A body that is split again and again is not followed for ever. */
	private static final int ROUNDS = 5;

	/** Moves as the rows say: {@code from, into} and perhaps {@code policy, readAs}. */
	static Mono<Moves> move(BoltTransaction transaction, NodeKind kind, List<Map<String, Object>> rows) {
		if (rows.isEmpty()) {
			return Mono.just(NONE);
		}
		return transaction.ask(RulingStatements.of(kind).move(), Map.of("moves", rows)).flatMap((row) -> {
			Moves moved = of(row);
			return moved.issued.isEmpty() ? Mono.just(moved)
					: transaction.change(RulingStatements.RENAME_ISSUERS, Map.of("policies", List.copyOf(moved.issued)))
						.thenReturn(moved);
		});
	}

	/**
	 * Moves what policies that were just written name by the rulings that stand.
	 * @param organizations ids of the bodies that they name
	 */
	static Mono<Void> obey(BoltTransaction transaction, Collection<String> organizations, List<String> policies) {
		return Flux.just(NodeKind.DEPARTMENT, NodeKind.INSTITUTION).concatMap((kind) -> {
			List<String> named = organizations.stream().filter((id) -> id.startsWith(kind.prefix() + "_")).toList();
			return obey(transaction, kind, named, policies, ROUNDS);
		}, 1).then();
	}

	private static Mono<Void> obey(BoltTransaction transaction, NodeKind kind, List<String> organizations,
			List<String> policies, int rounds) {
		if (organizations.isEmpty() || rounds == 0) {
			return Mono.empty();
		}
		RulingStatements statements = RulingStatements.of(kind);
		return transaction.askAll(statements.on(), Map.of("organizations", organizations, "policies", policies))
			.flatMap((rulings) -> {
				List<Map<String, Object>> splits = rows(rulings, true);
				List<Map<String, Object>> merges = rows(rulings, false);
				Set<String> next = new TreeSet<>();
				rulings.forEach((ruling) -> next.add(ruling.get("into").asString()));
				return move(transaction, kind, splits).then(merge(transaction, kind, merges))
					.then(obey(transaction, kind, List.copyOf(next), policies, rounds - 1));
			});
	}

	/** Moves all that names some bodies, gives their names away and removes them. */
	static Mono<Moves> merge(BoltTransaction transaction, NodeKind kind, List<Map<String, Object>> rows) {
		if (rows.isEmpty()) {
			return Mono.just(NONE);
		}
		RulingStatements statements = RulingStatements.of(kind);
		List<Object> from = rows.stream().map((row) -> row.get("from")).toList();
		return transaction.change(statements.name(), Map.of("moves", rows))
			.then(move(transaction, kind, rows))
			.flatMap((moved) -> transaction.change(statements.clear(), Map.of("ids", from)).thenReturn(moved));
	}

	/**
	 * Stamps the policies that changed, for whoever follows; answers the newest revision.
	 */
	Mono<Long> stamp(BoltTransaction transaction) {
		List<String> policies = List.copyOf(this.touched);
		return transaction
			.ask(RulingStatements.STAMP, Map.of("policies", policies, "count", Math.max(1, policies.size())))
			.map((row) -> row.get("revision").asLong());
	}

	/** What was moved by both. */
	Moves and(Moves other) {
		Set<String> allIssued = new TreeSet<>(this.issued);
		allIssued.addAll(other.issued);
		Set<String> allTouched = new TreeSet<>(this.touched);
		allTouched.addAll(other.touched);
		return new Moves(this.mentions + other.mentions, allIssued, allTouched);
	}

	private static List<Map<String, Object>> rows(List<Record> rulings, boolean ofOnePolicy) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Record ruling : rulings) {
			if (ruling.get("policy").isNull() != ofOnePolicy) {
				rows.add(ruling.asMap());
			}
		}
		return rows;
	}

	private static Moves of(Record row) {
		return new Moves(row.get("mentions").asLong(), ids(row.get("issued")), ids(row.get("touched")));
	}

	private static Set<String> ids(Value lists) {
		Set<String> ids = new TreeSet<>();
		lists.asList((list) -> list.asList(Value::asString)).forEach(ids::addAll);
		return ids;
	}

}
