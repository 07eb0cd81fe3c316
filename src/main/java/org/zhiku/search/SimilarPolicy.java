package org.zhiku.search;

import org.zhiku.ontology.NodeId;

/**
 * A policy that is about what another is about.
 *
 * @param score how much, to be compared among those of one policy only
 * @param sameText whether it has that policy's text, so that it is no news
 */
public record SimilarPolicy(NodeId policy, double score, boolean sameText) {
}
