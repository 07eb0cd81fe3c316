package org.zhiku.search.lucene.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * A state of the index while it is looked at.
 *
 * @param revision all changes up to this one show
 */
public record View(IndexSearcher searcher, Moment moment, long revision) {

	static View of(OpenIndex index, IndexSearcher searcher, long revision) {
		long version = ((DirectoryReader) searcher.getIndexReader()).getVersion();
		return new View(searcher, new Moment(index.stamp(), version), revision);
	}

}
