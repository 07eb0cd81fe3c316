package org.zhiku.search.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.store.Fields;

/**
 * The terms of a query in one state of the index. Where it was asked whether any document
 * has a term, what was found in the segments goes along with the query.
 */
final class IndexedTerms {

	private final IndexSearcher searcher;

	private final Map<Term, TermStates> states = new HashMap<>();

	IndexedTerms(IndexSearcher searcher) {
		this.searcher = searcher;
	}

	/** Whether any document has it. */
	boolean isWritten(AskedTerm term) {
		return this.states.computeIfAbsent(indexed(term), this::lookUp).docFreq() > 0;
	}

	/** Finds the documents that have it. */
	TermQuery query(AskedTerm term) {
		Term indexed = indexed(term);
		TermStates known = this.states.get(indexed);
		return (known != null) ? new TermQuery(indexed, known) : new TermQuery(indexed);
	}

	private static Term indexed(AskedTerm term) {
		return new Term(term.analysis().field(Fields.ALL), term.term());
	}

	private TermStates lookUp(Term term) {
		try {
			return TermStates.build(this.searcher, term, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The terms of the index cannot be read", ex);
		}
	}

}
