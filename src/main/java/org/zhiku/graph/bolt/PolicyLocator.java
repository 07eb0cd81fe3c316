package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.PolicyTitle;
import org.zhiku.ontology.TextLikeness;

/**
 * Finds and locks the place of each policy: under the id that it brings, which its number
 * and region give. The same text is one policy, whatever its source says of it. Of those
 * that bear one number, a policy is the one of the same title, of the same source, as its
 * {@link Giver} knows them, or of a text that is a copy of its own; where it is none of
 * these, the number is wrong in one of them, and each is told apart by its title from
 * then on.
 */
final class PolicyLocator {

	private static final String TEXTS = """
			CYPHER 25
			UNWIND $in.ids AS id
			MATCH (p:Policy {id: id}) USING INDEX p:Policy(id)
			RETURN p.id AS id, p.text AS text
			""";

	private final Giver giver;

	private final BoltTransaction transaction;

	PolicyLocator(Giver giver, BoltTransaction transaction) {
		this.giver = giver;
		this.transaction = transaction;
	}

	/** The places in the order of the policies. */
	Mono<List<Located>> locate(List<Policy> policies) {
		return lock(policies).flatMap((rows) -> texts(policies, rows).flatMap((texts) -> {
			List<Choice> choices = policies.stream()
				.map((policy) -> choose(policy, row(rows, policy.id()), texts))
				.toList();
			List<Choice> moved = choices.stream().filter(Choice::moves).toList();
			return moved.isEmpty() ? Mono.just(located(choices, rows))
					: move(moved).map((others) -> located(choices, merged(rows, others)));
		}));
	}

	/** Also keeps out others that bring the same id, whatever comes of it. */
	private Mono<Map<String, Record>> lock(List<Policy> policies) {
		List<Object> rows = policies.stream()
			.sorted((one, other) -> one.id().value().compareTo(other.id().value()))
			.map(PolicyLocator::question)
			.toList();
		return this.transaction.askAll(PolicyStatements.LOCK, Map.of("policies", rows)).map((found) -> {
			Map<String, Record> byId = new LinkedHashMap<>();
			found.forEach((row) -> byId.put(row.get("id").asString(), row));
			return byId;
		});
	}

	private static Object question(Policy policy) {
		Metadata metadata = policy.extraction().metadata();
		boolean stated = metadata.number() != null && metadata.numberEvidence() != null;
		return Row.of("id", policy.id())
			.with("sha256", policy.sha256())
			.with("docNumber", stated ? String.valueOf(metadata.number()) : null)
			.with("level", (metadata.level() != null) ? metadata.level().name() : "")
			.with("regionNames", PolicyNodes.regions(metadata.region()))
			.values();
	}

	/** The texts of those whose titles leave a doubt. */
	private Mono<Map<String, String>> texts(List<Policy> policies, Map<String, Record> rows) {
		Set<String> wanted = new LinkedHashSet<>();
		for (Policy policy : policies) {
			Record row = row(rows, policy.id());
			if (same(policy, row) == null) {
				namesakes(row).forEach((namesake) -> wanted.add(namesake.id()));
			}
		}
		return wanted.isEmpty() ? Mono.just(Map.of())
				: this.transaction.askAll(TEXTS, Map.of("ids", List.copyOf(wanted))).map((found) -> {
					Map<String, String> texts = new LinkedHashMap<>();
					found.forEach((row) -> texts.put(row.get("id").asString(), row.get("text").asString()));
					return texts;
				});
	}

	private Choice choose(Policy policy, Record row, Map<String, String> texts) {
		List<String> all = namesakes(row).stream().map(Namesake::id).toList();
		String same = same(policy, row);
		if (same == null) {
			same = all.stream()
				.filter((id) -> TextLikeness.areCopies(policy.text(), texts.getOrDefault(id, "")))
				.findFirst()
				.orElse(null);
		}
		if (same == null && all.isEmpty()) {
			same = policy.id().value();
		}
		NodeId id = (same != null) ? new NodeId(same) : byTitle(policy.id(), key(policy));
		List<NumberConflicts.Renaming> renamings = new ArrayList<>();
		for (Namesake namesake : namesakes(row)) {
			if (same == null && namesake.id().equals(policy.id().value())) {
				renamings.add(new NumberConflicts.Renaming(policy.id(), byTitle(policy.id(), namesake.titleKey())));
			}
		}
		List<String> rivals = all.stream()
			.map((other) -> renamings.stream()
				.filter((renaming) -> renaming.from().value().equals(other))
				.map((renaming) -> renaming.to().value())
				.findFirst()
				.orElse(other))
			.filter((other) -> !other.equals(id.value()))
			.toList();
		return new Choice(policy, policy.withId(id), rivals, renamings);
	}

	/** What needs no look at texts: the same bytes, title or source. */
	private @Nullable String same(Policy policy, Record row) {
		List<String> sameText = row.get("same").asList(Value::asString);
		if (!sameText.isEmpty()) {
			return sameText.contains(policy.id().value()) ? policy.id().value() : sameText.getFirst();
		}
		List<Namesake> namesakes = namesakes(row);
		return namesakes.stream()
			.filter((namesake) -> namesake.titleKey().equals(key(policy)))
			.findFirst()
			.or(() -> namesakes.stream().filter((other) -> this.giver.identifies(policy, other)).findFirst())
			.map(Namesake::id)
			.orElse(null);
	}

	/**
	 * Gives up the ids that policies came with for those of their own, and locks these.
	 */
	private Mono<Map<String, Record>> move(List<Choice> moved) {
		List<NumberConflicts.Renaming> renamings = moved.stream()
			.flatMap((choice) -> choice.renamings().stream())
			.toList();
		return Flux.fromIterable(renamings)
			.concatMap((renaming) -> NumberConflicts.rename(this.transaction, renaming), 1)
			.then(NumberConflicts.forget(this.transaction,
					moved.stream().map((choice) -> choice.brought().id().value()).toList()))
			.then(lock(moved.stream().map(Choice::policy).toList()));
	}

	private static List<Located> located(List<Choice> choices, Map<String, Record> rows) {
		return choices.stream()
			.map((choice) -> new Located(choice.policy(), SourceMemory.of(row(rows, choice.policy().id())),
					choice.rivals()))
			.toList();
	}

	private static Map<String, Record> merged(Map<String, Record> some, Map<String, Record> others) {
		Map<String, Record> all = new LinkedHashMap<>(some);
		all.putAll(others);
		return all;
	}

	private static Record row(Map<String, Record> rows, NodeId id) {
		Record row = rows.get(id.value());
		if (row == null) {
			throw new IllegalStateException("Policy " + id + " was not locked");
		}
		return row;
	}

	private static List<Namesake> namesakes(Record row) {
		return row.get("namesakes")
			.asList((value) -> new Namesake(value.get("id").asString(), value.get("titleKey").asString(),
					value.get("sourceId").asString(null), value.get("sources").asList(Value::asString)));
	}

	private static NodeId byTitle(NodeId id, String titleKey) {
		return NodeId.of(NodeKind.POLICY, id.value() + "|" + titleKey);
	}

	private static String key(Policy policy) {
		String key = PolicyTitle.key(policy.extraction().metadata().title());
		return (key != null) ? key : "";
	}

	/** Another policy of the same number and region. */
	record Namesake(String id, String titleKey, @Nullable String sourceId, List<String> sources) {
	}

	/** Where a policy belongs, and who must make way for it. */
	private record Choice(Policy brought, Policy policy, List<String> rivals,
			List<NumberConflicts.Renaming> renamings) {

		boolean moves() {
			return !this.brought.id().equals(this.policy.id());
		}

	}

}
