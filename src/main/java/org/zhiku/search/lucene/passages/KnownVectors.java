package org.zhiku.search.lucene.passages;

import java.io.IOException;

import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.semantic.embedding.Passage;

/** Vectors of texts that an index has already, wherever they stand. */
final class KnownVectors {

	private final IndexReader reader;

	KnownVectors(IndexReader reader) {
		this.reader = reader;
	}

	byte @Nullable [] of(Passage passage) throws IOException {
		Term checksum = PassageDocument.checksum(passage);
		for (LeafReaderContext segment : this.reader.leaves()) {
			PostingsEnum same = segment.reader().postings(checksum, PostingsEnum.NONE);
			byte[] vector = (same != null) ? first(segment.reader(), same) : null;
			if (vector != null) {
				return vector;
			}
		}
		return null;
	}

	/** Of deleted passages as well: the text decides. */
	private static byte @Nullable [] first(LeafReader segment, PostingsEnum same) throws IOException {
		ByteVectorValues vectors = segment.getByteVectorValues(PassageDocument.VECTOR);
		if (vectors == null) {
			return null;
		}
		KnnVectorValues.DocIndexIterator place = vectors.iterator();
		for (int document = same.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = same.nextDoc()) {
			if (place.docID() < document && place.advance(document) == document) {
				return vectors.vectorValue(place.index()).clone();
			}
		}
		return null;
	}

}
