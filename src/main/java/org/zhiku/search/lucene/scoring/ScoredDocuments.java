package org.zhiku.search.lucene.scoring;

import java.util.Arrays;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/** Documents of a segment whose scores are known. */
final class ScoredDocuments extends Scorer {

	private final int[] documents;

	private final float[] scores;

	private int at = -1;

	/**
	 * @param documents in ascending order
	 */
	ScoredDocuments(int[] documents, float[] scores) {
		this.documents = documents;
		this.scores = scores;
	}

	@Override
	public int docID() {
		if (this.at < 0) {
			return -1;
		}
		return (this.at < this.documents.length) ? this.documents[this.at] : DocIdSetIterator.NO_MORE_DOCS;
	}

	@Override
	public float score() {
		return this.scores[this.at];
	}

	@Override
	public float getMaxScore(int upTo) {
		return Float.POSITIVE_INFINITY;
	}

	@Override
	public DocIdSetIterator iterator() {
		return new DocIdSetIterator() {

			@Override
			public int docID() {
				return ScoredDocuments.this.docID();
			}

			@Override
			public int nextDoc() {
				ScoredDocuments.this.at++;
				return docID();
			}

			@Override
			public int advance(int target) {
				ScoredDocuments.this.at = from(target);
				return docID();
			}

			@Override
			public long cost() {
				return ScoredDocuments.this.documents.length;
			}

		};
	}

	/** The next place whose document is no smaller; mostly it is near. */
	private int from(int target) {
		int low = this.at + 1;
		int step = 1;
		while (low + step < this.documents.length && this.documents[low + step] < target) {
			step *= 2;
		}
		int found = Arrays.binarySearch(this.documents, Math.min(low + step / 2, this.documents.length),
				Math.min(low + step + 1, this.documents.length), target);
		return (found < 0) ? -found - 1 : found;
	}

}
