package org.zhiku.discovery.export;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.InvalidArgument;
import org.zhiku.discovery.SearchFilterInput;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchSort;

/**
 * What a client asks an export for; all of it may be absent.
 *
 * @param query as for a search; blank for all that the filter admits
 * @param sort by relevance unless said otherwise, without a query the newest first
 * @param first at most so many; all when absent
 * @param bom whether a CSV begins with a byte order mark, by which Excel knows UTF-8; it
 * does unless said otherwise
 * @param header the language of the first line of a CSV
 */
record ExportForm(@Nullable String query, @Nullable SearchFilterInput filter, @Nullable SearchSort sort,
		@Nullable Integer first, @Nullable Boolean bom, @Nullable HeaderLanguage header) {

	ExportForm {
		if (first != null && first < 0) {
			throw new InvalidArgument("first", "'first' must not be negative.");
		}
	}

	String text() {
		return Objects.requireNonNullElse(this.query, "");
	}

	SearchQuery toQuery() {
		SearchSort usual = text().isBlank() ? SearchSort.NEWEST : SearchSort.RELEVANCE;
		return SearchQuery.of(text())
			.withFilter((this.filter != null) ? this.filter.filter() : SearchFilter.ALL)
			.withSort(Objects.requireNonNullElse(this.sort, usual))
			.withBrowse();
	}

	long most() {
		return (this.first != null) ? this.first : Long.MAX_VALUE;
	}

	boolean withBom() {
		return !Boolean.FALSE.equals(this.bom);
	}

	HeaderLanguage headerLanguage() {
		return Objects.requireNonNullElse(this.header, HeaderLanguage.EN);
	}

	/** In which language columns are named. */
	enum HeaderLanguage {

		EN, ZH

	}

}
