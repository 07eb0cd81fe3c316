package org.zhiku.search.lucene.explain;

import java.io.IOException;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.lucene.store.PolicyDocument;

/** The document of a policy, scored as a search scores it. */
public final class OneDocument {

	private final IndexSearcher searcher;

	private final int number;

	private final LeafReaderContext segment;

	private OneDocument(IndexSearcher searcher, int number) {
		this.searcher = searcher;
		this.number = number;
		this.segment = searcher.getIndexReader()
			.leaves()
			.get(ReaderUtil.subIndex(number, searcher.getIndexReader().leaves()));
	}

	/** The one of a policy; null where the index does not hold it. */
	public static @Nullable OneDocument of(NodeId policy, IndexSearcher searcher) throws IOException {
		TopDocs found = searcher.search(new TermQuery(PolicyDocument.id(policy)), 1);
		return (found.scoreDocs.length > 0) ? new OneDocument(searcher, found.scoreDocs[0].doc) : null;
	}

	/** Its number in the state of the index. */
	public int number() {
		return this.number;
	}

	public boolean matches(Query query) throws IOException {
		return scorer(query, ScoreMode.COMPLETE_NO_SCORES) != null;
	}

	/** What a query gives it; negative where it does not match. */
	public double score(Query query) throws IOException {
		Scorer scorer = scorer(query, ScoreMode.COMPLETE);
		return (scorer != null) ? scorer.score() : -1;
	}

	/** How often a term stands in it. */
	int count(Term term) throws IOException {
		PostingsEnum postings = this.segment.reader().postings(term, PostingsEnum.FREQS);
		int document = this.number - this.segment.docBase;
		return (postings != null && postings.advance(document) == document) ? postings.freq() : 0;
	}

	/** What is stored of it. */
	Document stored(Set<String> fields) throws IOException {
		return this.searcher.storedFields().document(this.number, fields);
	}

	/** Stands on the document; null where that does not match. */
	private @Nullable Scorer scorer(Query query, ScoreMode mode) throws IOException {
		Weight weight = this.searcher.createWeight(this.searcher.rewrite(query), mode, 1);
		ScorerSupplier supplier = weight.scorerSupplier(this.segment);
		// One document is wanted, so that nobody prepares for more.
		Scorer scorer = (supplier != null) ? supplier.get(1) : null;
		int document = this.number - this.segment.docBase;
		return (scorer != null && scorer.iterator().advance(document) == document) ? scorer : null;
	}

}
