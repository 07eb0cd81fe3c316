package org.zhiku.search.lucene.query;

import org.apache.lucene.search.IndexSearcher;

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

	public static AskedQuery of(ParsedQuery parsed, QueryReader reader, IndexSearcher index, int maxTerms) {
		QueryMeaning meaning = reader.read(parsed.free(), new IndexedLexicon(index.getIndexReader()));
		CompiledQuery compiled = new QueryCompiler(Weights.CHOSEN, new IndexedTerms(index)).compile(meaning, maxTerms);
		return new AskedQuery(parsed, meaning, compiled);
	}

	/** Whether it asks for nothing. */
	public boolean isEmpty() {
		return this.compiled.finding().isEmpty() && this.parsed.clauses().isEmpty();
	}

}
