package org.zhiku.search.semantic.embedding;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how far search by meaning works.
 *
 * @param coverage how far passages have vectors
 * @param ready whether AUTO uses it
 * @param problem why it does not work, in a sentence
 */
public record SemanticStatus(State state, Coverage coverage, boolean ready, @Nullable String problem) {

	/** What is being done. */
	public enum State {

		/** Switched off. */
		OFF,
		/** Nothing is known yet. */
		STARTING,
		/** Passages wait for their vectors. */
		EMBEDDING,
		/** All passages have vectors. */
		COMPLETE,
		/** It does not work here; all else does. */
		FAILED

	}

	/** For a server without it. */
	public static final SemanticStatus OFF = new SemanticStatus(State.OFF, Coverage.NOTHING, false, null);

	static final SemanticStatus STARTING = new SemanticStatus(State.STARTING, Coverage.NOTHING, false, null);

	static SemanticStatus failed(Coverage coverage, String problem) {
		return new SemanticStatus(State.FAILED, coverage, false, problem);
	}

}
