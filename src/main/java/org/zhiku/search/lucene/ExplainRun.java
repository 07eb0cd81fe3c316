package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.Affinity;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.explanation.FilterField;
import org.zhiku.search.explanation.Part;
import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.explanation.PartRole;
import org.zhiku.search.explanation.Verdict;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.clause.ClauseQueries;
import org.zhiku.search.lucene.explain.ClauseParts;
import org.zhiku.search.lucene.explain.DocumentTerms;
import org.zhiku.search.lucene.explain.FreeParts;
import org.zhiku.search.lucene.explain.OneDocument;
import org.zhiku.search.lucene.explain.WayReader;
import org.zhiku.search.lucene.filter.FilterChecks;
import org.zhiku.search.lucene.query.AskedQuery;
import org.zhiku.search.lucene.store.View;

/** Takes one query apart for one policy, in one state of the index. */
final class ExplainRun {

	/** Nobody pages farther. */
	private static final int RANKS = 1000;

	private final IndexSearcher searcher;

	private final SearchQuery query;

	private final AskedQuery asked;

	private final SearchRun run;

	private final FreeParts free;

	ExplainRun(View view, SearchQuery query, AskedQuery asked, LuceneSettings settings) {
		this.searcher = view.searcher();
		this.query = query;
		this.asked = asked;
		this.run = new SearchRun(view, query, asked, settings);
		this.free = new FreeParts(asked, settings.maxTerms());
	}

	Explanation explain(NodeId policy) throws IOException {
		OneDocument document = OneDocument.of(policy, this.searcher);
		if (document == null) {
			return Explanation.without(Verdict.NOT_INDEXED, this.free.tokens());
		}
		if (this.run.asksNothing()) {
			return Explanation.without(Verdict.NOTHING_ASKED, this.free.tokens());
		}
		Set<AskedTerm> terms = new HashSet<>(this.asked.compiled().marked());
		DocumentTerms found = new DocumentTerms(document, terms);
		List<Part> parts = parts(policy, document, new WayReader(document, found, this.free.places()));
		List<FilterField> refusedBy = FilterChecks.refusing(this.query.filter(), document);
		Verdict verdict = verdict(refusedBy, parts);
		Query all = this.run.query(this.query.filter());
		return new Explanation(verdict, verdict.isFound() ? rank(all, document) : null,
				Math.max(0, document.score(all)), refusedBy, parts, this.free.tokens(), found.title());
	}

	private List<Part> parts(NodeId policy, OneDocument document, WayReader ways) throws IOException {
		List<Part> parts = new ArrayList<>();
		Affinity affinity = this.query.affinity();
		if (!affinity.alone()) {
			parts.addAll(this.free.parts(document, ways));
		}
		if (affinity.alone() || !affinity.added().isEmpty()) {
			Double added = affinity.added().get(policy);
			parts.add(new Part(PartKind.MEANING, PartRole.FINDING, null, null, List.of(), added != null,
					(added != null) ? added.floatValue() : 0, List.of()));
		}
		parts.addAll(ClauseParts.of(this.asked.parsed(), document, ways));
		if (this.asked.compiled().with(affinity) == null && !ClauseQueries.rank(this.asked.parsed())) {
			parts.add(new Part(PartKind.EVERYTHING, PartRole.FINDING, null, null, List.of(), true, 1, List.of()));
		}
		return parts;
	}

	private Verdict verdict(List<FilterField> refusedBy, List<Part> parts) {
		if (!refusedBy.isEmpty()) {
			return Verdict.FILTERED;
		}
		if (parts.stream().anyMatch((part) -> part.role() == PartRole.EXCLUDED && part.matched())) {
			return Verdict.EXCLUDED;
		}
		if (parts.stream().anyMatch((part) -> part.role() == PartRole.REQUIRED && !part.matched())) {
			return Verdict.CLAUSE_UNMET;
		}
		List<Part> finding = parts.stream().filter((part) -> part.role() == PartRole.FINDING).toList();
		List<Part> matched = finding.stream().filter(Part::matched).toList();
		if (matched.isEmpty() && !finding.isEmpty()) {
			return this.query.affinity().alone() ? Verdict.TOO_FAR : Verdict.TOO_FEW_TERMS;
		}
		boolean meant = !matched.isEmpty() && matched.stream().allMatch((part) -> part.kind() == PartKind.MEANING);
		return meant ? Verdict.FOUND_BY_MEANING : Verdict.FOUND;
	}

	/** From 1; null where it is not among the first. */
	private @Nullable Integer rank(Query all, OneDocument document) throws IOException {
		ScoreDoc[] first = this.searcher.search(all,
				new TopFieldCollectorManager(HitCursor.sort(this.query.sort()), RANKS, null, RANKS)).scoreDocs;
		for (int i = 0; i < first.length; i++) {
			if (first[i].doc == document.number()) {
				return i + 1;
			}
		}
		return null;
	}

}
