package org.zhiku.search.lucene;

import java.time.Duration;

import org.springframework.util.unit.DataSize;

/** The defaults, without commits that come by themselves. */
final class LuceneSettingsOfTests {

	static final LuceneSettings NO_TIMED_COMMIT = new LuceneSettings(10_000, 64, 1000, 100, 3, 2, 1000,
			Duration.ofHours(1), 4, Duration.ofMinutes(5), DataSize.ofMegabytes(16));

	private LuceneSettingsOfTests() {
	}

}
