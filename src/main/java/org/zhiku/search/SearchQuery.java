package org.zhiku.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text as the user typed it; always literal
 * @param filter which policies may be hits
 * @param sort in which order
 * @param first at most so many hits
 * @param after a cursor of an earlier hit of the same query and sort
 * @param facets which to count
 * @param highlight whether to mark what matched
 * @param types what may be a hit; at least one
 * @param browse whether a blank text finds all that the filter admits; else it finds
 * nothing
 * @param affinity which policies are hits for what they mean
 */
public record SearchQuery(String text, SearchFilter filter, SearchSort sort, int first, @Nullable String after,
		Set<FacetField> facets, boolean highlight, Set<SearchType> types, boolean browse, Affinity affinity) {

	public SearchQuery {
		facets = Set.copyOf(facets);
		types = Set.copyOf(types);
		if (types.isEmpty()) {
			throw new IllegalArgumentException("Something must be looked for");
		}
	}

	/** All that is asked for are the ten best hits for a text. */
	public static SearchQuery of(String text) {
		return new SearchQuery(text, SearchFilter.ALL, SearchSort.RELEVANCE, 10, null, Set.of(), false,
				Set.of(SearchType.POLICY), false, Affinity.NONE);
	}

	public SearchQuery withFilter(SearchFilter filter) {
		return new SearchQuery(this.text, filter, this.sort, this.first, this.after, this.facets, this.highlight,
				this.types, this.browse, this.affinity);
	}

	public SearchQuery withSort(SearchSort sort) {
		return new SearchQuery(this.text, this.filter, sort, this.first, this.after, this.facets, this.highlight,
				this.types, this.browse, this.affinity);
	}

	public SearchQuery withFirst(int first) {
		return new SearchQuery(this.text, this.filter, this.sort, first, this.after, this.facets, this.highlight,
				this.types, this.browse, this.affinity);
	}

	public SearchQuery withAfter(String after) {
		return new SearchQuery(this.text, this.filter, this.sort, this.first, after, this.facets, this.highlight,
				this.types, this.browse, this.affinity);
	}

	public SearchQuery withFacets(Set<FacetField> facets) {
		return new SearchQuery(this.text, this.filter, this.sort, this.first, this.after, facets, this.highlight,
				this.types, this.browse, this.affinity);
	}

	public SearchQuery withHighlight() {
		return new SearchQuery(this.text, this.filter, this.sort, this.first, this.after, this.facets, true, this.types,
				this.browse, this.affinity);
	}

	public SearchQuery withTypes(Set<SearchType> types) {
		return new SearchQuery(this.text, this.filter, this.sort, this.first, this.after, this.facets, this.highlight,
				types, this.browse, this.affinity);
	}

	public SearchQuery withAffinity(Affinity affinity) {
		return new SearchQuery(this.text, this.filter, this.sort, this.first, this.after, this.facets, this.highlight,
				this.types, this.browse, affinity);
	}

	/** A blank text finds all that the filter admits. */
	public SearchQuery withBrowse() {
		return new SearchQuery(this.text, this.filter, this.sort, this.first, this.after, this.facets, this.highlight,
				this.types, true, this.affinity);
	}

}
