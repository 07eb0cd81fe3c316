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
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.analysis.Placed;
import org.zhiku.search.lucene.store.Fields;

/**
 * Reads from the postings where the terms of a query stand in its hits; no text is cut a
 * second time. Lucene's own highlighters look at one field at a time, but here two fields
 * hold one text.
 */
public final class MarkFinder {

	private final IndexReader reader;

	private final String text;

	private final List<AskedTerm> terms;

	private final double[] weights;

	/**
	 * Looks in one text.
	 * @param text such as {@link Fields#TITLE}
	 */
	public MarkFinder(IndexReader reader, String text, List<AskedTerm> terms) throws IOException {
		this.reader = reader;
		this.text = text;
		this.terms = terms;
		this.weights = new double[terms.size()];
		for (int i = 0; i < this.weights.length; i++) {
			int documents = reader.docFreq(new Term(field(i), terms.get(i).term()));
			this.weights[i] = Math.log(1 + (reader.getDocCount(field(i)) + 0.5) / (documents + 0.5));
		}
	}

	/** The marks of each of these documents. */
	public Map<Integer, List<Mark>> find(int[] documents) throws IOException {
		int[] sorted = documents.clone();
		Arrays.sort(sorted);
		Map<Integer, List<Mark>> marks = new HashMap<>();
		for (int i = 0; i < sorted.length;) {
			LeafReaderContext leaf = this.reader.leaves().get(ReaderUtil.subIndex(sorted[i], this.reader.leaves()));
			int end = i;
			while (end < sorted.length && sorted[end] < leaf.docBase + leaf.reader().maxDoc()) {
				end++;
			}
			addMarks(leaf, Arrays.copyOfRange(sorted, i, end), marks);
			i = end;
		}
		return marks;
	}

	private void addMarks(LeafReaderContext leaf, int[] documents, Map<Integer, List<Mark>> marks) throws IOException {
		for (int term = 0; term < this.terms.size(); term++) {
			Terms indexed = leaf.reader().terms(field(term));
			if (indexed == null) {
				continue;
			}
			TermsEnum found = indexed.iterator();
			if (found.seekExact(new BytesRef(this.terms.get(term).term()))) {
				PostingsEnum postings = found.postings(null, PostingsEnum.PAYLOADS);
				for (int document : documents) {
					int local = document - leaf.docBase;
					if (postings.docID() < local && postings.advance(local) == PostingsEnum.NO_MORE_DOCS) {
						break;
					}
					if (postings.docID() == local) {
						readMarks(postings, term, marks.computeIfAbsent(document, (key) -> new ArrayList<>()));
					}
				}
			}
		}
	}

	private void readMarks(PostingsEnum postings, int term, List<Mark> marks) throws IOException {
		AskedTerm asked = this.terms.get(term);
		for (int i = postings.freq(); i > 0; i--) {
			int start = postings.nextPosition();
			int end = Placed.end(asked.term(), start, postings.getPayload());
			marks.add(new Mark(start, end, this.weights[term], term, asked.loose()));
		}
	}

	private String field(int term) {
		return this.terms.get(term).analysis().field(this.text);
	}

}
