package org.zhiku.search.lucene;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LuceneSettingsTests {

	@Test
	void pagesOfSavedSearchesAndExportsAreNeverRefused() {
		assertThat(settings(500).maxHits()).isEqualTo(500);
		assertThatIllegalArgumentException().isThrownBy(() -> settings(499))
			.withMessageStartingWith("zhiku.search.max-hits must be at least 500");
	}

	private static LuceneSettings settings(int maxHits) {
		return new LuceneSettings(100, 10, maxHits, 10, 1, 2, 10, Duration.ofSeconds(1), 4, Duration.ofSeconds(1),
				DataSize.ofMegabytes(1), null);
	}

}
