package org.zhiku.graph.snapshot;

import java.util.function.Function;

import reactor.core.publisher.Mono;

/** Reads the whole graph as it was at one revision. */
public interface GraphSnapshots {

	/** The state that a snapshot would have now. */
	Mono<SnapshotVersion> version();

	/**
	 * Gives the graph at one revision to a reader, and its answer then. Where somebody
	 * writes meanwhile, what was read may belong to two revisions: it is given up and the
	 * reader called once more, with writers waiting until it is done; where that takes
	 * too long it fails, and is not tried again for a while. So a reader begins anew at
	 * each call, keeps nothing of an earlier one, and waits for nobody but the graph and
	 * a disk. The transaction ends with the answer, and when nobody waits for it any
	 * more.
	 */
	<T> Mono<T> read(Function<Snapshot, Mono<T>> reader);

}
