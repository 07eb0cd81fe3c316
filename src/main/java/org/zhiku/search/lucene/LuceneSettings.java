package org.zhiku.search.lucene;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the index in this process.
 *
 * @param maxQueryLength longer queries are refused, in UTF-16 units
 * @param maxTerms so many words and so many pairs of a query are looked for; the rest is
 * ignored
 * @param maxHits no page is larger; at least 500, which the server's own pages have
 * @param maxBuckets values a facet, the most frequent ones
 * @param passages highlighted passages of a text
 * @param threads for all blocking work; 0 for one a processor, at least two
 * @param queue requests that may wait for a thread; further ones are refused at once
 * @param commitInterval what a crash may cost the follower to do again; nothing is lost
 * @param states old states of the index that are kept for those who page through them
 * @param keepStates each for so long after it was used last
 * @param buffer memory for changes that are not yet on disk
 * @param synonyms a file of the user's own synonyms, besides those that ship
 */
@ConfigurationProperties("zhiku.search")
public record LuceneSettings(@DefaultValue("10000") int maxQueryLength, @DefaultValue("64") int maxTerms,
		@DefaultValue("1000") int maxHits, @DefaultValue("100") int maxBuckets, @DefaultValue("3") int passages,
		@DefaultValue("0") int threads, @DefaultValue("1000") int queue, @DefaultValue("5s") Duration commitInterval,
		@DefaultValue("32") int states, @DefaultValue("2m") Duration keepStates, @DefaultValue("64MB") DataSize buffer,
		@Nullable Path synonyms) {

	private static final int LARGEST_OWN_PAGE = 500;

	public LuceneSettings {
		synonyms = (synonyms != null && synonyms.toString().isBlank()) ? null : synonyms;
		require(maxQueryLength > 0, "max-query-length");
		require(maxTerms > 0 && maxTerms <= 400, "max-terms");
		require(maxHits >= LARGEST_OWN_PAGE, "max-hits", "must be at least " + LARGEST_OWN_PAGE
				+ ": saved searches look through pages of that size, exports through smaller ones");
		require(maxBuckets > 0, "max-buckets");
		require(passages > 0, "passages");
		require(threads >= 0, "threads");
		require(queue > 0, "queue");
		require(commitInterval.isPositive(), "commit-interval");
		require(states > 0 && states <= 1000, "states");
		require(keepStates.isPositive(), "keep-states");
		require(buffer.toMegabytes() > 0 && buffer.toMegabytes() < 2048, "buffer");
	}

	private static void require(boolean holds, String name) {
		require(holds, name, "is out of bounds");
	}

	private static void require(boolean holds, String name, String what) {
		if (!holds) {
			throw new IllegalArgumentException("zhiku.search." + name + " " + what);
		}
	}

}
