package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.zhiku.graph.Page;
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

	/**
	 * The nodes of a way in its order; empty where one of them has gone, for then there
	 * is no such way any more.
	 */
	Optional<Subgraph> path(NodeId from, Record answer) {
		List<Edge> steps = new ArrayList<>();
		List<NodeId> nodes = new ArrayList<>(List.of(from));
		for (Value value : answer.get("edges").values()) {
			Edge edge = edge(value);
			if (edge == null) {
				return Optional.empty();
			}
			steps.add(edge);
			nodes.add(edge.from().equals(nodes.getLast()) ? edge.to() : edge.from());
		}
		List<Reached> reached = new ArrayList<>();
		for (NodeId node : nodes) {
			Page.Row row = this.rows.of(node);
			if (row == null) {
				return Optional.empty();
			}
			reached.add(new Reached(node, reached.size(), row));
		}
		return Optional.of(new Subgraph(reached, steps, false));
	}

	/** The nodes of a walk, as many as it may have, and the edges between these. */
	Subgraph walk(Record answer) {
		List<NodeId> found = answer.get("ids").asList(this::idOrNull).stream().filter(Objects::nonNull).toList();
		Map<NodeId, Integer> distances = new HashMap<>();
		found.stream().limit(1).forEach((root) -> distances.put(root, 0));
		// A relationship is found from both of its ends.
		Map<List<Object>, Edge> edges = new LinkedHashMap<>();
		Set<NodeId> within = Set.copyOf(found);
		boolean truncated = false;
		int distance = 0;
		for (Value step : answer.get("steps").values()) {
			distance++;
			truncated |= step.get(0).asBoolean();
			for (Edge edge : edges(step.get(1))) {
				if (within.contains(edge.from()) && within.contains(edge.to())) {
					distances.putIfAbsent(edge.from(), distance);
					distances.putIfAbsent(edge.to(), distance);
					edges.putIfAbsent(List.of(edge.relation(), edge.from(), edge.to()), edge);
				}
				else {
					truncated = true;
				}
			}
		}
		return withoutGone(found, distances, edges.values(), truncated);
	}

	private Subgraph withoutGone(List<NodeId> found, Map<NodeId, Integer> distances, Collection<Edge> edges,
			boolean truncated) {
		Map<NodeId, Reached> reached = new LinkedHashMap<>();
		for (NodeId node : found) {
			Page.Row row = this.rows.of(node);
			if (row != null) {
				reached.put(node, new Reached(node, distances.getOrDefault(node, 0), row));
			}
		}
		List<Edge> between = edges.stream()
			.filter((edge) -> reached.containsKey(edge.from()) && reached.containsKey(edge.to()))
			.toList();
		return new Subgraph(List.copyOf(reached.values()), between, truncated);
	}

	/** Without those of which an end has gone. */
	private List<Edge> edges(Value values) {
		return values.asList(this::edge).stream().filter(Objects::nonNull).toList();
	}

	/** Null where an end of it has gone. */
	private @Nullable Edge edge(Value value) {
		NodeId from = idOrNull(value.get(1));
		NodeId to = idOrNull(value.get(2));
		if (from == null || to == null) {
			return null;
		}
		Relation relation = Relation.valueOf(value.get(0).asString());
		ResponsibilityRole role = value.get(3).isNull() ? null : ResponsibilityRole.valueOf(value.get(3).asString());
		return new Edge(relation, from, to, role, evidence(value));
	}

	private @Nullable NodeId idOrNull(Value value) {
		return value.isNull() ? null : this.ids.computeIfAbsent(value.asString(), NodeId::new);
	}

	/** What stands behind the four that every edge has, where it was asked for. */
	private static @Nullable Evidence evidence(Value edge) {
		return (edge.size() == 4 || edge.get(4).isNull()) ? null : new Evidence(edge.get(4).asString(),
				edge.get(5).asInt(), edge.get(6).asInt(), edge.get(7).asString());
	}

}
