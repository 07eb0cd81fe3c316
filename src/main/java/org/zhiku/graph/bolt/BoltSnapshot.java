package org.zhiku.graph.bolt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;
import reactor.core.publisher.Flux;

import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.graph.snapshot.StoredNode;
import org.zhiku.graph.snapshot.StoredProperty;
import org.zhiku.graph.snapshot.StoredRelationship;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * The graph in one transaction. The index on ids gives the order, so that the database
 * holds no more than the rows that were asked for.
 */
record BoltSnapshot(SnapshotVersion version, BoltTransaction transaction) implements Snapshot {

	/** So few, because each may be as long as a document may be. */
	private static final int POLICIES_AT_ONCE = 4;

	private static final int ROWS_AT_ONCE = 256;

	@Override
	public Flux<StoredNode> nodes(NodeKind kind) {
		List<StoredProperty> declared = StoredProperty.of(kind);
		return this.transaction.stream(nodesOf(kind), Map.of())
			.limitRate((kind == NodeKind.POLICY) ? POLICIES_AT_ONCE : ROWS_AT_ONCE)
			.map((row) -> properties(row.get("properties"), declared))
			.map((properties) -> new StoredNode(kind, String.valueOf(properties.get("id")), properties));
	}

	@Override
	public Flux<StoredRelationship> relationships(Relation relation) {
		List<StoredProperty> declared = StoredProperty.of(relation);
		return this.transaction.stream(relationshipsOf(relation), Map.of())
			.limitRate(ROWS_AT_ONCE)
			.map((row) -> new StoredRelationship(relation, row.get("from").asString(), row.get("to").asString(),
					properties(row.get("properties"), declared)));
	}

	static String nodesOf(NodeKind kind) {
		return """
				CYPHER 25
				MATCH (n:%1$s) USING INDEX n:%1$s(id)
				WHERE n.id > ''
				RETURN properties(n) AS properties
				ORDER BY n.id
				""".formatted(kind.label());
	}

	static String relationshipsOf(Relation relation) {
		return """
				CYPHER 25
				MATCH (a:%1$s) USING INDEX a:%1$s(id)
				WHERE a.id > ''
				MATCH (a)-[r:%2$s]->(b)
				RETURN a.id AS from, b.id AS to, properties(r) AS properties
				ORDER BY a.id, r.start, b.id, r.order, r.role
				""".formatted(relation.from().label(), relation);
	}

	private static Map<String, Object> properties(Value stored, List<StoredProperty> declared) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (StoredProperty property : declared) {
			Value value = stored.get(property.name());
			if (!value.isNull()) {
				properties.put(property.name(), plain(value, property.type()));
			}
		}
		return properties;
	}

	private static Object plain(Value value, StoredProperty.Type type) {
		return switch (type) {
			case STRING -> value.asString();
			case LONG -> value.asLong();
			case DOUBLE -> value.asDouble();
			case BOOLEAN -> value.asBoolean();
			case DATE -> value.asLocalDate();
			case STRINGS -> value.asList(Value::asString);
		};
	}

}
