package org.zhiku.search.lucene.store;

import java.io.IOException;

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

	/** Work on a searcher, which must not be kept. */
	public interface SearcherWork<T> {

		T with(IndexSearcher searcher) throws IOException;

	}

	/** Work on a state, which must be kept by {@link LuceneIndex#keep} alone. */
	public interface Work<T> {

		T with(View view) throws IOException;

	}

}
