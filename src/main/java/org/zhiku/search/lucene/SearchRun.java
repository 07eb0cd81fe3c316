package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.FacetField;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Facet;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SearchSort;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.part.HitReader;
import org.zhiku.search.lucene.part.OneOfEach;
import org.zhiku.search.lucene.part.PartQueries;
import org.zhiku.search.lucene.store.View;

/** One query against one state of the index. */
final class SearchRun {

	private final View view;

	private final IndexSearcher searcher;

	private final SearchQuery query;

	private final List<AskedTerm> terms;

	private final LuceneSettings settings;

	SearchRun(View view, SearchQuery query, List<AskedTerm> terms, LuceneSettings settings) {
		this.view = view;
		this.searcher = view.searcher();
		this.query = query;
		this.terms = terms;
		this.settings = settings;
	}

	SearchResult result(FacetCounter counter) throws IOException {
		FacetsCollectorManager counted = new FacetsCollectorManager();
		Query lucene = query();
		TopFieldDocs found;
		List<Facet> facets = new ArrayList<>();
		if (this.query.facets().isEmpty()) {
			found = this.searcher.search(lucene, top());
		}
		else {
			Object[] both = this.searcher.search(lucene, new MultiCollectorManager(top(), counted));
			found = (TopFieldDocs) both[0];
			for (FacetField facet : this.query.facets().stream().sorted().toList()) {
				facets.add(counter.count(facet, this.searcher.getIndexReader(), (FacetsCollector) both[1]));
			}
		}
		ScoreDoc[] page = Arrays.copyOf(found.scoreDocs, Math.min(found.scoreDocs.length, this.query.first()));
		if (this.query.sort() != SearchSort.RELEVANCE) {
			TopFieldCollector.populateScores(page, this.searcher, lucene);
		}
		boolean more = found.scoreDocs.length > page.length;
		return new SearchResult(found.totalHits.value(), hits(page), facets, more, this.view.revision());
	}

	private Query query() throws IOException {
		Query policies = QueryCompiler.meant(QueryCompiler.text(this.query.text(), this.terms), this.terms.isEmpty(),
				this.query.meaning());
		Query asked = PartQueries.ofTypes(this.query.types(), policies, this.query.text(), this.terms);
		return OneOfEach.of(QueryCompiler.filtered(asked, this.query.filter()), this.query.types(),
				HitCursor.sort(this.query.sort()), this.searcher);
	}

	/** One more than asked for, to know whether more follow; the total is exact. */
	private TopFieldCollectorManager top() {
		FieldDoc from = HitCursor.place(this.query);
		return new TopFieldCollectorManager(HitCursor.sort(this.query.sort()), this.query.first() + 1, from,
				Integer.MAX_VALUE);
	}

	private List<Hit> hits(ScoreDoc[] page) throws IOException {
		HitReader reader = new HitReader(this.searcher.getIndexReader());
		List<HitReader.Found> found = reader.read(page);
		List<List<Highlight>> highlights = (this.query.highlight() && page.length > 0)
				? reader.highlights(found, this.terms, this.settings.passages()) : List.of();
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < page.length; i++) {
			FieldDoc hit = (FieldDoc) page[i];
			NodeId node = found.get(i).node();
			hits.add(new Hit(node, found.get(i).policy(), score(hit),
					HitCursor.write(this.query, hit, node, this.view.moment()),
					highlights.isEmpty() ? List.of() : highlights.get(i)));
		}
		return hits;
	}

	/** Sorted by it, Lucene keeps the score only as what it sorted by. */
	private static double score(FieldDoc hit) {
		return (hit.fields[0] instanceof Float score) ? score : hit.score;
	}

}
