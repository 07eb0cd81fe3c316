package org.zhiku.search.lucene;

import java.util.List;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

import org.zhiku.search.lucene.analysis.AskedTerm;

/**
 * What a text asks of Lucene.
 *
 * @param finding a document must match one of these
 * @param raising what only counts for the score
 * @param asked all terms of the text itself
 * @param marked what is to be marked in a hit: these without times and places, and those
 * of other wordings
 */
record CompiledQuery(List<Clause> finding, List<Clause> raising, List<AskedTerm> asked, List<AskedTerm> marked) {

	CompiledQuery {
		finding = List.copyOf(finding);
		raising = List.copyOf(raising);
		asked = List.copyOf(asked);
		marked = List.copyOf(marked);
	}

	/** Without anything to find, all documents. */
	Query query() {
		if (this.finding.isEmpty()) {
			return MatchAllDocsQuery.INSTANCE;
		}
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		this.finding.forEach((clause) -> either.add(clause.query(), BooleanClause.Occur.SHOULD));
		if (this.raising.isEmpty()) {
			return either.build();
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(either.build(), BooleanClause.Occur.MUST);
		this.raising.forEach((clause) -> all.add(clause.query(), BooleanClause.Occur.SHOULD));
		return all.build();
	}

}
