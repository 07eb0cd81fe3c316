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
import org.jspecify.annotations.Nullable;

import org.zhiku.search.SearchType;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.clause.ClauseQueries;
import org.zhiku.search.lucene.clause.Scope;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.syntax.ParsedQuery;
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

	private final ParsedQuery query;

	private final List<AskedTerm> terms;

	public PartQueries(ParsedQuery query, List<AskedTerm> terms) {
		this.query = query;
		this.terms = terms;
	}

	/**
	 * What is asked for among these types.
	 * @param policies what the free text asks of policies; null without any
	 */
	public Query ofTypes(Set<SearchType> types, @Nullable Query policies) {
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		if (types.contains(SearchType.POLICY)) {
			Query asked = ClauseQueries.around(policies, this.query, Scope.POLICY);
			either.add(only(asked, Set.of(SearchType.POLICY)), BooleanClause.Occur.SHOULD);
		}
		List<SearchType> passages = types.stream().filter(PASSAGES::contains).toList();
		if (!passages.isEmpty()) {
			Query asked = ClauseQueries.around(free(pairs(Fields.PART, LEAST_SHARE_OF_PASSAGE)), this.query,
					Scope.PASSAGE);
			either.add(only(asked, passages), BooleanClause.Occur.SHOULD);
		}
		List<SearchType> bodies = types.stream().filter(BODIES::contains).toList();
		if (!bodies.isEmpty()) {
			either.add(only(ClauseQueries.around(free(named()), this.query, Scope.BODY), bodies),
					BooleanClause.Occur.SHOULD);
		}
		return either.build();
	}

	private @Nullable Query free(Query words) {
		return this.terms.isEmpty() ? null : words;
	}

	/** Admits only these types, which does not count for the score. */
	static Query only(Query query, Collection<SearchType> types) {
		return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
			.add(ofType(types), BooleanClause.Occur.FILTER)
			.build();
	}

	/** For one type its list of documents alone, which costs a fifth of a search less. */
	private static Query ofType(Collection<SearchType> types) {
		return (types.size() == 1) ? new TermQuery(new Term(Fields.TYPE, types.iterator().next().name())) : KeywordField
			.newSetQuery(Fields.TYPE, types.stream().map((type) -> new BytesRef(type.name())).toList());
	}

	private Query named() {
		Term fullName = new Term(Fields.FULL_NAME, FoldedText.fold(this.query.free().strip()));
		return new BooleanQuery.Builder()
			.add(pairs(Analysis.PAIRS.field(Fields.NAME), LEAST_SHARE_OF_NAME), BooleanClause.Occur.MUST)
			.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(fullName)), FULL_NAME_SCORE),
					BooleanClause.Occur.SHOULD)
			.build();
	}

	/** Those of the terms that are pairs; so many of them must be there. */
	private Query pairs(String field, float leastShare) {
		List<AskedTerm> pairs = this.terms.stream().filter((term) -> term.analysis() == Analysis.PAIRS).toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		pairs.forEach((pair) -> some.add(pair(field, pair), BooleanClause.Occur.SHOULD));
		return some.setMinimumNumberShouldMatch(Math.max(1, (int) (pairs.size() * leastShare))).build();
	}

	private static Query pair(String field, AskedTerm pair) {
		Term term = new Term(field, pair.term());
		return pair.isCharacter() ? new PrefixQuery(term) : new TermQuery(term);
	}

}
