package org.zhiku.graph.exploration;

import java.util.List;

import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.NodeSelections;

/**
 * Walks and counts. Each question is one statement, bounded by what the question says and
 * by the time-out of reads. What is counted is named by id; what else of it is wanted is
 * read by {@link org.zhiku.graph.GraphReader}.
 */
public interface GraphExplorer {

	/**
	 * A shortest way between two nodes; empty where there is none of that length. Fails
	 * with {@link GraphException.NotFound} where an end is not there.
	 * @param wanted what to read of the nodes on the way
	 */
	Mono<Subgraph> path(PathQuestion question, NodeSelections wanted);

	/**
	 * What can be reached from a node. Fails with {@link GraphException.NotFound} where
	 * it is not there.
	 * @param wanted what to read of the nodes that are reached
	 */
	Mono<Subgraph> walk(WalkQuestion question, NodeSelections wanted);

	/** Who issues policies together, the most frequent pairs first. */
	Mono<List<CoIssue>> coIssuance(CoIssueQuestion question);

	/** Who has which part in how many tasks, those with the most tasks first. */
	Mono<List<Duties>> duties(DutyQuestion question);

	/** Counts by the values of keys, the largest first. */
	Mono<List<Tally>> tally(TallyQuestion question);

}
