package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchType;
import org.zhiku.search.WordFit;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.part.PartQueries;
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
		double ideal = ideal();
		if (ideal == 0) {
			return WordFit.NONE;
		}
		Query words = QueryCompiler.text(this.query.text(), this.terms);
		Query policies = PartQueries.ofTypes(Set.of(SearchType.POLICY), words, this.query.text(), this.terms);
		TopDocs best = this.searcher.search(QueryCompiler.filtered(policies, this.query.filter()),
				new TopScoreDocCollectorManager(1, 1));
		return (best.scoreDocs.length > 0) ? new WordFit(best.scoreDocs[0].score, best.scoreDocs[0].score / ideal)
				: WordFit.NONE;
	}

	/** What BM25 tends to for a document that repeats every term: the sum of its IDFs. */
	private double ideal() throws IOException {
		IndexReader reader = this.searcher.getIndexReader();
		double sum = 0;
		for (AskedTerm term : this.terms) {
			int policies = 0;
			int with = 0;
			for (String text : TEXTS) {
				String field = term.analysis().field(text);
				policies = Math.max(policies, reader.getDocCount(field));
				with = Math.max(with, reader.docFreq(new Term(field, term.term())));
			}
			sum += Math.log(1 + (policies - with + 0.5) / (with + 0.5));
		}
		return sum;
	}

}
