package org.zhiku.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.analysis.Placed;
import org.zhiku.search.lucene.store.Fields;

/**
 * Reads from the postings where the terms of a query stand in its hits; no text is cut a
 * second time. Pairs alone know their places: every word of two characters or more is
 * some.
 */
public final class MarkFinder {

	private final IndexReader reader;

	private final String text;

	private final List<AskedTerm> terms;

	/** How telling each term is, once its documents are counted. */
	private final double[] weights;

	/**
	 * Looks in one text.
	 * @param text such as {@link Fields#TITLE}
	 */
	public MarkFinder(IndexReader reader, String text, Sought sought) {
		this.reader = reader;
		this.text = text;
		this.terms = sought.placed();
		this.weights = new double[this.terms.size()];
	}

	/**
	 * The marks of each of these documents. Each term is looked up once in each segment,
	 * for the count of its documents and for its places.
	 */
	public Map<Integer, List<Mark>> find(int[] documents) throws IOException {
		int[] sorted = documents.clone();
		Arrays.sort(sorted);
		List<TermsOfLeaf> leaves = new ArrayList<>();
		int[] counts = new int[this.terms.size()];
		int from = 0;
		for (LeafReaderContext leaf : this.reader.leaves()) {
			int to = from;
			while (to < sorted.length && sorted[to] < leaf.docBase + leaf.reader().maxDoc()) {
				to++;
			}
			TermsOfLeaf found = TermsOfLeaf.of(leaf, Arrays.copyOfRange(sorted, from, to), field(), this.terms);
			found.addTo(counts);
			leaves.add(found);
			from = to;
		}
		double all = this.reader.getDocCount(field());
		Arrays.setAll(this.weights, (term) -> Math.log(1 + (all + 0.5) / (counts[term] + 0.5)));
		Map<Integer, List<Mark>> marks = new HashMap<>();
		for (TermsOfLeaf leaf : leaves) {
			leaf.places((document, term, postings) -> readMarks(postings, term,
					marks.computeIfAbsent(document, (key) -> new ArrayList<>())));
		}
		return marks;
	}

	private String field() {
		return Analysis.PAIRS.field(this.text);
	}

	private void readMarks(PostingsEnum postings, int term, List<Mark> marks) throws IOException {
		AskedTerm asked = this.terms.get(term);
		for (int i = postings.freq(); i > 0; i--) {
			int start = postings.nextPosition();
			int end = asked.isCharacter() ? start + asked.term().length()
					: Placed.end(asked.term(), start, postings.getPayload());
			marks.add(new Mark(start, end, this.weights[term], term, asked.loose()));
		}
	}

}
