package org.zhiku.graph;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;

/**
 * A search that is kept. 订阅检索
 *
 * @param name given by its author
 * @param author the name under which the writer is known
 * @param query as a user types it; blank for all that the filter admits
 * @param filter in the writer's form; null for all
 * @param toldTo the revision up to which its matches were told
 */
public record SavedSearch(NodeId id, String name, String author, String query, @Nullable String filter, long toldTo) {
}
