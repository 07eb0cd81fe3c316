package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.lucene.store.Fields;

/** What suggestions show of a policy, from columns. */
record Columns(NodeId policy, @Nullable String title, @Nullable String number) {

	static Columns of(IndexSearcher searcher, int document) throws IOException {
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
		LeafReader segment = leaf.reader();
		int inSegment = document - leaf.docBase;
		SortedDocValues ids = DocValues.getSorted(segment, Fields.NODE);
		if (!ids.advanceExact(inSegment)) {
			throw new IllegalStateException("Document " + document + " has no id");
		}
		return new Columns(new NodeId(ids.lookupOrd(ids.ordValue()).utf8ToString()),
				text(segment, Fields.SUGGESTED_TITLE, inSegment), text(segment, Fields.SUGGESTED_NUMBER, inSegment));
	}

	private static @Nullable String text(LeafReader segment, String field, int document) throws IOException {
		BinaryDocValues values = DocValues.getBinary(segment, field);
		return values.advanceExact(document) ? values.binaryValue().utf8ToString() : null;
	}

}
