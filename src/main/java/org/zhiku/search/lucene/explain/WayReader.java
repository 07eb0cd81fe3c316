package org.zhiku.search.lucene.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.Query;

import org.zhiku.search.explanation.Term;
import org.zhiku.search.explanation.Way;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.query.Wanted;
import org.zhiku.search.lucene.query.Wanted.WantedTerm;
import org.zhiku.search.syntax.Span;

/** What a wording finds in one document. */
public final class WayReader {

	private final OneDocument document;

	private final DocumentTerms terms;

	private final Map<AskedTerm, Span> typed;

	/**
	 * @param typed where terms stand in the query
	 */
	public WayReader(OneDocument document, DocumentTerms terms, Map<AskedTerm, Span> typed) {
		this.document = document;
		this.terms = terms;
		this.typed = Map.copyOf(typed);
	}

	public List<Way> read(List<Wanted> wanted) throws IOException {
		List<Way> ways = new ArrayList<>();
		for (Wanted wording : wanted) {
			ways.add(read(wording));
		}
		return ways;
	}

	/** A wording's weight is a factor of all its terms, so that they share its score. */
	private Way read(Wanted wanted) throws IOException {
		double score = this.document.score(wanted.query());
		double[] shares = new double[wanted.terms().size()];
		double sum = 0;
		for (int i = 0; i < shares.length; i++) {
			Query query = wanted.terms().get(i).query();
			shares[i] = (query != null) ? Math.max(0, this.document.score(query)) : 0;
			sum += shares[i];
		}
		double scale = (score > 0 && sum > 0) ? score / sum : 0;
		List<Term> terms = new ArrayList<>();
		for (int i = 0; i < shares.length; i++) {
			WantedTerm next = wanted.terms().get(i);
			terms.add(new Term(DocumentTerms.of(next.term().analysis()), next.term().term(),
					this.typed.get(next.term()), shares[i] * scale, this.terms.matches(next.term())));
		}
		int present = (int) terms.stream().filter((term) -> !term.matches().isEmpty()).count();
		return new Way(wanted.text(), score >= 0, Math.max(0, score), wanted.needed(), present, terms);
	}

}
