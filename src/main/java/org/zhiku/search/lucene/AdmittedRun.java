package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.lucene.filter.FilterCompiler;
import org.zhiku.search.lucene.part.PartQueries;
import org.zhiku.search.lucene.store.Fields;

/** The policies that a filter admits. */
final class AdmittedRun extends SimpleCollector {

	private final Set<NodeId> admitted = new HashSet<>();

	private SortedDocValues ids = DocValues.emptySorted();

	private AdmittedRun() {
	}

	static Set<NodeId> result(IndexSearcher searcher, SearchFilter filter) throws IOException {
		return searcher.search(FilterCompiler.filtered(PartQueries.POLICIES, filter),
				new CollectorManager<AdmittedRun, Set<NodeId>>() {

					@Override
					public AdmittedRun newCollector() {
						return new AdmittedRun();
					}

					@Override
					public Set<NodeId> reduce(Collection<AdmittedRun> parts) {
						Set<NodeId> all = new HashSet<>();
						parts.forEach((part) -> all.addAll(part.admitted));
						return all;
					}

				});
	}

	@Override
	protected void doSetNextReader(LeafReaderContext segment) throws IOException {
		this.ids = DocValues.getSorted(segment.reader(), Fields.NODE);
	}

	@Override
	public void collect(int document) throws IOException {
		if (this.ids.advanceExact(document)) {
			this.admitted.add(new NodeId(this.ids.lookupOrd(this.ids.ordValue()).utf8ToString()));
		}
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

}
