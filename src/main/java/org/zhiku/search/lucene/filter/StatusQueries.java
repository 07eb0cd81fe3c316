package org.zhiku.search.lucene.filter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.lucene.store.Fields;

/** The statuses of {@link Applicability} as queries. */
public final class StatusQueries {

	private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

	private StatusQueries() {
	}

	/** The day of which a filter means statuses. */
	public static LocalDate day(SearchFilter filter) {
		return (filter.statusOn() != null) ? filter.statusOn() : LocalDate.now(BEIJING);
	}

	static Query oneOf(List<PolicyStatus> statuses, LocalDate day) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		statuses.stream().distinct().forEach((status) -> any.add(of(status, day.toEpochDay()), Occur.SHOULD));
		return any.build();
	}

	/** The first that holds, in the order of {@link Applicability#on}. */
	private static Query of(PolicyStatus status, long day) {
		Query later = LongField.newRangeQuery(Fields.FIRST_DAY, day + 1, Long.MAX_VALUE);
		Query repealed = LongField.newRangeQuery(Fields.REPEALED, Long.MIN_VALUE, day);
		Query expired = LongField.newRangeQuery(Fields.LAST_DAY, Long.MIN_VALUE, day - 1);
		Query undated = new FieldExistsQuery(Fields.REPEAL_UNDATED);
		Query begun = LongField.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, day);
		return switch (status) {
			case NOT_YET_EFFECTIVE -> later;
			case REPEALED -> but(repealed, later);
			case EXPIRED -> but(expired, later, repealed);
			case IN_FORCE -> but(begun, repealed, expired, undated);
			case UNKNOWN -> but(new BooleanQuery.Builder().add(undated, Occur.SHOULD)
				.add(but(MatchAllDocsQuery.INSTANCE, new FieldExistsQuery(Fields.FIRST_DAY)), Occur.SHOULD)
				.build(), later, repealed, expired);
		};
	}

	private static Query but(Query query, Query... excluded) {
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
		for (Query each : excluded) {
			all.add(each, Occur.MUST_NOT);
		}
		return all.build();
	}

}
