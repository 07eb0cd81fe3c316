package org.zhiku.search.lucene.part;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import org.zhiku.search.SearchType;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.text.FoldedText;

/**
 * Makes the queries by which parts of policies and bodies are found. Each kind is scored
 * within its own fields; in a list of several kinds the scores are compared as they are.
 */
public final class PartQueries {

	/** All policies, without what they hold and name. */
	public static final Query POLICIES = new TermQuery(new Term(Fields.TYPE, SearchType.POLICY.name()));

	private static final Set<SearchType> PASSAGES = Set.of(SearchType.TASK, SearchType.TARGET);

	static final Set<SearchType> BODIES = Set.of(SearchType.DEPARTMENT, SearchType.INSTITUTION);

	/** Fewer shared terms are chance. */
	private static final float LEAST_SHARE_OF_PASSAGE = 0.25f;

	/** A name is short: one that shares less than half is another body's. */
	private static final float LEAST_SHARE_OF_NAME = 0.5f;

	/** A body that is asked for by its full name is before all that only contain it. */
	private static final float FULL_NAME_SCORE = 50;

	private PartQueries() {
	}

	/**
	 * What is asked for among these types; without terms, everything.
	 * @param policies finds the policies
	 */
	public static Query ofTypes(Set<SearchType> types, Query policies, String text, List<AskedTerm> terms) {
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		if (types.contains(SearchType.POLICY)) {
			either.add(only(policies, Set.of(SearchType.POLICY)), BooleanClause.Occur.SHOULD);
		}
		List<SearchType> parts = types.stream().filter(PASSAGES::contains).toList();
		if (!parts.isEmpty()) {
			either.add(only(passages(terms), parts), BooleanClause.Occur.SHOULD);
		}
		List<SearchType> bodies = types.stream().filter(BODIES::contains).toList();
		if (!bodies.isEmpty()) {
			either.add(only(named(text, terms), bodies), BooleanClause.Occur.SHOULD);
		}
		return either.build();
	}

	/** Admits only these types, which does not count for the score. */
	static Query only(Query query, Collection<SearchType> types) {
		return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
			.add(KeywordField.newSetQuery(Fields.TYPE,
					types.stream().map((type) -> new BytesRef(type.name())).toList()), BooleanClause.Occur.FILTER)
			.build();
	}

	private static Query named(String text, List<AskedTerm> terms) {
		if (terms.isEmpty()) {
			return MatchAllDocsQuery.INSTANCE;
		}
		Term fullName = new Term(Fields.FULL_NAME, FoldedText.of(text.strip()).value());
		return new BooleanQuery.Builder()
			.add(pairs(Analysis.PAIRS.field(Fields.NAME), terms, LEAST_SHARE_OF_NAME), BooleanClause.Occur.MUST)
			.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(fullName)), FULL_NAME_SCORE),
					BooleanClause.Occur.SHOULD)
			.build();
	}

	private static Query passages(List<AskedTerm> terms) {
		return terms.isEmpty() ? MatchAllDocsQuery.INSTANCE : pairs(Fields.PART, terms, LEAST_SHARE_OF_PASSAGE);
	}

	/** Those of the terms that are pairs; so many of them must be there. */
	private static Query pairs(String field, List<AskedTerm> terms, float leastShare) {
		List<String> pairs = terms.stream()
			.filter((term) -> term.analysis() == Analysis.PAIRS)
			.map(AskedTerm::term)
			.toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		pairs.forEach((pair) -> some.add(pair(field, pair), BooleanClause.Occur.SHOULD));
		return some.setMinimumNumberShouldMatch(Math.max(1, (int) (pairs.size() * leastShare))).build();
	}

	/** A Chinese character alone is the first of pairs. */
	private static Query pair(String field, String pair) {
		Term term = new Term(field, pair);
		return (pair.length() == 1 && Character.isIdeographic(pair.codePointAt(0))) ? new PrefixQuery(term)
				: new TermQuery(term);
	}

}
