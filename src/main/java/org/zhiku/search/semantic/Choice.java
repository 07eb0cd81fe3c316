package org.zhiku.search.semantic;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.SearchQuery;

/**
 * How a query is searched.
 *
 * @param mode never AUTO
 * @param cursor the engine's own; null for the one of the query
 * @param meant null where words alone are searched
 */
record Choice(SearchMode mode, @Nullable String cursor, @Nullable Meant meant) {

	static final Choice WORDS = new Choice(SearchMode.LEXICAL, null, null);

	/** What the engine is asked. */
	SearchQuery applied(SearchQuery query) {
		SearchQuery placed = (this.cursor != null) ? query.withAfter(this.cursor) : query;
		return (this.meant != null) ? placed.withAffinity(this.meant.meaning()) : placed;
	}

}
