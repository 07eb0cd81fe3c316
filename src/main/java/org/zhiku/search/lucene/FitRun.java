package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

import org.zhiku.search.SearchQuery;
import org.zhiku.search.WordFit;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.store.Fields;

/** How well the words of one query are answered; counts nothing, and so is fast. */
final class FitRun {

	private static final List<String> TEXTS = List.of(Fields.TITLE, Fields.ABOUT, Fields.TEXT);

	private final IndexSearcher searcher;

	private final SearchQuery query;

	private final List<AskedTerm> terms;

	FitRun(IndexSearcher searcher, SearchQuery query, List<AskedTerm> terms) {
		this.searcher = searcher;
		this.query = query;
		this.terms = terms;
	}

	WordFit result() throws IOException {
		Query lucene = QueryCompiler.filtered(QueryCompiler.text(this.query.text(), this.terms), this.query.filter());
		TopDocs best = this.searcher.search(lucene, new TopScoreDocCollectorManager(1, 1));
		double ideal = ideal();
		if (best.scoreDocs.length == 0 || ideal == 0) {
			return WordFit.NONE;
		}
		return new WordFit(best.scoreDocs[0].score, best.scoreDocs[0].score / ideal);
	}

	/** What BM25 tends to for a document that repeats every term: the sum of its IDFs. */
	private double ideal() throws IOException {
		IndexReader reader = this.searcher.getIndexReader();
		double sum = 0;
		for (AskedTerm term : this.terms) {
			int in = 0;
			for (String text : TEXTS) {
				in = Math.max(in, reader.docFreq(new Term(term.analysis().field(text), term.term())));
			}
			sum += Math.log(1 + (reader.numDocs() - in + 0.5) / (in + 0.5));
		}
		return sum;
	}

}
