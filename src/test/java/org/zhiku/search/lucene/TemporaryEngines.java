package org.zhiku.search.lucene;

import java.io.IOException;
import java.nio.file.Path;

import org.zhiku.search.SearchEngine;
import org.zhiku.search.lucene.passages.LucenePassages;
import org.zhiku.search.lucene.store.LuceneIndex;
import org.zhiku.search.semantic.embedding.PassageStore;

/** Both indexes in one folder, for tests of what is above them. */
public final class TemporaryEngines implements AutoCloseable {

	private final Path folder;

	private final LuceneSearchEngine engine;

	public TemporaryEngines(Path folder) {
		this.folder = folder;
		LuceneSettings settings = LuceneSettingsOfTests.NO_TIMED_COMMIT;
		this.engine = new LuceneSearchEngine(LuceneIndex.open(folder.resolve("index"), settings.buffer()), settings);
	}

	public SearchEngine engine() {
		return this.engine;
	}

	public PassageStore passages(String model) {
		return LucenePassages.open(this.folder.resolve("vectors"), model);
	}

	@Override
	public void close() throws IOException {
		this.engine.close();
	}

}
