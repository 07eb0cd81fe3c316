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
 */
public record SearchQuery(String text, SearchFilter filter, SearchSort sort, int first, @Nullable String after,
		Set<FacetField> facets, boolean highlight) {

	public SearchQuery {
		facets = Set.copyOf(facets);
	}

}
