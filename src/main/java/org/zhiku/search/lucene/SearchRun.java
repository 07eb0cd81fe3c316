package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
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
import org.zhiku.search.lucene.highlight.Mark;
import org.zhiku.search.lucene.highlight.MarkFinder;
import org.zhiku.search.lucene.highlight.Passages;
import org.zhiku.search.lucene.store.Fields;

/** One query against one state of the index. */
final class SearchRun {

	private final IndexSearcher searcher;

	private final SearchQuery query;

	private final List<AskedTerm> terms;

	private final LuceneSettings settings;

	SearchRun(IndexSearcher searcher, SearchQuery query, List<AskedTerm> terms, LuceneSettings settings) {
		this.searcher = searcher;
		this.query = query;
		this.terms = terms;
		this.settings = settings;
	}

	SearchResult result(FacetCounter counter, long revision) throws IOException {
		FacetsCollectorManager counted = new FacetsCollectorManager();
		Query words = QueryCompiler.text(this.query.text(), this.terms);
		Query lucene = QueryCompiler.filtered(QueryCompiler.meant(words, this.query.meaning()), this.query.filter());
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
		return new SearchResult(found.totalHits.value(), hits(page), facets, more, revision);
	}

	/** One more than asked for, to know whether more follow; the total is exact. */
	private TopFieldCollectorManager top() {
		String after = this.query.after();
		FieldDoc from = (after != null) ? HitCursor.read(this.query, after) : null;
		return new TopFieldCollectorManager(HitCursor.sort(this.query.sort()), this.query.first() + 1, from,
				Integer.MAX_VALUE);
	}

	private List<Hit> hits(ScoreDoc[] page) throws IOException {
		int[] documents = Arrays.stream(page).mapToInt((hit) -> hit.doc).toArray();
		boolean highlight = this.query.highlight() && page.length > 0;
		Map<Integer, List<Mark>> titles = highlight ? marks(Fields.TITLE, documents) : Map.of();
		Map<Integer, List<Mark>> texts = highlight ? marks(Fields.TEXT, documents) : Map.of();
		Set<String> loaded = highlight ? Set.of(Fields.ID, Fields.TITLE, Fields.TEXT) : Set.of(Fields.ID);
		StoredFields stored = this.searcher.storedFields();
		List<Hit> hits = new ArrayList<>();
		for (ScoreDoc hit : page) {
			Document document = stored.document(hit.doc, loaded);
			NodeId policy = new NodeId(document.get(Fields.ID));
			List<Highlight> highlights = new ArrayList<>();
			if (titles.containsKey(hit.doc)) {
				highlights.addAll(Passages.whole(Fields.TITLE, document.get(Fields.TITLE), titles.get(hit.doc)));
			}
			if (texts.containsKey(hit.doc)) {
				highlights.addAll(Passages.best(Fields.TEXT, document.get(Fields.TEXT), texts.get(hit.doc),
						this.settings.passages()));
			}
			String cursor = HitCursor.write(this.query, (FieldDoc) hit, policy);
			hits.add(new Hit(policy, score((FieldDoc) hit), cursor, highlights));
		}
		return hits;
	}

	/** Sorted by it, Lucene keeps the score only as what it sorted by. */
	private static double score(FieldDoc hit) {
		return (hit.fields[0] instanceof Float score) ? score : hit.score;
	}

	private Map<Integer, List<Mark>> marks(String text, int[] documents) throws IOException {
		return new MarkFinder(this.searcher.getIndexReader(), text, this.terms).find(documents);
	}

}
