package org.zhiku.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
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
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Facet;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SearchSort;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.clause.ClauseQueries;
import org.zhiku.search.lucene.facet.FacetCounter;
import org.zhiku.search.lucene.filter.FilterCompiler;
import org.zhiku.search.lucene.filter.StatusQueries;
import org.zhiku.search.lucene.part.HitReader;
import org.zhiku.search.lucene.part.OneOfEach;
import org.zhiku.search.lucene.part.PartQueries;
import org.zhiku.search.lucene.query.AskedQuery;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.View;
import org.zhiku.search.meaning.QueryMeaning;
import org.zhiku.search.meaning.QueryReader;
import org.zhiku.search.syntax.ParsedQuery;

/** One query against one state of the index. */
final class SearchRun {

	private final View view;

	private final IndexSearcher searcher;

	private final SearchQuery query;

	private final AskedQuery asked;

	private final LuceneSettings settings;

	SearchRun(View view, SearchQuery query, AskedQuery asked, LuceneSettings settings) {
		this.view = view;
		this.searcher = view.searcher();
		this.query = query;
		this.asked = asked;
		this.settings = settings;
	}

	SearchResult result(FacetCounter counter) throws IOException {
		if (asksNothing()) {
			return new SearchResult(0, List.of(), List.of(), false, this.view.revision(),
					this.asked.meaning().interpretation());
		}
		FacetsCollectorManager counted = new FacetsCollectorManager();
		Query lucene = query(this.query.filter());
		TopFieldDocs found;
		List<Facet> facets = new ArrayList<>();
		if (this.query.facets().isEmpty()) {
			found = this.searcher.search(lucene, top());
		}
		else {
			Object[] both = this.searcher.search(lucene, new MultiCollectorManager(top(), counted));
			found = (TopFieldDocs) both[0];
			facets.addAll(facets(counter, (FacetsCollector) both[1]));
		}
		ScoreDoc[] page = Arrays.copyOf(found.scoreDocs, Math.min(found.scoreDocs.length, this.query.first()));
		if (this.query.sort() != SearchSort.RELEVANCE) {
			TopFieldCollector.populateScores(page, this.searcher, lucene);
		}
		boolean more = found.scoreDocs.length > page.length;
		return new SearchResult(found.totalHits.value(), hits(page), facets, more, this.view.revision(),
				this.asked.meaning().interpretation());
	}

	/** Whether there is nothing that could be found. */
	boolean asksNothing() {
		boolean all = this.query.browse() && this.query.text().isBlank();
		return this.asked.isEmpty() && this.query.affinity().added().isEmpty() && !all;
	}

	/** What is asked of Lucene where a filter admits. */
	Query query(SearchFilter filter) throws IOException {
		Query free = this.asked.compiled().with(this.query.affinity());
		Query asked = new PartQueries(this.asked.parsed(), this.asked.compiled().asked()).ofTypes(this.query.types(),
				free);
		return OneOfEach.of(FilterCompiler.filtered(asked, filter), this.query.types(),
				HitCursor.sort(this.query.sort()), this.searcher);
	}

	/**
	 * The counts of a facet disregard what the filter chooses by it, so that a user sees
	 * what else there is to choose.
	 */
	private List<Facet> facets(FacetCounter counter, FacetsCollector hits) throws IOException {
		SearchFilter filter = this.query.filter();
		List<Facet> facets = new ArrayList<>();
		for (FacetField facet : this.query.facets().stream().sorted().toList()) {
			FacetsCollector counted = hits;
			if (filter.chooses(facet)) {
				counted = this.searcher.search(query(filter.without(facet)), new FacetsCollectorManager());
			}
			facets.add(counter.count(facet, this.searcher.getIndexReader(), counted, StatusQueries.day(filter)));
		}
		return facets;
	}

	/** Where nothing makes one hit better than another, the newest are. */
	static SearchQuery ordered(SearchQuery query, ParsedQuery parsed) {
		boolean ranked = ClauseQueries.rank(parsed) || !AskedTerm.of(parsed.free(), 1).isEmpty();
		return (query.sort() == SearchSort.RELEVANCE && !ranked) ? query.withSort(SearchSort.NEWEST) : query;
	}

	/** One more than asked for, to know whether more follow; the total is exact. */
	private TopFieldCollectorManager top() {
		FieldDoc from = HitCursor.place(this.query);
		return new TopFieldCollectorManager(HitCursor.sort(this.query.sort()), this.query.first() + 1, from,
				Integer.MAX_VALUE);
	}

	private List<Hit> hits(ScoreDoc[] page) throws IOException {
		HitReader reader = new HitReader(this.searcher);
		List<HitReader.Found> found = reader.read(page);
		List<List<Highlight>> highlights = (this.query.highlight() && page.length > 0) ? reader.highlights(found,
				this.asked.compiled().sought(), this.asked.parsed(), this.settings.passages()) : List.of();
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
