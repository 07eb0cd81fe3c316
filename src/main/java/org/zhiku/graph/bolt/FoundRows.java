package org.zhiku.graph.bolt;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/**
 * What a statement has read of the nodes that it found. A node that is deleted while the
 * statement runs may be found and not be read.
 */
final class FoundRows {

	private final Map<NodeId, Page.Row> rows = new HashMap<>();

	private final Set<NodeKind> wanted;

	FoundRows(Record answer, NodeSelections selections) {
		this.wanted = selections.byKind().keySet();
		selections.byKind()
			.forEach((kind, selection) -> PageDecoder.rows(answer.get(column(kind)), selection)
				.stream()
				.filter((row) -> row.properties().containsKey("id"))
				.forEach((row) -> this.rows.put(row.id(), row)));
	}

	/** The name under which a statement answers its nodes of a kind. */
	static String column(NodeKind kind) {
		return "rows" + kind.label();
	}

	/**
	 * The node, its id alone where no more of its kind was wanted; null where it has
	 * gone.
	 */
	Page.@Nullable Row of(NodeId node) {
		return this.wanted.contains(node.kind()) ? this.rows.get(node) : Page.Row.identified(node);
	}

}
