package org.zhiku.search.lucene.facet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

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
	private final Map<IndexReader.CacheKey, Map<String, StringDocValuesReaderState>> states = new ConcurrentHashMap<>();

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
		String field = field(facet);
		StringValueFacetCounts counts = new StringValueFacetCounts(state(reader, field), hits);
		FacetResult result = counts.getTopChildren(this.maxBuckets, field);
		List<SearchResult.Bucket> buckets = children(result)
			.map((child) -> new SearchResult.Bucket(child.label, child.value.longValue()))
			.sorted(MOST_FREQUENT_FIRST)
			.toList();
		return new SearchResult.Facet(facet, buckets);
	}

	private static Stream<LabelAndValue> children(@Nullable FacetResult result) {
		return (result != null) ? Stream.of(result.labelValues) : Stream.empty();
	}

	private StringDocValuesReaderState state(IndexReader reader, String field) throws IOException {
		IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
		if (cache == null) {
			return new StringDocValuesReaderState(reader, field);
		}
		Map<String, StringDocValuesReaderState> ofReader = this.states.get(cache.getKey());
		if (ofReader == null) {
			ofReader = this.states.computeIfAbsent(cache.getKey(), (key) -> new ConcurrentHashMap<>());
			cache.addClosedListener(this.states::remove);
		}
		StringDocValuesReaderState state = ofReader.get(field);
		if (state == null) {
			state = new StringDocValuesReaderState(reader, field);
			ofReader.put(field, state);
		}
		return state;
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
