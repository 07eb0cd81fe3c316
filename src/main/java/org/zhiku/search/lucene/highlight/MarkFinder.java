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
import org.apache.lucene.util.StringHelper;

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

	private final double[] weights;

	/**
	 * Looks in one text.
	 * @param text such as {@link Fields#TITLE}
	 */
	public MarkFinder(IndexReader reader, String text, Sought sought) throws IOException {
		this.reader = reader;
		this.text = text;
		this.terms = sought.placed();
		this.weights = new double[this.terms.size()];
		String field = Analysis.PAIRS.field(text);
		for (int i = 0; i < this.weights.length; i++) {
			int documents = reader.docFreq(new Term(field, this.terms.get(i).term()));
			this.weights[i] = Math.log(1 + (reader.getDocCount(field) + 0.5) / (documents + 0.5));
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
		Terms indexed = leaf.reader().terms(Analysis.PAIRS.field(this.text));
		if (indexed == null) {
			return;
		}
		TermsEnum found = indexed.iterator();
		for (int term = 0; term < this.terms.size(); term++) {
			BytesRef asked = new BytesRef(this.terms.get(term).term());
			if (isCharacter(this.terms.get(term).term())) {
				boolean more = found.seekCeil(asked) != TermsEnum.SeekStatus.END;
				while (more && StringHelper.startsWith(found.term(), asked)) {
					addMarks(found, leaf.docBase, documents, term, marks);
					more = found.next() != null;
				}
			}
			else if (found.seekExact(asked)) {
				addMarks(found, leaf.docBase, documents, term, marks);
			}
		}
	}

	private void addMarks(TermsEnum found, int base, int[] documents, int term, Map<Integer, List<Mark>> marks)
			throws IOException {
		PostingsEnum postings = found.postings(null, PostingsEnum.PAYLOADS);
		for (int document : documents) {
			int local = document - base;
			if (postings.docID() < local && postings.advance(local) == PostingsEnum.NO_MORE_DOCS) {
				return;
			}
			if (postings.docID() == local) {
				readMarks(postings, term, marks.computeIfAbsent(document, (key) -> new ArrayList<>()));
			}
		}
	}

	private void readMarks(PostingsEnum postings, int term, List<Mark> marks) throws IOException {
		AskedTerm asked = this.terms.get(term);
		for (int i = postings.freq(); i > 0; i--) {
			int start = postings.nextPosition();
			int end = isCharacter(asked.term()) ? start + asked.term().length()
					: Placed.end(asked.term(), start, postings.getPayload());
			marks.add(new Mark(start, end, this.weights[term], term, asked.loose()));
		}
	}

	/** It begins pairs, and is marked alone. */
	private static boolean isCharacter(String term) {
		return term.codePointCount(0, term.length()) == 1 && Character.isIdeographic(term.codePointAt(0));
	}

}
