package org.zhiku.search.lucene;

import java.nio.file.Path;
import java.time.Clock;

import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.lucene.store.LuceneIndex;
import org.zhiku.search.meaning.Administration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts Lucene behind the search port; the index is in {@code index} of the data folder.
 */
@Configuration(proxyBeanMethods = false)
class LuceneSearchConfiguration {

	@Bean(destroyMethod = "close")
	SearchEngine searchEngine(LuceneSettings settings, GazetteerTables tables, Clock clock,
			@Value("${zhiku.data-dir:./data}") Path data) {
		Administration administration = Administration.of(tables);
		LuceneIndex index = LuceneIndex.open(data.resolve("index"), administration.departments(), settings.buffer(),
				settings.states(), settings.keepStates());
		return new LuceneSearchEngine(index, administration, settings, clock);
	}

}
