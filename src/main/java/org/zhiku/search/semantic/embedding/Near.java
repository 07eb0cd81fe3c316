package org.zhiku.search.semantic.embedding;

import org.zhiku.ontology.NodeId;

/**
 * A passage that is close to a query.
 *
 * @param order which passage of the policy it is
 * @param similarity the cosine, 1 for the same meaning
 */
public record Near(NodeId policy, int order, double similarity) {
}
