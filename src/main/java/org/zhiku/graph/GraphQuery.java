package org.zhiku.graph;

import org.zhiku.ontology.NodeKind;

/**
 * What to read, free of GraphQL and of Cypher: the nodes of a kind that the window
 * admits, and of each what the selection names.
 *
 * @param kind the kind of the root nodes
 * @param window which of them, in which order
 * @param selection what of each
 */
public record GraphQuery(NodeKind kind, Window window, Selection selection) {
}
