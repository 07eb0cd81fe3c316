package org.zhiku.search.lucene.clause;

import java.io.IOException;
import java.util.Objects;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
import org.jspecify.annotations.Nullable;

import org.zhiku.search.lucene.store.Fields;

/** What policies hold and name of which a query finds the policy itself. */
final class InPolicy extends Query {

	/** Advancing in the postings, against reading one value. */
	private static final float COST = 10;

	private final Query asked;

	InPolicy(Query asked) {
		this.asked = asked;
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
		Weight policies = searcher.createWeight(searcher.rewrite(this.asked), ScoreMode.COMPLETE_NO_SCORES, 1);
		return new ConstantScoreWeight(this, boost) {

			@Override
			public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
				Scorer found = policies.scorer(segment);
				return (found != null) ? new DefaultScorerSupplier(
						new ConstantScoreScorer(score(), mode, parts(segment, found.iterator()))) : null;
			}

			@Override
			public boolean isCacheable(LeafReaderContext segment) {
				return policies.isCacheable(segment);
			}

		};
	}

	/** Parts follow their policy, so that nothing is looked for behind. */
	private static TwoPhaseIterator parts(LeafReaderContext segment, DocIdSetIterator policies) throws IOException {
		NumericDocValues up = DocValues.getNumeric(segment.reader(), Fields.UP);
		return new TwoPhaseIterator(DocIdSetIterator.all(segment.reader().maxDoc())) {

			@Override
			public boolean matches() throws IOException {
				int part = this.approximation.docID();
				if (!up.advanceExact(part)) {
					return false;
				}
				int policy = part - Math.toIntExact(up.longValue());
				return policies.docID() == policy || (policies.docID() < policy && policies.advance(policy) == policy);
			}

			@Override
			public float matchCost() {
				return COST;
			}

		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "inPolicy(" + this.asked.toString(field) + ")";
	}

	@Override
	public boolean equals(Object other) {
		return sameClassAs(other) && this.asked.equals(((InPolicy) other).asked);
	}

	@Override
	public int hashCode() {
		return Objects.hash(classHash(), this.asked);
	}

}
