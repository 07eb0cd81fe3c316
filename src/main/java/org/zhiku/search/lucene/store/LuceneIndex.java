package org.zhiku.search.lucene.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchType;

import org.springframework.util.unit.DataSize;

/**
 * The index on disk: changes, commits and searchers. All methods block. Changes come from
 * one caller at a time; searches and commits may run meanwhile.
 */
public final class LuceneIndex implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(LuceneIndex.class);

	/** All policies, without what they hold and name. */
	public static final Query POLICIES = new TermQuery(new Term(Fields.TYPE, SearchType.POLICY.name()));

	private final Generations generations;

	private final DataSize buffer;

	private volatile OpenIndex open;

	/** Whose changes the index holds. */
	private volatile String graph;

	/** The newest revision whose changes are searchable. */
	private volatile long revision;

	private volatile long committed;

	private volatile boolean closed;

	private LuceneIndex(Generations generations, DataSize buffer) {
		this.generations = generations;
		this.buffer = buffer;
		this.open = generations.open(buffer);
		this.graph = this.open.committedGraph();
		this.revision = this.open.committedRevision();
		this.committed = this.revision;
	}

	public static LuceneIndex open(Path folder, DataSize buffer) {
		return new LuceneIndex(new Generations(folder), buffer);
	}

	public String graph() {
		return this.graph;
	}

	public long revision() {
		return this.revision;
	}

	/** The writer, which an error of the disk closes for good. */
	public IndexWriter writer() {
		return this.open.writer();
	}

	/** Takes changes over, each of another policy, without showing them yet. */
	public void write(List<IndexChange> changes) throws IOException {
		OpenIndex index = writable();
		for (IndexChange change : changes) {
			switch (change) {
				case IndexChange.Put put -> put(index.writer(), put);
				case IndexChange.Remove remove -> index.writer().deleteDocuments(PolicyBlock.term(remove.policy()));
			}
		}
	}

	/** One policy that Lucene refuses must not keep all later ones from being found. */
	private static void put(IndexWriter writer, IndexChange.Put put) throws IOException {
		try {
			writer.updateDocuments(PolicyBlock.term(put.policy()), PolicyBlock.of(put));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			logger.error("Policy {} cannot be indexed and will not be found", put.policy(), ex);
			writer.deleteDocuments(PolicyBlock.term(put.policy()));
		}
	}

	/**
	 * Makes all that was written searchable; it holds the changes up to this revision.
	 */
	public void show(long upTo) throws IOException {
		writable().searchers().maybeRefreshBlocking();
		this.revision = upTo;
	}

	/** Records what is shown, if that is not on disk yet. */
	public synchronized void commit() throws IOException {
		long shown = this.revision;
		if (shown != this.committed && !this.closed) {
			this.open.commit(this.graph, shown);
			this.committed = shown;
		}
	}

	public synchronized void clear(String graph) throws IOException {
		OpenIndex index = writable();
		index.writer().deleteAll();
		index.commit(graph, 0);
		index.searchers().maybeRefreshBlocking();
		this.graph = graph;
		this.revision = 0;
		this.committed = 0;
	}

	public <T> T search(Work<T> work) throws IOException {
		OpenIndex index = this.open;
		IndexSearcher searcher = index.searchers().acquire();
		try {
			return work.with(searcher);
		}
		finally {
			index.searchers().release(searcher);
		}
	}

	/** Commits and closes; the next process goes on from there. */
	@Override
	public synchronized void close() throws IOException {
		if (this.closed) {
			return;
		}
		try {
			if (writer().isOpen()) {
				commit();
			}
		}
		finally {
			this.closed = true;
			this.open.close();
		}
	}

	/**
	 * After an error of the disk Lucene closes its writer for good. The index is opened
	 * again from its last commit, and what came after is asked for again.
	 */
	private synchronized OpenIndex writable() throws IOException {
		if (this.closed) {
			throw new AlreadyClosedException("the index is closed");
		}
		if (!writer().isOpen()) {
			OpenIndex broken = this.open;
			broken.close();
			this.open = this.generations.open(this.buffer);
			this.graph = this.open.committedGraph();
			this.revision = this.open.committedRevision();
			this.committed = this.revision;
			logger.warn("The index was opened again at revision {}", this.revision);
			throw new SearchException.Unavailable("it was opened again at revision " + this.revision,
					new IOException("The writer was closed"));
		}
		return this.open;
	}

	/** Work on a searcher, which must not be kept. */
	public interface Work<T> {

		T with(IndexSearcher searcher) throws IOException;

	}

}
