package org.zhiku.search.lucene.facet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.search.SearchResult.Bucket;
import org.zhiku.search.lucene.store.Fields;

/** Counts the statuses that hits have on a day. */
final class StatusCounter {

	private final SortedNumericDocValues first;

	private final SortedNumericDocValues last;

	private final SortedNumericDocValues repealed;

	private final SortedNumericDocValues repealUndated;

	private StatusCounter(LeafReader reader) throws IOException {
		this.first = DocValues.getSortedNumeric(reader, Fields.FIRST_DAY);
		this.last = DocValues.getSortedNumeric(reader, Fields.LAST_DAY);
		this.repealed = DocValues.getSortedNumeric(reader, Fields.REPEALED);
		this.repealUndated = DocValues.getSortedNumeric(reader, Fields.REPEAL_UNDATED);
	}

	static List<Bucket> count(FacetsCollector hits, LocalDate day) throws IOException {
		Map<PolicyStatus, Long> counts = new EnumMap<>(PolicyStatus.class);
		for (FacetsCollector.MatchingDocs found : hits.getMatchingDocs()) {
			StatusCounter counter = new StatusCounter(found.context().reader());
			DocIdSetIterator documents = found.bits().iterator();
			while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
				counts.merge(counter.of(documents.docID()).on(day), 1L, Long::sum);
			}
		}
		List<Bucket> buckets = new ArrayList<>();
		counts.forEach((status, count) -> buckets.add(new Bucket(status.name(), count)));
		return buckets;
	}

	private Applicability of(int document) throws IOException {
		return new Applicability(day(this.first, document), day(this.last, document), day(this.repealed, document),
				this.repealUndated.advanceExact(document));
	}

	private static @Nullable LocalDate day(SortedNumericDocValues days, int document) throws IOException {
		return days.advanceExact(document) ? LocalDate.ofEpochDay(days.nextValue()) : null;
	}

}
