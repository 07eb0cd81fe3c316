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
 * The terms of a query in one state of the index. Each is looked up once in all segments,
 * whether it is only asked if any document has it, or wanted in several wordings.
 */
final class IndexedTerms {

	private final IndexSearcher searcher;

	private final Map<Term, TermStates> states = new HashMap<>();

	IndexedTerms(IndexSearcher searcher) {
		this.searcher = searcher;
	}

	/** Whether any document has it. */
	boolean isWritten(AskedTerm term) {
		return states(indexed(term)).docFreq() > 0;
	}

	/** Finds the documents that have it. */
	TermQuery query(AskedTerm term) {
		Term indexed = indexed(term);
		return new TermQuery(indexed, states(indexed));
	}

	private static Term indexed(AskedTerm term) {
		return new Term(term.analysis().field(Fields.ALL), term.term());
	}

	private TermStates states(Term term) {
		return this.states.computeIfAbsent(term, this::lookUp);
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
