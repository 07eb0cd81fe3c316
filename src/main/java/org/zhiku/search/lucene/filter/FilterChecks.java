package org.zhiku.search.lucene.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.MatchAllDocsQuery;

import org.zhiku.search.SearchFilter;
import org.zhiku.search.explanation.FilterField;
import org.zhiku.search.lucene.explain.OneDocument;

/** Which parts of a filter refuse a document. */
public final class FilterChecks {

	private FilterChecks() {
	}

	public static List<FilterField> refusing(SearchFilter filter, OneDocument document) throws IOException {
		List<FilterField> refusing = new ArrayList<>();
		for (Map.Entry<FilterField, SearchFilter> part : parts(filter).entrySet()) {
			if (!document.matches(FilterCompiler.filtered(MatchAllDocsQuery.INSTANCE, part.getValue()))) {
				refusing.add(part.getKey());
			}
		}
		return refusing;
	}

	/** Each part by itself; what the filter does not say admits all. */
	private static Map<FilterField, SearchFilter> parts(SearchFilter filter) {
		SearchFilter all = SearchFilter.ALL;
		Map<FilterField, SearchFilter> parts = new EnumMap<>(FilterField.class);
		parts.put(FilterField.YEARS, all.withYears(filter.years()));
		parts.put(FilterField.LEVELS, all.withLevels(filter.levels()));
		parts.put(FilterField.REGIONS, all.withRegions(filter.regions()));
		parts.put(FilterField.ISSUERS, all.withIssuers(filter.issuers()));
		parts.put(FilterField.GENRES, all.withGenres(filter.genres()));
		parts.put(FilterField.TOPICS, all.withTopics(filter.topics()));
		parts.put(FilterField.SIGNED, all.withSigned(filter.signedFrom(), filter.signedTo()));
		if (filter.hasTargets() != null) {
			parts.put(FilterField.HAS_TARGETS, all.withTargets(filter.hasTargets()));
		}
		parts.put(FilterField.STATUSES, all.withStatuses(filter.statuses(), filter.statusOn()));
		parts.put(FilterField.POLICIES, all.among(filter.policies()));
		return parts;
	}

}
