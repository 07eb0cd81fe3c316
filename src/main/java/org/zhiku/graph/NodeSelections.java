package org.zhiku.graph;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.zhiku.ontology.NodeKind;

/**
 * What to fetch of nodes of which the kind is not known before.
 *
 * @param byKind each with the id among its properties; of a kind without one nothing but
 * the id is wanted
 */
public record NodeSelections(Map<NodeKind, Selection> byKind) {

	/** Ids alone. */
	public static final NodeSelections NONE = new NodeSelections(Map.of());

	public NodeSelections {
		byKind.forEach((kind, selection) -> {
			if (!selection.properties().contains("id")) {
				throw new IllegalArgumentException("Without its id no " + kind.label() + " can be told from another");
			}
		});
		// In one order, so that the same selections make the same statement.
		Map<NodeKind, Selection> ordered = new EnumMap<>(NodeKind.class);
		ordered.putAll(byKind);
		byKind = Collections.unmodifiableMap(ordered);
	}

}
