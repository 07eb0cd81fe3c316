package org.zhiku.search.lucene.passages;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the passages while it is open. What cannot be read, or was made by
 * another model, is thrown away: everything in it can be had again.
 */
record PassageIndex(Directory directory, IndexWriter writer, SearcherManager searchers) implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(PassageIndex.class);

	/** Raised whenever the fields or the cutting change. */
	private static final String FORMAT = "1 ";

	private static final String FORMAT_KEY = "zhiku.format";

	private static final String REVISION_KEY = "zhiku.revision";

	private static final String GRAPH_KEY = "zhiku.graph";

	private static final double BUFFER_MEGABYTES = 16;

	static PassageIndex open(Path folder, String model) throws IOException {
		Files.createDirectories(folder);
		Directory directory = FSDirectory.open(folder);
		try {
			if (!isUsable(directory, FORMAT + model, folder)) {
				empty(directory);
			}
			return open(directory);
		}
		catch (IOException | RuntimeException ex) {
			IOUtils.closeWhileHandlingException(directory);
			throw ex;
		}
	}

	private static PassageIndex open(Directory directory) throws IOException {
		// Merges, which build the graph of vectors anew, stay on the thread that writes.
		IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
			.setMergeScheduler(new SerialMergeScheduler())
			.setRAMBufferSizeMB(BUFFER_MEGABYTES)
			.setCommitOnClose(false);
		IndexWriter writer = new IndexWriter(directory, config);
		try {
			return new PassageIndex(directory, writer, new SearcherManager(writer, null));
		}
		catch (IOException | RuntimeException ex) {
			IOUtils.closeWhileHandlingException(writer);
			throw ex;
		}
	}

	private static boolean isUsable(Directory directory, String format, Path folder) throws IOException {
		try {
			if (!DirectoryReader.indexExists(directory)) {
				return true;
			}
			String found = SegmentInfos.readLatestCommit(directory).getUserData().get(FORMAT_KEY);
			if (format.equals(found)) {
				DirectoryReader.open(directory).close();
				return true;
			}
			logger.info("The vectors in {} are of '{}' and not of '{}', and are made again", folder, found, format);
		}
		catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException
				| IllegalArgumentException | EOFException | NoSuchFileException ex) {
			logger.warn("The vectors in {} cannot be read and are made again: {}", folder, ex.getMessage());
		}
		return false;
	}

	/** A writer that is to begin anew would read the old files as well. */
	private static void empty(Directory directory) throws IOException {
		try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
			for (String file : directory.listAll()) {
				if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
					lock.ensureValid();
					directory.deleteFile(file);
				}
			}
		}
	}

	String committedGraph() {
		return committed(GRAPH_KEY, "");
	}

	long committedRevision() {
		return Long.parseLong(committed(REVISION_KEY, "0"));
	}

	private String committed(String key, String absent) {
		Iterable<Map.Entry<String, String>> data = this.writer.getLiveCommitData();
		if (data != null) {
			for (Map.Entry<String, String> entry : data) {
				if (entry.getKey().equals(key)) {
					return entry.getValue();
				}
			}
		}
		return absent;
	}

	void commit(String model, String graph, long revision) throws IOException {
		this.writer.setLiveCommitData(
				Map.of(FORMAT_KEY, FORMAT + model, GRAPH_KEY, graph, REVISION_KEY, Long.toString(revision)).entrySet());
		this.writer.commit();
	}

	@Override
	public void close() throws IOException {
		IOUtils.close(this.searchers, this.writer, this.directory);
	}

}
