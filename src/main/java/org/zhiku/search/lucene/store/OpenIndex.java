package org.zhiku.search.lucene.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

import org.zhiku.search.lucene.analysis.Analysis;

import org.springframework.util.unit.DataSize;

/**
 * One generation while it is open: its only writer and its searchers. The newest revision
 * is kept in the user data of each commit.
 */
public record OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers) implements Closeable {

	/**
	 * Raised whenever fields or analysis change: what is indexed must fit what is asked.
	 */
	public static final String FORMAT = "3";

	public static final String FORMAT_KEY = "zhiku.format";

	private static final String REVISION_KEY = "zhiku.revision";

	private static final String GRAPH_KEY = "zhiku.graph";

	/**
	 * Policies are long and repeat what they are about; a later repetition still counts.
	 * Chosen on judged queries, where 1.2 loses .02 nDCG.
	 */
	private static final Similarity SIMILARITY = new BM25Similarity(2.5f, 0.75f);

	public static OpenIndex open(Directory directory, DataSize buffer) throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(analyzer()).setSimilarity(SIMILARITY)
			.setRAMBufferSizeMB(buffer.toMegabytes())
			.setCommitOnClose(false);
		IndexWriter writer = new IndexWriter(directory, config);
		try {
			return new OpenIndex(directory, writer, new SearcherManager(writer, new SearcherFactory() {

				@Override
				public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
					IndexSearcher searcher = new IndexSearcher(reader);
					searcher.setSimilarity(SIMILARITY);
					return searcher;
				}

			}));
		}
		catch (IOException | RuntimeException ex) {
			IOUtils.closeWhileHandlingException(writer);
			throw ex;
		}
	}

	/** The revision of the last commit; 0 without one. */
	public long committedRevision() {
		return Long.parseLong(committed(REVISION_KEY, "0"));
	}

	/** The graph of the last commit; blank without one. */
	public String committedGraph() {
		return committed(GRAPH_KEY, "");
	}

	private String committed(String key, String absent) {
		for (Map.Entry<String, String> entry : this.writer.getLiveCommitData()) {
			if (entry.getKey().equals(key)) {
				return entry.getValue();
			}
		}
		return absent;
	}

	/** Durably records that the index holds all changes of a graph up to a revision. */
	public void commit(String graph, long revision) throws IOException {
		this.writer.setLiveCommitData(
				Map.of(FORMAT_KEY, FORMAT, GRAPH_KEY, graph, REVISION_KEY, Long.toString(revision)).entrySet());
		this.writer.commit();
	}

	/** Closes without a commit. */
	@Override
	public void close() throws IOException {
		IOUtils.close(this.searchers, this.writer, this.directory);
	}

	private static Analyzer analyzer() {
		Map<String, Analyzer> analyzers = new HashMap<>();
		for (Analysis analysis : Analysis.values()) {
			for (String text : new String[] { Fields.TITLE, Fields.TEXT, Fields.ABOUT }) {
				analyzers.put(analysis.field(text), analysis.analyzer());
			}
		}
		return new PerFieldAnalyzerWrapper(Analysis.PAIRS.analyzer(), analyzers);
	}

}
