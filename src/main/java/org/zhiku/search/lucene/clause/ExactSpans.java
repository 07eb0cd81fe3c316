package org.zhiku.search.lucene.clause;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.FilterSpans;
import org.apache.lucene.queries.spans.SpanCollector;
import org.apache.lucene.queries.spans.Spans;

import org.zhiku.search.lucene.analysis.Placed;

/** Of rows of tokens those that follow each other as in the phrase. */
final class ExactSpans extends FilterSpans {

	private final List<Joint> joints;

	private final Between between;

	private final Row row;

	ExactSpans(Spans ordered, List<Joint> joints, Between between) {
		super(ordered);
		this.joints = joints;
		this.between = between;
		this.row = new Row(joints.size() + 1);
	}

	@Override
	protected AcceptStatus accept(Spans candidate) throws IOException {
		this.row.reset();
		candidate.collect(this.row);
		for (int i = 0; i < this.joints.size(); i++) {
			int start = this.row.starts[i + 1];
			int end = this.row.ends[i];
			boolean joined = switch (this.joints.get(i)) {
				// Within a token another one begins only where its last part does.
				case SHARED -> start > this.row.starts[i] && start < end;
				case PARTED -> start >= end && this.between.isPunctuation(candidate.docID(), end, start);
			};
			if (!joined) {
				return AcceptStatus.NO;
			}
		}
		return AcceptStatus.YES;
	}

	/** Where the last token ends in the text; a character that begins a pair, with it. */
	int end() throws IOException {
		this.row.reset();
		this.in.collect(this.row);
		return this.row.ends[this.joints.size()];
	}

	/** Of finding a row in a document that has all the tokens. */
	float matchCost() {
		return asTwoPhaseIterator().matchCost();
	}

	/** Where the tokens of a row stand. */
	private static final class Row implements SpanCollector {

		private final int[] starts;

		private final int[] ends;

		private int size;

		private Row(int tokens) {
			this.starts = new int[tokens];
			this.ends = new int[tokens];
		}

		@Override
		public void collectLeaf(PostingsEnum postings, int position, Term term) throws IOException {
			this.starts[this.size] = position;
			this.ends[this.size] = Placed.end(term.text(), position, postings.getPayload());
			this.size++;
		}

		@Override
		public void reset() {
			this.size = 0;
		}

	}

}
