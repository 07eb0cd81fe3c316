package org.zhiku.graph;

import org.zhiku.graph.exploration.GraphExplorer;
import org.zhiku.graph.snapshot.GraphSnapshots;

/** The ports of one graph, as the contract tests need them together. */
public record GraphPorts(GraphWriter writer, GraphReader reader, ChangeFeed feed, OrganizationEditor editor,
		SavedSearches searches, GraphExplorer explorer, GraphSnapshots snapshots, KeptAnswers answers) {
}
