package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.store.Fields;

/** Policies by their keys, the newest first. */
final class KeyedPolicies {

	private static final Sort NEWEST_FIRST = new Sort(newestFirst(), SortField.FIELD_DOC);

	/** Pairs that may be missing for each wrong character. */
	private static final int PAIRS_OF_CHARACTER = 2;

	private final IndexSearcher searcher;

	KeyedPolicies(IndexSearcher searcher) {
		this.searcher = searcher;
	}

	/** Those that have all keys of one of the sets. */
	List<Columns> find(List<Set<String>> keys, int most) throws IOException {
		if (keys.isEmpty()) {
			return List.of();
		}
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		keys.forEach((all) -> any.add(having(all), BooleanClause.Occur.SHOULD));
		// The collector leaves out by date what cannot be among the first any more,
		// which it may only where nobody counts.
		return rows(this.searcher.search(new ConstantScoreQuery(any.build()),
				new TopFieldCollectorManager(NEWEST_FIRST, most, null, 1)).scoreDocs);
	}

	/** Those whose titles have nearly all pairs of neighbouring characters of a text. */
	List<Columns> findNearly(String text, int errors, int most) throws IOException {
		List<Analysis.Token> pairs = Analysis.PAIRS.asked(text, text.length());
		int least = pairs.size() - errors * PAIRS_OF_CHARACTER;
		if (least < 1) {
			return List.of();
		}
		BooleanQuery.Builder nearlyAll = new BooleanQuery.Builder();
		String field = Analysis.PAIRS.field(Fields.TITLE);
		pairs.forEach((pair) -> nearlyAll.add(new TermQuery(new Term(field, pair.term())), BooleanClause.Occur.SHOULD));
		return rows(this.searcher.search(nearlyAll.setMinimumNumberShouldMatch(least).build(), most).scoreDocs);
	}

	private List<Columns> rows(ScoreDoc[] found) throws IOException {
		List<Columns> rows = new ArrayList<>(found.length);
		for (ScoreDoc document : found) {
			rows.add(Columns.of(this.searcher, document.doc));
		}
		return rows;
	}

	private static Query having(Set<String> keys) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		keys.forEach((key) -> all.add(new TermQuery(new Term(Fields.SUGGEST_KEY, key)), BooleanClause.Occur.FILTER));
		return all.build();
	}

	private static SortField newestFirst() {
		return new SortedNumericSortField(Fields.DATE, SortField.Type.LONG, true, SortedNumericSelector.Type.MIN,
				Long.MIN_VALUE);
	}

}
