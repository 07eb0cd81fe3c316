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

import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchType;
import org.zhiku.search.WordFit;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.part.PartQueries;
import org.zhiku.search.lucene.store.Fields;

/** How well the words of one query are answered; counts nothing, and so is fast. */
final class FitRun {

	private static final List<String> TEXTS = List.of(Fields.TITLE, Fields.ABOUT, Fields.TEXT);

	private final IndexSearcher searcher;

	private final SearchFilter filter;

	private final AskedQuery asked;

	FitRun(IndexSearcher searcher, SearchFilter filter, AskedQuery asked) {
		this.searcher = searcher;
		this.filter = filter;
		this.asked = asked;
	}

	/** Of the best hit, what its words alone count for. */
	WordFit result() throws IOException {
		double ideal = ideal();
		Query words = this.asked.compiled().found();
		if (ideal == 0 || words == null) {
			return WordFit.NONE;
		}
		Query policies = new PartQueries(this.asked.parsed(), List.of()).ofTypes(Set.of(SearchType.POLICY),
				this.asked.compiled().query());
		TopDocs best = this.searcher.search(FilterCompiler.filtered(policies, this.filter),
				new TopScoreDocCollectorManager(1, 1));
		if (best.scoreDocs.length == 0) {
			return WordFit.NONE;
		}
		double byWords = this.searcher.explain(words, best.scoreDocs[0].doc).getValue().doubleValue();
		return new WordFit(best.scoreDocs[0].score, byWords / ideal);
	}

	/** What BM25 tends to for a document that repeats every term: the sum of its IDFs. */
	private double ideal() throws IOException {
		IndexReader reader = this.searcher.getIndexReader();
		double sum = 0;
		for (AskedTerm term : this.asked.compiled().matter()) {
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
