package org.zhiku.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.GraphReads;
import org.zhiku.graph.Page;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Facet;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.meaning.Interpretation.Understood;
import org.zhiku.search.semantic.HybridSearch.Answer;
import org.zhiku.search.semantic.SearchMode;

/**
 * The schema's SearchConnection: hits in the engine's order, each with its node.
 *
 * @param facets those that any occurrence of the field asks for
 * @param mode what was searched by; never AUTO
 */
record SearchPage(long totalCount, List<Edge> edges, List<Facet> facets, PageInfo pageInfo, long revision,
		List<Understood> interpretation, SearchMode mode) {

	/** Hits of which no node is selected; all that is known of one is its id. */
	static SearchPage of(Answer answer, boolean continued) {
		return page(answer,
				answer.result().hits().stream().map((hit) -> Edge.of(hit, Page.Row.identified(hit.node()))).toList(),
				continued);
	}

	/** A hit whose node the graph no longer has is dropped: the index will follow. */
	static SearchPage of(Answer answer, List<Page.Row> nodes, boolean continued) {
		Map<Object, Page.Row> byId = new HashMap<>();
		nodes.forEach((row) -> byId.put(row.properties().getOrDefault("id", ""), row));
		List<Edge> edges = new ArrayList<>();
		for (Hit hit : answer.result().hits()) {
			Page.Row row = byId.get(hit.node().value());
			if (row != null) {
				edges.add(Edge.of(hit, row));
			}
		}
		return page(answer, edges, continued);
	}

	private static SearchPage page(Answer answer, List<Edge> edges, boolean continued) {
		SearchResult result = answer.result();
		List<Hit> hits = result.hits();
		PageInfo info = new PageInfo(result.more(), continued, hits.isEmpty() ? null : hits.getFirst().cursor(),
				hits.isEmpty() ? null : hits.getLast().cursor());
		return new SearchPage(result.total(), edges, result.facets(), info, result.revision(),
				result.interpretation().parts(), answer.mode());
	}

	/** A hit with its node. */
	record Edge(String cursor, double score, Page.Row node, List<Highlighted> highlights) {

		static Edge of(Hit hit, Page.Row node) {
			return new Edge(hit.cursor(), hit.score(), node, hit.highlights().stream().map(Highlighted::of).toList());
		}

	}

	/** Where the page stands. */
	record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

}
