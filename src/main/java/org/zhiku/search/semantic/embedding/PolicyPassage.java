package org.zhiku.search.semantic.embedding;

import org.zhiku.ontology.NodeId;

/** A passage and whose it is. */
public record PolicyPassage(NodeId policy, Passage passage) {
}
