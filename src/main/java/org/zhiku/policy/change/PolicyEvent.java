package org.zhiku.policy.change;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;

/** The schema's PolicyChange. */
record PolicyEvent(Kind kind, long revision, String policyId, Page.@Nullable Row policy) {

	/** What happened to a policy since the client was told last. */
	enum Kind {

		CREATED, CHANGED, DELETED

	}

}
