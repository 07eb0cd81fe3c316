package org.zhiku.graph;

import org.zhiku.ontology.NodeId;

/** The newest change of a policy. */
public sealed interface PolicyChange {

	NodeId policy();

	/** The revision that made the change. */
	long revision();

	/** The policy was written; this is all that an index needs of it. */
	record Written(NodeId policy, long revision, IndexedPolicy content) implements PolicyChange {
	}

	/** The policy was removed. */
	record Deleted(NodeId policy, long revision) implements PolicyChange {
	}

}
