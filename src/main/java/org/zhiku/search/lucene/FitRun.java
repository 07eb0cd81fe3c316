package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchType;
import org.zhiku.search.WordFit;
import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.filter.FilterCompiler;
import org.zhiku.search.lucene.part.PartQueries;
import org.zhiku.search.lucene.query.AskedQuery;
import org.zhiku.search.lucene.query.Clause;
import org.zhiku.search.lucene.query.Wanted.WantedTerm;
import org.zhiku.search.lucene.store.Fields;

/** How well the words of one query are answered; counts nothing, and so is fast. */
final class FitRun {

	private final IndexSearcher searcher;

	private final SearchFilter filter;

	private final AskedQuery asked;

	FitRun(IndexSearcher searcher, SearchFilter filter, AskedQuery asked) {
		this.searcher = searcher;
		this.filter = filter;
		this.asked = asked;
	}

	/** Of the best hit. */
	WordFit result() throws IOException {
		Query words = this.asked.compiled().query();
		if (words == null) {
			return WordFit.NONE;
		}
		Query policies = new PartQueries(this.asked.parsed(), List.of()).ofTypes(Set.of(SearchType.POLICY), words);
		TopDocs best = this.searcher.search(FilterCompiler.filtered(policies, this.filter),
				new TopScoreDocCollectorManager(1, 1));
		if (best.scoreDocs.length == 0) {
			return WordFit.NONE;
		}
		int document = best.scoreDocs[0].doc;
		return new WordFit(best.scoreDocs[0].score, hasNumber(document) ? 1 : share(document));
	}

	/** Who asks for a number means that document, whatever words stand beside it. */
	private boolean hasNumber(int document) throws IOException {
		for (Clause clause : this.asked.compiled().finding()) {
			if (clause.kind() == PartKind.NUMBER && this.searcher.explain(clause.query(), document).isMatch()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The rarer a term, the more it counts. Pairs across the border of two words are left
	 * out: what means the same seldom has them.
	 */
	private double share(int document) throws IOException {
		Map<AskedTerm, Double> rarities = new HashMap<>();
		for (AskedTerm term : this.asked.compiled().matter()) {
			rarities.put(term, rarity(term));
		}
		Map<AskedTerm, Double> otherwise = otherwise(document, rarities);
		double all = 0;
		double there = 0;
		for (Map.Entry<AskedTerm, Double> term : rarities.entrySet()) {
			if (!term.getKey().loose()) {
				all += term.getValue();
				there += term.getValue()
						* (stands(term.getKey(), document) ? 1 : otherwise.getOrDefault(term.getKey(), 0.0));
			}
		}
		return (all > 0) ? there / all : 0;
	}

	/** Another wording counts for as much as it is worth, at most as what was typed. */
	private Map<AskedTerm, Double> otherwise(int document, Map<AskedTerm, Double> rarities) throws IOException {
		Map<AskedTerm, Double> shares = new HashMap<>();
		for (Clause clause : this.asked.compiled().finding()) {
			if (clause.ways().size() > 1) {
				List<AskedTerm> terms = clause.ways().getFirst().terms().stream().map(WantedTerm::term).toList();
				double typed = terms.stream().mapToDouble((term) -> rarities.getOrDefault(term, 0.0)).sum();
				if (typed > 0) {
					Explanation said = this.searcher.explain(clause.query(), document);
					double share = Math.min(1, said.getValue().doubleValue() / typed);
					terms.forEach((term) -> shares.merge(term, share, Math::max));
				}
			}
		}
		return shares;
	}

	private boolean stands(AskedTerm term, int document) throws IOException {
		List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
		int local = document - leaf.docBase;
		PostingsEnum postings = leaf.reader().postings(anywhere(term), PostingsEnum.NONE);
		return postings != null && postings.advance(local) == local;
	}

	private static Term anywhere(AskedTerm term) {
		return new Term(term.analysis().field(Fields.ALL), term.term());
	}

	/** IDF, which is what BM25 tends to for a document that repeats a term. */
	private double rarity(AskedTerm term) throws IOException {
		IndexReader reader = this.searcher.getIndexReader();
		int policies = reader.getDocCount(term.analysis().field(Fields.ALL));
		int with = reader.docFreq(anywhere(term));
		return Math.log(1 + (policies - with + 0.5) / (with + 0.5));
	}

}
