package org.zhiku.search.lucene.highlight;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.lucene.analysis.AskedTerm;

/** The terms of a query in one field of one segment. */
final class TermsOfLeaf {

	private final int[] documents;

	private final int base;

	private final List<AskedTerm> terms;

	private final @Nullable TermsEnum found;

	private final @Nullable TermState[] states;

	private final int[] counts;

	/** Those of the term before, since new ones cost as much as few places. */
	private @Nullable PostingsEnum read;

	private TermsOfLeaf(int[] documents, int base, List<AskedTerm> terms, @Nullable TermsEnum found) {
		this.documents = documents;
		this.base = base;
		this.terms = terms;
		this.found = found;
		this.states = new TermState[terms.size()];
		this.counts = new int[terms.size()];
	}

	/**
	 * Looks all terms up.
	 * @param documents whose places are wanted, in their order, all of this segment
	 */
	static TermsOfLeaf of(LeafReaderContext leaf, int[] documents, String field, List<AskedTerm> terms)
			throws IOException {
		Terms indexed = leaf.reader().terms(field);
		TermsOfLeaf looked = new TermsOfLeaf(documents, leaf.docBase, terms,
				(indexed != null) ? indexed.iterator() : null);
		looked.lookUp();
		return looked;
	}

	private void lookUp() throws IOException {
		for (int term = 0; this.found != null && term < this.states.length; term++) {
			BytesRef asked = new BytesRef(this.terms.get(term).term());
			if (this.terms.get(term).isCharacter()) {
				this.counts[term] = mostFrequent(this.found, asked);
			}
			else if (this.found.seekExact(asked)) {
				this.states[term] = this.found.termState();
				this.counts[term] = this.found.docFreq();
			}
		}
	}

	/** A character is as common as the pair that it begins most often, at least. */
	private static int mostFrequent(TermsEnum found, BytesRef begun) throws IOException {
		int most = 0;
		boolean more = found.seekCeil(begun) != TermsEnum.SeekStatus.END;
		while (more && StringHelper.startsWith(found.term(), begun)) {
			most = Math.max(most, found.docFreq());
			more = found.next() != null;
		}
		return most;
	}

	/** Adds how many documents of the segment have each term. */
	void addTo(int[] sums) {
		for (int term = 0; term < sums.length; term++) {
			sums[term] += this.counts[term];
		}
	}

	/** Shows the places of all terms in the documents. */
	void places(Reader reader) throws IOException {
		if (this.found == null || this.documents.length == 0) {
			return;
		}
		for (int term = 0; term < this.states.length; term++) {
			BytesRef asked = new BytesRef(this.terms.get(term).term());
			TermState state = this.states[term];
			if (this.terms.get(term).isCharacter()) {
				boolean more = this.found.seekCeil(asked) != TermsEnum.SeekStatus.END;
				while (more && StringHelper.startsWith(this.found.term(), asked)) {
					places(this.found, term, reader);
					more = this.found.next() != null;
				}
			}
			else if (state != null) {
				this.found.seekExact(asked, state);
				places(this.found, term, reader);
			}
		}
	}

	private void places(TermsEnum of, int term, Reader reader) throws IOException {
		PostingsEnum postings = of.postings(this.read, PostingsEnum.PAYLOADS);
		this.read = postings;
		for (int document : this.documents) {
			int local = document - this.base;
			if (postings.docID() < local && postings.advance(local) == PostingsEnum.NO_MORE_DOCS) {
				return;
			}
			if (postings.docID() == local) {
				reader.read(document, term, postings);
			}
		}
	}

	/** Reads the places of a term in a document. */
	interface Reader {

		void read(int document, int term, PostingsEnum postings) throws IOException;

	}

}
