package org.zhiku.graph.bolt;

import java.util.HashMap;
import java.util.Map;

import org.neo4j.driver.Record;

import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/** What a statement has read of the nodes that it found. */
final class FoundRows {

	private final Map<NodeId, Page.Row> rows = new HashMap<>();

	FoundRows(Record answer, NodeSelections selections) {
		selections.byKind()
			.forEach((kind, selection) -> PageDecoder.rows(answer.get(column(kind)), selection)
				.forEach((row) -> this.rows.put(row.id(), row)));
	}

	/** The name under which a statement answers its nodes of a kind. */
	static String column(NodeKind kind) {
		return "rows" + kind.label();
	}

	/** The node; its id alone where no more of its kind was wanted. */
	Page.Row of(NodeId node) {
		Page.Row row = this.rows.get(node);
		return (row != null) ? row : Page.Row.identified(node);
	}

}
