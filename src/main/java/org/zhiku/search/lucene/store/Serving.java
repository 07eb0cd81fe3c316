package org.zhiku.search.lucene.store;

/**
 * What searches are answered from.
 *
 * @param graph whose changes the index holds
 * @param revision the newest revision whose changes are searchable
 * @param committed the revision that is on disk
 */
record Serving(OpenIndex index, String graph, long revision, long committed) {

	/** As the last commit has it. */
	static Serving of(OpenIndex index) {
		long committed = index.committedRevision();
		return new Serving(index, index.committedGraph(), committed, committed);
	}

	Serving shown(long revision) {
		return new Serving(this.index, this.graph, revision, this.committed);
	}

	Serving committed(long revision) {
		return new Serving(this.index, this.graph, this.revision, revision);
	}

}
