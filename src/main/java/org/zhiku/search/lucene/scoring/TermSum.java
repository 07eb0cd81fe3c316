package org.zhiku.search.lucene.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** Any of many terms, or so many of them at least, scored term by term. */
final class TermSum extends Weight {

	/** To look at a document costs so many times what it does to go over a posting. */
	private static final int LOOK = 4;

	private final TermByTermSearcher searcher;

	private final BooleanQuery query;

	private final float boost;

	private final TextLengths lengths;

	private final List<Scored> terms;

	private final int least;

	/** Made when it is needed first. */
	private @Nullable Weight plain;

	/**
	 * @param query of nothing but terms
	 */
	TermSum(TermByTermSearcher searcher, BooleanQuery query, float boost, TextLengths lengths) throws IOException {
		super(query);
		this.searcher = searcher;
		this.query = query;
		this.boost = boost;
		this.lengths = lengths;
		this.least = Math.max(1, query.getMinimumNumberShouldMatch());
		this.terms = new ArrayList<>();
		for (BooleanClause clause : query) {
			TermQuery term = (TermQuery) clause.query();
			TermStates states = states(term);
			if (states.docFreq() > 0) {
				this.terms.add(new Scored(term.getTerm(), states, scorer(term.getTerm(), states)));
			}
		}
	}

	/** Those that the query brings, unless they are of another index. */
	private TermStates states(TermQuery term) throws IOException {
		TermStates known = term.getTermStates();
		return (known != null && known.wasBuiltFor(this.searcher.getTopReaderContext())) ? known
				: TermStates.build(this.searcher, term.getTerm(), true);
	}

	private SimScorer scorer(Term term, TermStates states) throws IOException {
		return this.searcher.getSimilarity()
			.scorer(this.boost, this.searcher.collectionStatistics(term.field()),
					this.searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
	}

	@Override
	public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
		List<Found> found = new ArrayList<>();
		long postings = 0;
		for (Scored term : this.terms) {
			Found in = term.in(leaf);
			if (in != null) {
				found.add(in);
				postings += in.documents();
			}
		}
		return (found.size() >= this.least) ? new Supplier(leaf, found, postings) : null;
	}

	private Weight plain() throws IOException {
		Weight known = this.plain;
		if (known == null) {
			known = this.searcher.plain(this.query, this.boost);
			this.plain = known;
		}
		return known;
	}

	@Override
	public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
		return plain().explain(leaf, document);
	}

	@Override
	public @Nullable Matches matches(LeafReaderContext leaf, int document) throws IOException {
		return plain().matches(leaf, document);
	}

	@Override
	public boolean isCacheable(LeafReaderContext leaf) {
		return true;
	}

	private final class Supplier extends ScorerSupplier {

		private final LeafReaderContext leaf;

		private final List<Found> found;

		private final long postings;

		private final TextLengths.OfLeaf texts;

		private Supplier(LeafReaderContext leaf, List<Found> found, long postings) throws IOException {
			this.leaf = leaf;
			this.found = found;
			this.postings = postings;
			this.texts = TermSum.this.lengths.of(leaf.reader());
		}

		@Override
		public long cost() {
			return Math.min(this.postings, this.texts.size());
		}

		/**
		 * Where another clause leaves few documents, or the terms have few, those are
		 * looked at alone.
		 */
		@Override
		public Scorer get(long leadCost) throws IOException {
			boolean few = leadCost < this.postings / LOOK / this.found.size()
					|| this.postings < this.texts.size() / LOOK;
			ScorerSupplier one = few ? plain().scorerSupplier(this.leaf) : null;
			return (one != null) ? one.get(leadCost) : scorer();
		}

		private Scorer scorer() throws IOException {
			double[] scores = new double[this.texts.size()];
			short[] counts = new short[this.texts.size()];
			DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
			PostingsEnum postings = null;
			for (Found term : this.found) {
				postings = term.postings(postings);
				byte[] norms = this.texts.norms(term.of().term().field());
				postings.nextDoc();
				for (next(postings, buffer); buffer.size > 0; next(postings, buffer)) {
					add(buffer, norms, term.of().scorer(), scores, counts);
				}
			}
			return scorer(scores, counts);
		}

		private static void next(PostingsEnum postings, DocAndFloatFeatureBuffer buffer) throws IOException {
			postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
		}

		private void add(DocAndFloatFeatureBuffer found, byte[] norms, SimScorer scorer, double[] scores,
				short[] counts) {
			for (int i = 0; i < found.size; i++) {
				int place = this.texts.place(found.docs[i]);
				scores[place] += scorer.score(found.features[i], norms[place]);
				counts[place]++;
			}
		}

		private Scorer scorer(double[] scores, short[] counts) {
			int size = 0;
			for (short count : counts) {
				size += (count >= TermSum.this.least) ? 1 : 0;
			}
			int[] documents = new int[size];
			float[] sums = new float[size];
			int at = 0;
			for (int place = 0; place < counts.length; place++) {
				if (counts[place] >= TermSum.this.least) {
					documents[at] = this.texts.document(place);
					sums[at++] = (float) scores[place];
				}
			}
			return new ScoredDocuments(documents, sums);
		}

	}

	/**
	 * A term of the query.
	 *
	 * @param states where it is in each segment
	 */
	private record Scored(Term term, TermStates states, SimScorer scorer) {

		private @Nullable Found in(LeafReaderContext leaf) throws IOException {
			IOSupplier<TermState> supplier = this.states.get(leaf);
			TermState state = (supplier != null) ? supplier.get() : null;
			if (state == null) {
				return null;
			}
			TermsEnum terms = leaf.reader().terms(this.term.field()).iterator();
			terms.seekExact(this.term.bytes(), state);
			return new Found(this, terms);
		}

	}

	/**
	 * A term that a segment has.
	 *
	 * @param at where it stands in the segment
	 */
	private record Found(Scored of, TermsEnum at) {

		private int documents() throws IOException {
			return this.at.docFreq();
		}

		/** In place of those of another term, where Lucene can use them again. */
		private PostingsEnum postings(@Nullable PostingsEnum other) throws IOException {
			return this.at.postings(other, PostingsEnum.FREQS);
		}

	}

}
