package org.zhiku.search.lucene.part;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;

/** Matches documents of one reader by their numbers. */
final class DocumentSet extends Query {

	private final BitSet documents;

	DocumentSet(BitSet documents) {
		this.documents = documents;
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
		return new ConstantScoreWeight(this, boost) {

			@Override
			public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
				DocIdSetIterator inLeaf = new InLeaf(DocumentSet.this.documents, leaf.docBase, leaf.reader().maxDoc());
				return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, inLeaf));
			}

			@Override
			public boolean isCacheable(LeafReaderContext leaf) {
				return false;
			}

		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "DocumentSet";
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DocumentSet set && set.documents == this.documents;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this.documents);
	}

	private static final class InLeaf extends DocIdSetIterator {

		private final BitSet documents;

		private final int base;

		private final int size;

		private int document = -1;

		private InLeaf(BitSet documents, int base, int size) {
			this.documents = documents;
			this.base = base;
			this.size = size;
		}

		@Override
		public int docID() {
			return this.document;
		}

		@Override
		public int nextDoc() {
			return advance(this.document + 1);
		}

		@Override
		public int advance(int target) {
			int next = (target < this.size) ? this.documents.nextSetBit(this.base + target, this.base + this.size)
					: NO_MORE_DOCS;
			this.document = (next != NO_MORE_DOCS) ? next - this.base : NO_MORE_DOCS;
			return this.document;
		}

		@Override
		public long cost() {
			return this.documents.approximateCardinality();
		}

	}

}
