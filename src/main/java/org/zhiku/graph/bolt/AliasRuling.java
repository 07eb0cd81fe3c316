package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.RulingNote;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/**
 * Another name of a body, within one transaction. A name is read as one body where it is
 * a full name, and as one of the issuing region where no rule knows it; both are ruled to
 * be the body, whether anybody named them yet or not.
 */
final class AliasRuling {

	private final NodeId organization;

	private final String name;

	private final RulingNote note;

	private final RulingStatements statements;

	AliasRuling(NodeId organization, String name, RulingNote note) {
		this.organization = organization;
		this.name = name;
		this.note = note;
		this.statements = RulingStatements.of(organization.kind());
	}

	/** The rows of the rulings, which are those of the moves as well. */
	Mono<List<Map<String, Object>>> make(BoltTransaction transaction) {
		return transaction.ask(this.statements.home(), Map.of("id", this.organization.value()))
			.map((row) -> readings(row.get("region").asString("")))
			.flatMap((readings) -> free(transaction, readings).then(Mono.defer(() -> {
				List<Map<String, Object>> rows = readings.stream().map(this::row).toList();
				return transaction.change(this.statements.alias(), Map.of("rulings", rows, "name", this.name))
					.thenReturn(rows);
			})));
	}

	/** As which bodies the name may have been read, or may be read later. */
	private List<NodeId> readings(String region) {
		NodeKind kind = this.organization.kind();
		List<NodeId> readings = new ArrayList<>();
		readings.add(NodeId.of(kind, this.name));
		if (kind == NodeKind.DEPARTMENT) {
			readings.add(NodeId.of(kind, this.name + "|" + region));
		}
		if (readings.remove(this.organization)) {
			throw new GraphException.Refused("'" + this.name + "' is the name of " + this.organization + " already.");
		}
		return readings;
	}

	/** What is another body by the rules, or was ruled to be one, is not taken away. */
	private Mono<Void> free(BoltTransaction transaction, List<NodeId> readings) {
		return transaction.askAll(this.statements.find(), Map.of("ids", readings.stream().map(NodeId::value).toList()))
			.doOnNext((rows) -> rows.forEach(this::free))
			.then();
	}

	private void free(Record row) {
		boolean ruledOtherwise = !row.get("ruledId").isNull()
				&& !row.get("ruledId").asString().equals(this.organization.value());
		if (ruledOtherwise) {
			throw new GraphException.Refused("'" + this.name + "' was ruled to be " + row.get("ruledAs").asString()
					+ ", " + row.get("ruledId").asString() + "; revoke that ruling first.");
		}
		if (!row.get("level").isNull()) {
			throw new GraphException.Refused("'" + this.name + "' is the name of another department, "
					+ row.get("id").asString() + "; merge the two if they are one.");
		}
	}

	private Map<String, Object> row(NodeId reading) {
		Row node = Row.of("organization", reading)
			.with("author", this.note.author())
			.with("reason", this.note.reason())
			.with("at", this.note.moment());
		NodeId id = NodeId.of(NodeKind.RULING, reading + "|");
		return Row.of("id", id)
			.with("ruling", id)
			.with("from", reading)
			.with("into", this.organization)
			.with("node", node)
			.values();
	}

}
