package org.zhiku.search.lucene.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.store.FSDirectory;

import org.springframework.util.unit.DataSize;

import org.zhiku.search.meaning.Administration;

/**
 * Lucene's writer with the engine's analyzers, similarity and codec, and nothing of the
 * engine around it.
 */
public final class PlainWriter implements Closeable {

	private final OpenIndex index;

	private PlainWriter(OpenIndex index) {
		this.index = index;
	}

	/** Begins an index in an empty folder. */
	public static PlainWriter open(Path folder, DataSize buffer) throws IOException {
		return new PlainWriter(OpenIndex.open(1, FSDirectory.open(folder), buffer, Administration.shipped().departments()));
	}

	/**
	 * Adds blocks of documents by so many threads, each the next one as soon as it can,
	 * and commits.
	 */
	public void write(List<Block> blocks, int threads) throws IOException, InterruptedException {
		AtomicInteger next = new AtomicInteger();
		AtomicReference<IOException> failed = new AtomicReference<>();
		List<Thread> writers = IntStream.range(0, threads).mapToObj((i) -> Thread.ofPlatform().start(() -> {
			try {
				for (int block = next.getAndIncrement(); block < blocks.size(); block = next.getAndIncrement()) {
					this.index.writer().addDocuments(blocks.get(block).documents());
				}
			}
			catch (IOException ex) {
				failed.set(ex);
			}
		})).toList();
		for (Thread writer : writers) {
			writer.join();
		}
		if (failed.get() != null) {
			throw failed.get();
		}
		this.index.writer().commit();
	}

	/** Waits for what Lucene still does in the background. */
	public void settle() throws IOException {
		((ConcurrentMergeScheduler) this.index.writer().getConfig().getMergeScheduler()).sync();
		this.index.writer().commit();
	}

	@Override
	public void close() throws IOException {
		this.index.close();
	}

	/** Documents that follow each other; may be made when they are asked for. */
	public interface Block {

		List<Document> documents();

	}

}
