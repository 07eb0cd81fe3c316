package org.zhiku.graph;

import org.zhiku.ontology.NodeId;

/**
 * What a write did.
 *
 * @param policy the policy written
 * @param outcome what happened to it
 * @param revision the revision that the graph is at after the write
 */
public record WriteReceipt(NodeId policy, Outcome outcome, long revision) {

	/** What a write can do to a policy. */
	public enum Outcome {

		/** It was not there, or only as a stub. */
		CREATED,
		/** Its text was another one, or was read by another extractor. */
		CHANGED,
		/** Nothing was written. */
		UNCHANGED,
		/** It was removed. */
		DELETED,
		/** There was nothing to remove. */
		ABSENT

	}

}
