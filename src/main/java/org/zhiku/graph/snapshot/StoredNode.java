package org.zhiku.graph.snapshot;

import java.util.Map;

import org.zhiku.ontology.NodeKind;

/**
 * A node.
 *
 * @param properties those that {@link StoredProperty#of(NodeKind)} lists, in its order;
 * an absent one has no entry
 */
public record StoredNode(NodeKind kind, String id, Map<String, Object> properties) {
}
