package org.zhiku.search.lucene.clause;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanWeight;
import org.apache.lucene.queries.spans.Spans;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a phrase that follow each other in the text as they do in the phrase. That
 * they come in their order is not enough: 管理, 理办 and 办法 do so in 管理处理办法, too.
 */
final class ExactPhrase extends SpanQuery {

	private final String text;

	private final SpanQuery ordered;

	private final List<Joint> joints;

	private final List<Term> terms;

	/**
	 * @param text what is stored under this name tells what stands between tokens
	 * @param ordered finds the tokens in their order, with anything between
	 * @param joints how each but the first follows the one before
	 * @param terms all that must be written somewhere
	 */
	ExactPhrase(String text, SpanQuery ordered, List<Joint> joints, List<Term> terms) {
		this.text = text;
		this.ordered = ordered;
		this.joints = List.copyOf(joints);
		this.terms = List.copyOf(terms);
	}

	@Override
	public String getField() {
		return this.ordered.getField();
	}

	@Override
	public SpanWeight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
		SpanWeight inner = this.ordered.createWeight(searcher, mode, boost);
		return new ExactWeight(searcher, inner, mode.needsScores() ? getTermStates(inner) : null, boost);
	}

	/**
	 * The states of all terms are looked up in all segments for a weight: a phrase of
	 * thousands of characters took 170 ms to find nothing. Once is enough.
	 */
	@Override
	public Query rewrite(IndexSearcher searcher) throws IOException {
		for (Term term : this.terms) {
			if (searcher.getIndexReader().docFreq(term) == 0) {
				return new MatchNoDocsQuery("nobody wrote " + term);
			}
		}
		if (!this.terms.isEmpty()) {
			return new ExactPhrase(this.text, this.ordered, this.joints, List.of());
		}
		Query rewritten = this.ordered.rewrite(searcher);
		return (rewritten == this.ordered) ? super.rewrite(searcher)
				: new ExactPhrase(this.text, (SpanQuery) rewritten, this.joints, List.of());
	}

	/** One clause, however long it is: Lucene refuses a query of more than 1,024. */
	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "exact(" + this.ordered.toString(field) + ")";
	}

	@Override
	public boolean equals(Object other) {
		return sameClassAs(other) && this.ordered.equals(((ExactPhrase) other).ordered)
				&& this.joints.equals(((ExactPhrase) other).joints);
	}

	@Override
	public int hashCode() {
		return Objects.hash(classHash(), this.ordered, this.joints);
	}

	private final class ExactWeight extends SpanWeight {

		private final SpanWeight inner;

		private ExactWeight(IndexSearcher searcher, SpanWeight inner, @Nullable Map<Term, TermStates> terms,
				float boost) throws IOException {
			super(ExactPhrase.this, searcher, terms, boost);
			this.inner = inner;
		}

		@Override
		public void extractTermStates(Map<Term, TermStates> contexts) {
			this.inner.extractTermStates(contexts);
		}

		@Override
		public @Nullable Spans getSpans(LeafReaderContext segment, Postings required) throws IOException {
			Spans spans = this.inner.getSpans(segment, required.atLeast(Postings.PAYLOADS));
			return (spans != null) ? new ExactSpans(spans, ExactPhrase.this.joints,
					new Between(segment.reader(), ExactPhrase.this.text)) : null;
		}

		@Override
		public boolean isCacheable(LeafReaderContext segment) {
			return this.inner.isCacheable(segment);
		}

	}

}
