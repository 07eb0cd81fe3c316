package org.zhiku.search.lucene.scoring;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * Finds and scores what any searcher does. Where all hits are wanted and a query is of
 * many terms of which any counts, Lucene holds all postings side by side and moves the
 * one that is behind, document by document; here the score of one term after the other is
 * added to all documents, which takes half of the time (Turtle and Flood, 1995, call it
 * term-at-a-time).
 */
public final class TermByTermSearcher extends IndexSearcher {

	private final TextLengths lengths;

	/**
	 * @param lengths of the texts in whose fields it goes so; those of all states of an
	 * index can be kept together
	 */
	public TermByTermSearcher(IndexReader reader, TextLengths lengths) {
		super(reader);
		this.lengths = lengths;
	}

	@Override
	public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
		if (mode != ScoreMode.COMPLETE || !(query instanceof BooleanQuery bool)) {
			return super.createWeight(query, mode, boost);
		}
		List<BooleanClause> terms = bool.clauses().stream().filter(this::isTerm).toList();
		if (terms.size() < 2) {
			return plain(bool, boost);
		}
		if (terms.size() == bool.clauses().size()) {
			return new TermSum(this, bool, boost, this.lengths);
		}
		List<BooleanClause> others = bool.clauses().stream().filter((clause) -> !isTerm(clause)).toList();
		int least = bool.getMinimumNumberShouldMatch();
		if (others.stream().anyMatch((clause) -> clause.occur() == BooleanClause.Occur.SHOULD)) {
			return plain((least > 1) ? bool : either(terms, others, least), boost);
		}
		return plain((least == 0) ? either(terms, others, least) : beside(terms, others, least), boost);
	}

	/** As Lucene would. */
	Weight plain(BooleanQuery query, float boost) throws IOException {
		return super.createWeight(query, ScoreMode.COMPLETE, boost);
	}

	private boolean isTerm(BooleanClause clause) {
		return clause.occur() == BooleanClause.Occur.SHOULD && clause.query() instanceof TermQuery term
				&& this.lengths.has(term.getTerm().field());
	}

	/**
	 * The same query, with the terms in one clause, in place of which others may match.
	 */
	private static BooleanQuery either(List<BooleanClause> terms, List<BooleanClause> others, int least) {
		return new BooleanQuery.Builder().add(others)
			.add(new BooleanQuery.Builder().add(terms).build(), BooleanClause.Occur.SHOULD)
			.setMinimumNumberShouldMatch(least)
			.build();
	}

	/** The same query, with the terms in one clause that must match beside the others. */
	private static BooleanQuery beside(List<BooleanClause> terms, List<BooleanClause> others, int least) {
		BooleanQuery sum = new BooleanQuery.Builder().add(terms).setMinimumNumberShouldMatch(least).build();
		return new BooleanQuery.Builder().add(others).add(sum, BooleanClause.Occur.MUST).build();
	}

}
