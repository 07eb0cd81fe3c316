package org.zhiku.graph.bolt;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells within this process what was written, so that nobody has to ask for it. */
final class WrittenRevisions {

	private final Sinks.Many<Long> revisions = Sinks.many().replay().latest();

	/** A transaction was committed that took this revision. */
	synchronized void add(long revision) {
		this.revisions.emitNext(revision, Sinks.EmitFailureHandler.FAIL_FAST);
	}

	/** The newest, and those that come. */
	Flux<Long> all() {
		return this.revisions.asFlux();
	}

}
