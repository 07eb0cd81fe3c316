package org.zhiku.search.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.meaning.QueryMeaning;
import org.zhiku.search.meaning.QueryReader;
import org.zhiku.search.syntax.ParsedQuery;

/**
 * A text as one state of the index understands it.
 *
 * @param parsed its clauses and the free text that is left
 * @param meaning what the free text is taken for
 * @param compiled what the free text asks of Lucene
 */
public record AskedQuery(ParsedQuery parsed, QueryMeaning meaning, CompiledQuery compiled) {

	private static final QueryCompiler COMPILER = new QueryCompiler(Weights.CHOSEN);

	public static AskedQuery of(ParsedQuery parsed, QueryReader reader, IndexReader index, int maxTerms) {
		QueryMeaning meaning = reader.read(parsed.free(), new IndexedLexicon(index));
		CompiledQuery compiled = COMPILER.compile(parsed.free(), meaning, maxTerms, (term) -> isWritten(term, index));
		return new AskedQuery(parsed, meaning, compiled);
	}

	/** Whether it asks for nothing. */
	public boolean isEmpty() {
		return this.compiled.finding().isEmpty() && this.parsed.clauses().isEmpty();
	}

	private static boolean isWritten(AskedTerm term, IndexReader index) {
		try {
			return index.docFreq(new Term(term.analysis().field(Fields.ALL), term.term())) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The terms of the index cannot be read", ex);
		}
	}

}
