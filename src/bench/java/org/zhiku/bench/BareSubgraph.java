package org.zhiku.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * At most two hundred nodes of those that {@link BareStatements#AROUND_POLICY} finds,
 * each once, and the edges between them, each once.
 */
final class BareSubgraph {

	private static final int NODES = 200;

	private final Map<String, Value> nodes = new LinkedHashMap<>();

	private final Map<String, Value> ends = new LinkedHashMap<>();

	private final List<Value> edges = new ArrayList<>();

	private final Set<String> known = new LinkedHashSet<>();

	private boolean truncated;

	BareSubgraph(Value around) {
		Value root = around.get("root");
		this.ends.put(id(root), root);
		this.nodes.put(id(root), root);
		this.truncated = around.get("more").asBoolean();
		for (Value edge : around.get("edges").values()) {
			Value end = edge.get("end");
			this.ends.putIfAbsent(id(end), end);
			add(edge);
		}
	}

	Value bounded() {
		return Values.value(Map.of("nodes", List.copyOf(this.nodes.values()), "relationships", this.edges, "truncated",
				this.truncated));
	}

	private void add(Value edge) {
		String from = edge.get("fromId").asString();
		String to = edge.get("toId").asString();
		String type = edge.get("type").asString();
		if (admit(from) && admit(to) && this.known.add(type + from + to)) {
			this.edges.add(Values.parameters("type", type, "fromId", from, "toId", to));
		}
	}

	private boolean admit(String id) {
		if (this.nodes.containsKey(id)) {
			return true;
		}
		if (this.nodes.size() == NODES) {
			this.truncated = true;
			return false;
		}
		this.nodes.put(id, this.ends.get(id));
		return true;
	}

	private static String id(Value node) {
		return node.get("id").asString();
	}

}
