package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;

import org.zhiku.graph.exploration.Subgraph;
import org.zhiku.graph.exploration.Subgraph.Edge;
import org.zhiku.graph.exploration.Subgraph.Reached;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;

/** Reads back the edges that {@link WalkCompiler} asked for. */
final class SubgraphDecoder {

	private final Map<NodeId, Integer> distances = new LinkedHashMap<>();

	/** A relationship is found from both of its ends. */
	private final Map<List<Object>, Edge> edges = new LinkedHashMap<>();

	private final int most;

	private boolean truncated;

	private SubgraphDecoder(NodeId from, int most) {
		this.distances.put(from, 0);
		this.most = most;
	}

	/** The nodes of a way stand in its order. */
	static Subgraph path(NodeId from, Value edges) {
		List<Edge> steps = new ArrayList<>();
		List<Reached> nodes = new ArrayList<>(List.of(new Reached(from, 0)));
		edges.values().forEach((value) -> {
			Edge edge = edge(value);
			NodeId at = nodes.getLast().node();
			steps.add(edge);
			nodes.add(new Reached(edge.from().equals(at) ? edge.to() : edge.from(), steps.size()));
		});
		return new Subgraph(nodes, steps, false);
	}

	/** The nodes of a walk, as many as it may have, and the edges between these. */
	static Subgraph walk(NodeId from, int most, Value steps) {
		SubgraphDecoder decoder = new SubgraphDecoder(from, most);
		int distance = 0;
		for (Value step : steps.values()) {
			distance++;
			decoder.truncated |= step.get(0).asBoolean();
			for (Value edge : step.get(1).values()) {
				decoder.add(edge(edge), distance);
			}
		}
		List<Reached> nodes = new ArrayList<>();
		decoder.distances.forEach((node, far) -> nodes.add(new Reached(node, far)));
		return new Subgraph(nodes, List.copyOf(decoder.edges.values()), decoder.truncated);
	}

	private void add(Edge edge, int distance) {
		if (admit(edge.from(), distance) && admit(edge.to(), distance)) {
			this.edges.putIfAbsent(List.of(edge.relation(), edge.from(), edge.to()), edge);
		}
	}

	private boolean admit(NodeId node, int distance) {
		if (!this.distances.containsKey(node) && this.distances.size() >= this.most) {
			this.truncated = true;
			return false;
		}
		this.distances.putIfAbsent(node, distance);
		return true;
	}

	private static Edge edge(Value value) {
		Relation relation = Relation.valueOf(value.get(0).asString());
		ResponsibilityRole role = value.get(3).isNull() ? null : ResponsibilityRole.valueOf(value.get(3).asString());
		Evidence evidence = value.get(4).isNull() ? null : new Evidence(value.get(4).asString(), value.get(5).asInt(),
				value.get(6).asInt(), value.get(7).asString());
		return new Edge(relation, new NodeId(value.get(1).asString()), new NodeId(value.get(2).asString()), role,
				evidence);
	}

}
