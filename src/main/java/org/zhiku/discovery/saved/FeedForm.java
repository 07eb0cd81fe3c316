package org.zhiku.discovery.saved;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zhiku.discovery.FormReader;
import org.zhiku.discovery.SearchFilterInput;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchSort;

/**
 * What a feed is of, without being saved.
 *
 * @param query as for a search; blank for all that the filter admits
 */
record FeedForm(@Nullable String query, @Nullable SearchFilterInput filter) {

	String text() {
		return Objects.requireNonNullElse(this.query, "");
	}

	/** The same for all that ask the same, whatever else could be asked for. */
	String identity(FormReader forms) {
		return "search|" + text() + "|" + ((this.filter != null) ? forms.write(this.filter) : "{}");
	}

	SearchQuery newest(int most) {
		return SearchQuery.of(text())
			.withFilter((this.filter != null) ? this.filter.filter() : SearchFilter.ALL)
			.withSort(SearchSort.NEWEST)
			.withFirst(most)
			.withBrowse();
	}

}
