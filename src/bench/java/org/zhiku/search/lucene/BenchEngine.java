package org.zhiku.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.apache.lucene.index.ConcurrentMergeScheduler;

import org.zhiku.search.SearchEngine;
import org.zhiku.search.lucene.store.LuceneIndex;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The engine alone, with its default settings, in a folder of its own. */
public final class BenchEngine implements AutoCloseable {

	private final LuceneIndex index;

	private final LuceneSearchEngine engine;

	private BenchEngine(LuceneIndex index, LuceneSettings settings) {
		this.index = index;
		this.engine = new LuceneSearchEngine(index, settings);
	}

	public static BenchEngine open(Path folder) {
		LuceneSettings settings = settings();
		return new BenchEngine(LuceneIndex.open(folder, settings.buffer()), settings);
	}

	/** Those of a server that is told nothing else. */
	public static LuceneSettings settings() {
		return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("zhiku.search",
				LuceneSettings.class);
	}

	/** How many threads write. */
	public static int threads() {
		try (Workers workers = new Workers(settings())) {
			return workers.threads();
		}
	}

	public SearchEngine port() {
		return this.engine;
	}

	/** Waits for what Lucene still does in the background, and commits. */
	public void settle() throws IOException {
		((ConcurrentMergeScheduler) this.index.writer().getConfig().getMergeScheduler()).sync();
		this.index.commit();
		this.index.writer().deleteUnusedFiles();
	}

	@Override
	public void close() throws IOException {
		this.engine.close();
	}

}
