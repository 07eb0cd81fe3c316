package org.zhiku.search.lucene.passages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.semantic.embedding.Near;

/**
 * Reads whose passages hits are, from columns: stored fields would cost more than the
 * search.
 */
final class NearReader {

	private static final Comparator<Near> BEST_FIRST = Comparator.comparingDouble(Near::similarity)
		.reversed()
		.thenComparing((near) -> near.policy().value())
		.thenComparingInt(Near::order);

	private final List<LeafReaderContext> segments;

	NearReader(IndexReader reader) {
		this.segments = reader.leaves();
	}

	List<Near> read(List<ScoreDoc> hits) throws IOException {
		List<Near> found = new ArrayList<>();
		List<ScoreDoc> sorted = hits.stream().sorted(Comparator.comparingInt((hit) -> hit.doc)).toList();
		for (int i = 0; i < sorted.size();) {
			LeafReaderContext segment = this.segments.get(ReaderUtil.subIndex(sorted.get(i).doc, this.segments));
			SortedDocValues policies = DocValues.getSorted(segment.reader(), PassageDocument.POLICY);
			NumericDocValues orders = DocValues.getNumeric(segment.reader(), PassageDocument.ORDER);
			int end = segment.docBase + segment.reader().maxDoc();
			for (; i < sorted.size() && sorted.get(i).doc < end; i++) {
				int document = sorted.get(i).doc - segment.docBase;
				if (policies.advanceExact(document) && orders.advanceExact(document)) {
					NodeId policy = new NodeId(policies.lookupOrd(policies.ordValue()).utf8ToString());
					found.add(new Near(policy, (int) orders.longValue(), 2 * sorted.get(i).score - 1));
				}
			}
		}
		return found.stream().sorted(BEST_FIRST).toList();
	}

}
