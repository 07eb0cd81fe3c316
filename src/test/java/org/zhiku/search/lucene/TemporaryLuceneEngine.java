package org.zhiku.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.zhiku.search.lucene.store.LuceneIndex;

import org.springframework.util.FileSystemUtils;

/** An engine over an empty index for each test. */
final class TemporaryLuceneEngine implements BeforeEachCallback, AfterEachCallback {

	private Path folder;

	private LuceneSearchEngine engine;

	LuceneSearchEngine engine() {
		return this.engine;
	}

	@Override
	public void beforeEach(ExtensionContext context) throws IOException {
		LuceneSettings settings = LuceneSettingsOfTests.NO_TIMED_COMMIT;
		this.folder = Files.createTempDirectory("zhiku-index");
		this.engine = new LuceneSearchEngine(LuceneIndex.open(this.folder, settings.buffer()), settings);
	}

	@Override
	public void afterEach(ExtensionContext context) throws IOException {
		this.engine.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
