package org.zhiku.discovery;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.semantic.embedding.SemanticStatus;

/** The schema's SearchStatus. */
record SearchStatus(long revision, long policies, Semantic semantic) {

	static SearchStatus of(long revision, long policies, SemanticStatus status) {
		return new SearchStatus(revision, policies, new Semantic(status.state(), status.ready(),
				status.coverage().passages(), status.coverage().embedded(), status.problem()));
	}

	/** The schema's SemanticStatus. */
	record Semantic(SemanticStatus.State state, boolean ready, long passages, long embedded, @Nullable String problem) {
	}

}
