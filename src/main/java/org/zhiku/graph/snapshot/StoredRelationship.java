package org.zhiku.graph.snapshot;

import java.util.Map;

import org.zhiku.ontology.Relation;

/**
 * A relationship.
 *
 * @param from the id of the node where it starts
 * @param to the id of the node where it points
 * @param properties those that {@link StoredProperty#of(Relation)} lists, in its order;
 * an absent one has no entry
 */
public record StoredRelationship(Relation relation, String from, String to, Map<String, Object> properties) {
}
