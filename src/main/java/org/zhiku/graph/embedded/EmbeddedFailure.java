package org.zhiku.graph.embedded;

/** Why no Neo4j of our own can be started here, and what to do about it. */
final class EmbeddedFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	EmbeddedFailure(String problem, String action) {
		super(problem);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
