package org.zhiku.search.lucene.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How long the texts of some fields are, by which terms count less, kept for each segment
 * as long as that is open: a byte a field and four more for each document that has text,
 * and a fifth of a byte for any other. Safe for threads.
 */
public final class TextLengths {

	private final List<String> fields;

	private final Map<IndexReader.CacheKey, OfLeaf> leaves = new ConcurrentHashMap<>();

	/**
	 * @param fields that have norms, whose similarity writes a length into a byte
	 */
	public TextLengths(List<String> fields) {
		this.fields = List.copyOf(fields);
	}

	/** Reads those of segments that are new, so that no search has to. */
	public void prepare(IndexReader reader) throws IOException {
		for (LeafReaderContext leaf : reader.leaves()) {
			of(leaf.reader());
		}
	}

	boolean has(String field) {
		return this.fields.contains(field);
	}

	OfLeaf of(LeafReader leaf) throws IOException {
		IndexReader.CacheHelper cache = leaf.getCoreCacheHelper();
		if (cache == null) {
			return read(leaf);
		}
		OfLeaf known = this.leaves.get(cache.getKey());
		if (known == null) {
			known = read(leaf);
			if (this.leaves.putIfAbsent(cache.getKey(), known) == null) {
				cache.addClosedListener(this.leaves::remove);
			}
		}
		return known;
	}

	/** Of how many segments it keeps them. */
	int size() {
		return this.leaves.size();
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

		private OfLeaf(FixedBitSet some, byte[][] norms) {
			this.some = some.getBits();
			this.norms = norms;
			this.before = new int[this.some.length];
			int place = 0;
			for (int word = 0; word < this.some.length; word++) {
				this.before[word] = place;
				place += Long.bitCount(this.some[word]);
			}
			this.documents = new int[place];
			BitSetIterator each = new BitSetIterator(some, place);
			for (int at = 0; at < place; at++) {
				this.documents[at] = each.nextDoc();
			}
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
