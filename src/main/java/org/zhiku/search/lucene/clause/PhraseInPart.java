package org.zhiku.search.lucene.clause;

import java.io.IOException;
import java.util.Objects;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.queries.spans.SpanWeight;
import org.apache.lucene.queries.spans.Spans;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.lucene.store.Fields;

/**
 * Tasks and targets in which a phrase of their policy's text stands, for that alone knows
 * the places. To be used as a filter of those that have all its tokens.
 */
final class PhraseInPart extends Query {

	private final ExactPhrase phrase;

	private final String end;

	/**
	 * @param phrase in the text of policies
	 * @param end the field of the offset up to which a part is looked at
	 */
	PhraseInPart(ExactPhrase phrase, String end) {
		this.phrase = phrase;
		this.end = end;
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
		Query rewritten = searcher.rewrite(this.phrase);
		if (!(rewritten instanceof ExactPhrase written)) {
			return rewritten.createWeight(searcher, mode, boost);
		}
		SpanWeight weight = written.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
		return new ConstantScoreWeight(this, boost) {

			@Override
			public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
				Spans spans = weight.getSpans(segment, SpanWeight.Postings.PAYLOADS);
				if (spans == null) {
					return null;
				}
				Scorer scorer = new ConstantScoreScorer(score(), mode,
						new Checked(segment, (ExactSpans) spans, PhraseInPart.this.end));
				return new DefaultScorerSupplier(scorer);
			}

			@Override
			public boolean isCacheable(LeafReaderContext segment) {
				return weight.isCacheable(segment);
			}

		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "inPart(" + this.phrase.toString(field) + ", " + this.end + ")";
	}

	@Override
	public boolean equals(Object other) {
		return sameClassAs(other) && this.phrase.equals(((PhraseInPart) other).phrase)
				&& this.end.equals(((PhraseInPart) other).end);
	}

	@Override
	public int hashCode() {
		return Objects.hash(classHash(), this.phrase, this.end);
	}

	private static final class Checked extends TwoPhaseIterator {

		private final ExactSpans spans;

		private final NumericDocValues up;

		private final NumericDocValues starts;

		private final NumericDocValues ends;

		/** Offsets of the phrase in the text of the policy, start and end in turn. */
		private final IntsRefBuilder places = new IntsRefBuilder();

		private int policy = -1;

		private Checked(LeafReaderContext segment, ExactSpans spans, String end) throws IOException {
			super(DocIdSetIterator.all(segment.reader().maxDoc()));
			this.spans = spans;
			this.up = DocValues.getNumeric(segment.reader(), Fields.UP);
			this.starts = DocValues.getNumeric(segment.reader(), Fields.START);
			this.ends = DocValues.getNumeric(segment.reader(), end);
		}

		@Override
		public boolean matches() throws IOException {
			int part = this.approximation.docID();
			if (!this.up.advanceExact(part) || !this.starts.advanceExact(part) || !this.ends.advanceExact(part)) {
				return false;
			}
			look(part - Math.toIntExact(this.up.longValue()));
			IntsRef found = this.places.get();
			for (int i = 0; i < found.length; i += 2) {
				if (found.ints[i] >= this.starts.longValue() && found.ints[i + 1] <= this.ends.longValue()) {
					return true;
				}
			}
			return false;
		}

		/** Parts follow their policy, so that nothing is looked for behind. */
		private void look(int next) throws IOException {
			if (this.policy == next) {
				return;
			}
			this.policy = next;
			this.places.clear();
			if (this.spans.docID() < next) {
				this.spans.advance(next);
			}
			if (this.spans.docID() == next) {
				for (int start = this.spans.nextStartPosition(); start != Spans.NO_MORE_POSITIONS; start = this.spans
					.nextStartPosition()) {
					this.places.append(start);
					this.places.append(this.spans.end());
				}
			}
		}

		@Override
		public float matchCost() {
			return this.spans.matchCost();
		}

	}

}
