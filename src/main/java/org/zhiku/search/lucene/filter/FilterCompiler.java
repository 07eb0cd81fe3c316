package org.zhiku.search.lucene.filter;

import java.util.List;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

import org.zhiku.search.SearchFilter;
import org.zhiku.search.lucene.store.Fields;

/** Adds to a Lucene query what a filter demands, which does not count for the score. */
public final class FilterCompiler {

	private FilterCompiler() {
	}

	public static Query filtered(Query query, SearchFilter filter) {
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
		oneOf(all, Fields.YEAR, filter.years().stream().map(String::valueOf).toList());
		oneOf(all, Fields.LEVEL, filter.levels().stream().map(Enum::name).toList());
		oneOf(all, Fields.REGION, filter.regions());
		oneOf(all, Fields.ISSUER, filter.issuers());
		oneOf(all, Fields.GENRE, filter.genres().stream().map(Enum::name).toList());
		oneOf(all, Fields.TOPIC, filter.topics().stream().map(Enum::name).toList());
		if (!filter.statuses().isEmpty()) {
			all.add(StatusQueries.oneOf(filter.statuses(), StatusQueries.day(filter)), BooleanClause.Occur.FILTER);
		}
		if (!filter.policies().isEmpty()) {
			List<BytesRef> ids = filter.policies().stream().map((id) -> new BytesRef(id.value())).toList();
			all.add(new TermInSetQuery(Fields.POLICY, ids), BooleanClause.Occur.FILTER);
		}
		if (filter.hasTargets() != null) {
			oneOf(all, Fields.HAS_TARGETS, List.of(filter.hasTargets().toString()));
		}
		if (filter.signedFrom() != null || filter.signedTo() != null) {
			long from = (filter.signedFrom() != null) ? filter.signedFrom().toEpochDay() : Long.MIN_VALUE;
			long to = (filter.signedTo() != null) ? filter.signedTo().toEpochDay() : Long.MAX_VALUE;
			all.add(LongField.newRangeQuery(Fields.DATE, from, to), BooleanClause.Occur.FILTER);
		}
		return all.build();
	}

	private static void oneOf(BooleanQuery.Builder all, String field, List<String> values) {
		if (!values.isEmpty()) {
			all.add(KeywordField.newSetQuery(field, values.stream().map(BytesRef::new).toList()),
					BooleanClause.Occur.FILTER);
		}
	}

}
