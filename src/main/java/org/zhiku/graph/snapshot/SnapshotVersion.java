package org.zhiku.graph.snapshot;

/**
 * What tells two states of the graph apart.
 *
 * @param graph which graph it is
 * @param revision its newest revision
 * @param successions how many departments are linked to their successors, which takes no
 * revision
 */
public record SnapshotVersion(String graph, long revision, long successions) {
}
