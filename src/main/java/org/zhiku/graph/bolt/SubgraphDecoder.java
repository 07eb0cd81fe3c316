package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.zhiku.graph.exploration.Subgraph;
import org.zhiku.graph.exploration.Subgraph.Edge;
import org.zhiku.graph.exploration.Subgraph.Reached;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;

/** Reads back what {@link WalkCompiler} asked for. */
final class SubgraphDecoder {

	private final FoundRows rows;

	/** Each node is named by many edges, and checked once. */
	private final Map<String, NodeId> ids = new HashMap<>();

	SubgraphDecoder(FoundRows rows) {
		this.rows = rows;
	}

	/** The nodes of a way stand in its order. */
	Subgraph path(NodeId from, Record answer) {
		List<Edge> steps = new ArrayList<>();
		List<Reached> nodes = new ArrayList<>(List.of(reached(from, 0)));
		answer.get("edges").values().forEach((value) -> {
			Edge edge = edge(value);
			NodeId at = nodes.getLast().node();
			steps.add(edge);
			nodes.add(reached(edge.from().equals(at) ? edge.to() : edge.from(), steps.size()));
		});
		return new Subgraph(nodes, steps, false);
	}

	/** The nodes of a walk, as many as it may have, and the edges between these. */
	Subgraph walk(Record answer) {
		List<NodeId> nodes = answer.get("ids").asList(this::id);
		Map<NodeId, Integer> distances = new HashMap<>(Map.of(nodes.getFirst(), 0));
		Set<NodeId> kept = Set.copyOf(nodes);
		// A relationship is found from both of its ends.
		Map<List<Object>, Edge> edges = new LinkedHashMap<>();
		boolean truncated = false;
		int distance = 0;
		for (Value step : answer.get("steps").values()) {
			distance++;
			truncated |= step.get(0).asBoolean();
			for (Value value : step.get(1).values()) {
				Edge edge = edge(value);
				if (kept.contains(edge.from()) && kept.contains(edge.to())) {
					distances.putIfAbsent(edge.from(), distance);
					distances.putIfAbsent(edge.to(), distance);
					edges.putIfAbsent(List.of(edge.relation(), edge.from(), edge.to()), edge);
				}
				else {
					truncated = true;
				}
			}
		}
		List<Reached> reached = nodes.stream().map((node) -> reached(node, distances.getOrDefault(node, 0))).toList();
		return new Subgraph(reached, List.copyOf(edges.values()), truncated);
	}

	private Reached reached(NodeId node, int distance) {
		return new Reached(node, distance, this.rows.of(node));
	}

	private Edge edge(Value value) {
		Relation relation = Relation.valueOf(value.get(0).asString());
		ResponsibilityRole role = value.get(3).isNull() ? null : ResponsibilityRole.valueOf(value.get(3).asString());
		return new Edge(relation, id(value.get(1)), id(value.get(2)), role, evidence(value));
	}

	private NodeId id(Value value) {
		return this.ids.computeIfAbsent(value.asString(), NodeId::new);
	}

	/** What stands behind the four that every edge has, where it was asked for. */
	private static @Nullable Evidence evidence(Value edge) {
		return (edge.size() == 4 || edge.get(4).isNull()) ? null : new Evidence(edge.get(4).asString(),
				edge.get(5).asInt(), edge.get(6).asInt(), edge.get(7).asString());
	}

}
