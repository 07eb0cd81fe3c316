package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.OrganizationEdit;
import org.zhiku.graph.OrganizationEditor;
import org.zhiku.graph.RulingNote;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/** Rulings as nodes, and what they move, under the lock that all writers take. */
final class BoltOrganizationEditor implements OrganizationEditor {

	private static final String POLICIES = """
			CYPHER 25
			UNWIND $in.ids AS id
			OPTIONAL MATCH (p:Policy {id: id}) WHERE p.inCorpus
			WITH id, p WHERE p IS NULL
			RETURN id
			""";

	private final BoltSessions sessions;

	private final WrittenRevisions written;

	BoltOrganizationEditor(BoltSessions sessions, WrittenRevisions written) {
		this.sessions = sessions;
		this.written = written;
	}

	@Override
	public Mono<OrganizationEdit> merge(List<NodeId> from, NodeId into, RulingNote note) {
		NodeKind kind = kind(Stream.concat(from.stream(), Stream.of(into)).toList());
		if (from.isEmpty()) {
			throw new GraphException.Refused("At least one body must be named that is another one.");
		}
		if (from.contains(into)) {
			throw new GraphException.Refused("A body is merged into another one, not into itself: " + into + ".");
		}
		List<Map<String, Object>> rows = from.stream().distinct().map((id) -> ruling(id, null, into, note)).toList();
		return edit("merging organizations into " + into,
				(transaction) -> present(transaction, kind, from).then(present(transaction, kind, List.of(into)))
					.then(transaction.change(RulingStatements.of(kind).rule(), Map.of("rulings", rows)))
					.then(Moves.merge(transaction, kind, rows))
					.flatMap((moved) -> done(transaction, into, rows, moved)));
	}

	@Override
	public Mono<OrganizationEdit> split(NodeId from, List<NodeId> policies, String name, RulingNote note) {
		NodeKind kind = kind(List.of(from));
		NodeId into = NodeId.of(kind, name);
		if (policies.isEmpty() || name.isBlank() || into.equals(from)) {
			throw new GraphException.Refused(
					"A body is split off in at least one policy, under a name that tells it from " + from + ".");
		}
		List<Map<String, Object>> rows = policies.stream()
			.distinct()
			.map((policy) -> ruling(from, policy, into, note))
			.toList();
		Map<String, Object> other = Map.of("from", from.value(), "into", into.value(), "name", name);
		return edit("splitting " + from,
				(transaction) -> present(transaction, kind, List.of(from)).then(policies(transaction, policies))
					.then(transaction.change(RulingStatements.of(kind).found(), other))
					.then(transaction.change(RulingStatements.of(kind).rule(), Map.of("rulings", rows)))
					.then(Moves.move(transaction, kind, rows))
					.flatMap((moved) -> done(transaction, into, rows, moved)));
	}

	@Override
	public Mono<OrganizationEdit> alias(NodeId organization, String name, RulingNote note) {
		NodeKind kind = kind(List.of(organization));
		return edit("naming " + organization,
				(transaction) -> present(transaction, kind, List.of(organization))
					.then(Mono.defer(() -> new AliasRuling(organization, name, note).make(transaction)))
					.flatMap((rows) -> Moves.merge(transaction, kind, rows)
						.flatMap((moved) -> done(transaction, organization, rows, moved))));
	}

	@Override
	public Mono<OrganizationEdit> revoke(NodeId ruling, RulingNote note) {
		return edit("revoking ruling " + ruling,
				(transaction) -> transaction.askAll(RulingStatements.READ, Map.of("id", ruling.value()))
					.flatMap((found) -> {
						if (found.isEmpty()) {
							throw new GraphException.NotFound("There is no ruling " + ruling + ".");
						}
						NodeId back = new NodeId(found.getFirst().get("organization").asString());
						return Flux.fromIterable(found)
							.concatMap((each) -> revoke(transaction, each, note), 1)
							.reduce(Moves::and)
							.flatMap((moved) -> done(transaction, back, List.of(), moved));
					}));
	}

	private static Mono<Moves> revoke(BoltTransaction transaction, Record ruling, RulingNote note) {
		NodeId back = new NodeId(ruling.get("organization").asString());
		RulingStatements statements = RulingStatements.of(back.kind());
		Object into = ruling.get("into").asString();
		Row move = Row.of("from", into).with("into", back).with("readAs", back);
		if (!ruling.get("policy").isNull()) {
			move.with("policy", ruling.get("policy").asString());
		}
		Map<String, Object> id = Map.of("id", ruling.get("id").asString(), "author", note.author(), "at",
				note.moment());
		return transaction.change(statements.revoke(), id)
			.then(Moves.move(transaction, back.kind(), List.of(move.values())))
			.flatMap((moved) -> transaction.change(statements.clear(), Map.of("ids", List.of(into, back.value())))
				.thenReturn(moved));
	}

	private Mono<OrganizationEdit> edit(String doing, Function<BoltTransaction, Mono<OrganizationEdit>> work) {
		return this.sessions
			.write(doing,
					(transaction) -> RevisionCounter.lock(transaction).then(Mono.defer(() -> work.apply(transaction))))
			.doOnNext((edit) -> this.written.add(edit.revision()));
	}

	private static Mono<OrganizationEdit> done(BoltTransaction transaction, NodeId meant,
			List<Map<String, Object>> rulings, Moves moved) {
		List<NodeId> ids = rulings.stream().map((row) -> new NodeId(String.valueOf(row.get("ruling")))).toList();
		return moved.stamp(transaction).map((revision) -> new OrganizationEdit(meant, ids, moved.mentions(), revision));
	}

	private static Mono<Void> present(BoltTransaction transaction, NodeKind kind, List<NodeId> ids) {
		return transaction
			.askAll(RulingStatements.of(kind).find(), Map.of("ids", ids.stream().map(NodeId::value).toList()))
			.doOnNext((rows) -> rows.stream()
				.filter((row) -> row.get("name").isNull())
				.findFirst()
				.ifPresent(BoltOrganizationEditor::missing))
			.then();
	}

	/** A body that was ruled to be another one is known, and the other one is named. */
	private static void missing(Record row) {
		String id = row.get("id").asString();
		if (row.get("ruledAs").isNull()) {
			throw new GraphException.NotFound("There is no organization " + id + ".");
		}
		throw new GraphException.Refused(id + " was ruled to be " + row.get("ruledAs").asString() + "; name that one, "
				+ row.get("ruledId").asString() + ".");
	}

	private static Mono<Void> policies(BoltTransaction transaction, List<NodeId> ids) {
		return transaction.askAll(POLICIES, Map.of("ids", ids.stream().map(NodeId::value).toList()))
			.doOnNext((missing) -> missing.stream().findFirst().ifPresent((row) -> {
				throw new GraphException.NotFound("There is no policy " + row.get("id").asString() + ".");
			}))
			.then();
	}

	/** The row of a ruling, which is that of a move as well. */
	private static Map<String, Object> ruling(NodeId from, @Nullable NodeId policy, NodeId into, RulingNote note) {
		NodeId id = NodeId.of(NodeKind.RULING, from + "|" + ((policy != null) ? policy : ""));
		Row node = Row.of("organization", from)
			.with("policy", policy)
			.with("author", note.author())
			.with("reason", note.reason())
			.with("at", note.moment());
		return Row.of("id", id)
			.with("ruling", id)
			.with("from", from)
			.with("into", into)
			.with("policy", policy)
			.with("node", node)
			.values();
	}

	private static NodeKind kind(List<NodeId> organizations) {
		List<NodeKind> kinds = organizations.stream().map(NodeId::kind).distinct().toList();
		if (kinds.size() != 1 || kinds.getFirst() != NodeKind.DEPARTMENT && kinds.getFirst() != NodeKind.INSTITUTION) {
			throw new GraphException.Refused(
					"Rulings are on departments or on institutions, not on both together nor on anything else.");
		}
		return kinds.getFirst();
	}

}
