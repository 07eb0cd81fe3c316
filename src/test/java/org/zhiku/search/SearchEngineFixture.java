package org.zhiku.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.testsupport.IndexedPolicyBuilder;

import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What the contract tests of the search port share. */
abstract class SearchEngineFixture {

	protected static final Duration PATIENCE = Duration.ofSeconds(30);

	/** An engine over an empty index; the same one during a test. */
	protected abstract SearchEngine engine();

	protected void index(IndexedPolicyBuilder... policies) {
		List<IndexChange> changes = new ArrayList<>();
		for (IndexedPolicyBuilder policy : policies) {
			changes.add(policy.put());
		}
		get(engine().apply(changes, get(engine().revision()) + 1));
	}

	protected List<NodeId> ids(Query query) {
		return get(engine().search(query.build())).hits().stream().map(Hit::policy).toList();
	}

	/** Waits, as a test may. */
	protected static <T> T get(Mono<T> mono) {
		return mono.block(PATIENCE);
	}

	protected static Query query(String text) {
		return new Query(text, SearchFilter.ALL, SearchSort.RELEVANCE, 10, null, Set.of(), false);
	}

	/** A query of which a test changes what it is about. */
	protected record Query(String text, SearchFilter filter, SearchSort sort, int first, String after,
			Set<FacetField> facets, boolean highlight) {

		SearchQuery build() {
			return new SearchQuery(this.text, this.filter, this.sort, this.first, this.after, this.facets,
					this.highlight);
		}

		Query withFilter(SearchFilter filter) {
			return new Query(this.text, filter, this.sort, this.first, this.after, this.facets, this.highlight);
		}

		Query withSort(SearchSort sort) {
			return new Query(this.text, this.filter, sort, this.first, this.after, this.facets, this.highlight);
		}

		Query withFirst(int first) {
			return new Query(this.text, this.filter, this.sort, first, this.after, this.facets, this.highlight);
		}

		Query withAfter(String after) {
			return new Query(this.text, this.filter, this.sort, this.first, after, this.facets, this.highlight);
		}

		Query withFacets(Set<FacetField> facets) {
			return new Query(this.text, this.filter, this.sort, this.first, this.after, facets, this.highlight);
		}

		Query withHighlight() {
			return new Query(this.text, this.filter, this.sort, this.first, this.after, this.facets, true);
		}

	}

}
