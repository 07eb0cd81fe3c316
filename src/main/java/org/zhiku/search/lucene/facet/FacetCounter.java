package org.zhiku.search.lucene.facet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;

import org.zhiku.search.FacetField;
import org.zhiku.search.SearchResult;
import org.zhiku.search.lucene.store.Fields;

/** Counts the values of hits. */
public final class FacetCounter {

	private static final Comparator<SearchResult.Bucket> MOST_FREQUENT_FIRST = Comparator
		.comparingLong(SearchResult.Bucket::count)
		.reversed()
		.thenComparing(SearchResult.Bucket::value);

	private final int maxBuckets;

	/** Joining the segments' value tables costs more than counting, so once a reader. */
	private final Map<IndexReader.CacheKey, Map<String, FacetValues>> values = new ConcurrentHashMap<>();

	public FacetCounter(int maxBuckets) {
		this.maxBuckets = maxBuckets;
	}

	/**
	 * Counts by one field.
	 * @param day of which statuses are meant
	 */
	public SearchResult.Facet count(FacetField facet, IndexReader reader, FacetsCollector hits, LocalDate day)
			throws IOException {
		if (facet == FacetField.STATUS) {
			return new SearchResult.Facet(facet,
					StatusCounter.count(hits, day)
						.stream()
						.sorted(MOST_FREQUENT_FIRST)
						.limit(this.maxBuckets)
						.toList());
		}
		return new SearchResult.Facet(facet, values(reader, field(facet)).mostFrequent(hits, this.maxBuckets));
	}

	private FacetValues values(IndexReader reader, String field) throws IOException {
		IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
		if (cache == null) {
			return FacetValues.of(reader, field);
		}
		Map<String, FacetValues> ofReader = this.values.get(cache.getKey());
		if (ofReader == null) {
			ofReader = this.values.computeIfAbsent(cache.getKey(), (key) -> new ConcurrentHashMap<>());
			cache.addClosedListener(this.values::remove);
		}
		FacetValues values = ofReader.get(field);
		if (values == null) {
			values = FacetValues.of(reader, field);
			ofReader.put(field, values);
		}
		return values;
	}

	private static String field(FacetField facet) {
		return switch (facet) {
			case YEAR -> Fields.YEAR;
			case LEVEL -> Fields.LEVEL;
			case REGION -> Fields.REGION;
			case ISSUER -> Fields.ISSUER;
			case GENRE -> Fields.GENRE;
			case HAS_TARGETS -> Fields.HAS_TARGETS;
			case STATUS -> throw new IllegalArgumentException("A status is computed");
			case TYPE -> Fields.TYPE;
			case TOPIC -> Fields.TOPIC;
		};
	}

}
