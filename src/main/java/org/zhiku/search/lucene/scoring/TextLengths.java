package org.zhiku.search.lucene.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How long the texts of some fields are, by which terms count less, kept for each segment
 * as long as that is open: a byte a field and document that has text, and a fifth of a
 * byte for any other.
 */
public final class TextLengths {

	private final List<String> fields;

	private final Map<IndexReader.CacheKey, OfLeaf> leaves = new ConcurrentHashMap<>();

	public TextLengths(List<String> fields) {
		this.fields = List.copyOf(fields);
	}

	boolean has(String field) {
		return this.fields.contains(field);
	}

	OfLeaf of(LeafReader leaf) throws IOException {
		IndexReader.CacheHelper cache = leaf.getCoreCacheHelper();
		OfLeaf known = this.leaves.get(cache.getKey());
		if (known == null) {
			known = read(leaf);
			if (this.leaves.putIfAbsent(cache.getKey(), known) == null) {
				cache.addClosedListener(this.leaves::remove);
			}
		}
		return known;
	}

	private OfLeaf read(LeafReader leaf) throws IOException {
		FixedBitSet some = new FixedBitSet(leaf.maxDoc());
		for (String field : this.fields) {
			NumericDocValues norms = leaf.getNormValues(field);
			if (norms != null) {
				some.or(norms);
			}
		}
		OfLeaf lengths = new OfLeaf(some, new byte[this.fields.size()][some.cardinality()]);
		for (int field = 0; field < this.fields.size(); field++) {
			NumericDocValues norms = leaf.getNormValues(this.fields.get(field));
			if (norms != null) {
				lengths.read(norms, field);
			}
		}
		return lengths;
	}

	/** The documents of a segment that have text, and how long it is. */
	final class OfLeaf {

		private final int[] documents;

		private final long[] some;

		/** How many documents are before those of each word of the set. */
		private final int[] before;

		/** By the field and the place of the document, as similarities write them. */
		private final byte[][] norms;

		private OfLeaf(FixedBitSet some, byte[][] norms) throws IOException {
			this.some = some.getBits();
			this.norms = norms;
			this.before = new int[this.some.length];
			this.documents = new int[some.cardinality()];
			int place = 0;
			for (int word = 0; word < this.some.length; word++) {
				this.before[word] = place;
				place += Long.bitCount(this.some[word]);
			}
			int at = 0;
			for (int document = some.nextSetBit(0); document != DocIdSetIterator.NO_MORE_DOCS; document = next(some,
					document)) {
				this.documents[at++] = document;
			}
		}

		private static int next(FixedBitSet some, int document) {
			return (document + 1 < some.length()) ? some.nextSetBit(document + 1) : DocIdSetIterator.NO_MORE_DOCS;
		}

		private void read(NumericDocValues values, int field) throws IOException {
			for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values
				.nextDoc()) {
				this.norms[field][place(document)] = (byte) values.longValue();
			}
		}

		/** How many documents have text. */
		int size() {
			return this.documents.length;
		}

		/** The document at a place, in ascending order. */
		int document(int place) {
			return this.documents[place];
		}

		/** Where a document that has text is among these. */
		int place(int document) {
			int word = document >> 6;
			return this.before[word] + Long.bitCount(this.some[word] & ((1L << document) - 1));
		}

		/** By the place of each document. */
		byte[] norms(String field) {
			return this.norms[TextLengths.this.fields.indexOf(field)];
		}

	}

}
