package org.zhiku.search.lucene.store;

import java.io.IOException;
import java.util.List;

import org.zhiku.search.IndexChange;

/**
 * An index that is being built in a generation of its own, while another one serves.
 * Nothing of it counts before it serves itself: a crash leaves a folder to be deleted.
 */
public final class NextIndex {

	private final OpenIndex index;

	private final String graph;

	private volatile long revision;

	NextIndex(OpenIndex index, String graph) {
		this.index = index;
		this.graph = graph;
	}

	/** Up to which revision it holds all changes. */
	public long revision() {
		return this.revision;
	}

	/** Takes changes over, each of another policy. */
	public void write(List<IndexChange> changes) throws IOException {
		this.index.write(changes);
	}

	/** It holds all that was written up to this revision. */
	public void reached(long revision) {
		this.revision = revision;
	}

	OpenIndex index() {
		return this.index;
	}

	/** Makes it durable and ready to be searched. */
	Serving complete() throws IOException {
		long reached = this.revision;
		this.index.commit(this.graph, reached);
		this.index.searchers().maybeRefreshBlocking();
		return new Serving(this.index, this.graph, reached, reached);
	}

}
