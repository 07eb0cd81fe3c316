package org.zhiku.search.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.SearchResult.Bucket;

/**
 * The values of a field in one state of the index. Lucene's own counter reads the name of
 * each value out of compressed blocks for each query, which costs as much as the
 * counting; here a name is read once.
 */
final class FacetValues {

	private final String field;

	private final List<LeafReaderContext> leaves;

	/** Makes the numbers of values in a segment those in the whole index. */
	private final OrdinalMap numbers;

	private final @Nullable String[] names;

	private FacetValues(String field, List<LeafReaderContext> leaves, OrdinalMap numbers) {
		this.field = field;
		this.leaves = leaves;
		this.numbers = numbers;
		this.names = new String[Math.toIntExact(numbers.getValueCount())];
	}

	static FacetValues of(IndexReader reader, String field) throws IOException {
		List<LeafReaderContext> leaves = reader.leaves();
		SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
		}
		return new FacetValues(field, leaves, OrdinalMap.build(null, values, PackedInts.DEFAULT));
	}

	/** The values that most hits have, those first. */
	List<Bucket> mostFrequent(FacetsCollector hits, int most) throws IOException {
		int[] counts = new int[this.names.length];
		for (FacetsCollector.MatchingDocs found : hits.getMatchingDocs()) {
			count(found, counts);
		}
		long[] ranked = IntStream.range(0, counts.length)
			.filter((value) -> counts[value] > 0)
			.mapToLong((value) -> (long) (Integer.MAX_VALUE - counts[value]) << Integer.SIZE | value)
			.sorted()
			.limit(most)
			.toArray();
		List<Bucket> buckets = new ArrayList<>(ranked.length);
		for (long rank : ranked) {
			buckets.add(new Bucket(name((int) rank), counts[(int) rank]));
		}
		return buckets;
	}

	/**
	 * By the segment's own numbers first, which are made those of the index once each.
	 */
	private void count(FacetsCollector.MatchingDocs found, int[] counts) throws IOException {
		SortedSetDocValues values = DocValues.getSortedSet(found.context().reader(), this.field);
		int[] inLeaf = new int[Math.toIntExact(values.getValueCount())];
		DocIdSetIterator documents = found.bits().iterator();
		SortedDocValues single = DocValues.unwrapSingleton(values);
		if (documents != null && single != null) {
			count(documents, single, inLeaf);
		}
		else if (documents != null) {
			count(documents, values, inLeaf);
		}
		LongValues number = this.numbers.getGlobalOrds(found.context().ord);
		for (int value = 0; value < inLeaf.length; value++) {
			if (inLeaf[value] > 0) {
				counts[(int) number.get(value)] += inLeaf[value];
			}
		}
	}

	private static void count(DocIdSetIterator documents, SortedDocValues values, int[] counts) throws IOException {
		while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			if (values.advanceExact(documents.docID())) {
				counts[values.ordValue()]++;
			}
		}
	}

	private static void count(DocIdSetIterator documents, SortedSetDocValues values, int[] counts) throws IOException {
		while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			if (values.advanceExact(documents.docID())) {
				for (int left = values.docValueCount(); left > 0; left--) {
					counts[(int) values.nextOrd()]++;
				}
			}
		}
	}

	private String name(int value) throws IOException {
		String known = this.names[value];
		if (known == null) {
			LeafReaderContext leaf = this.leaves.get(this.numbers.getFirstSegmentNumber(value));
			known = DocValues.getSortedSet(leaf.reader(), this.field)
				.lookupOrd(this.numbers.getFirstSegmentOrd(value))
				.utf8ToString();
			this.names[value] = known;
		}
		return known;
	}

}
