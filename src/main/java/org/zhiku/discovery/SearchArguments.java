package org.zhiku.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.zhiku.api.FieldCall;
import org.zhiku.api.InvalidArgument;
import org.zhiku.search.FacetField;
import org.zhiku.search.Affinity;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchSort;
import org.zhiku.search.SearchType;

/** What a client asks the field {@code search} for. */
record SearchArguments(String query, @Nullable List<SearchType> types, @Nullable SearchFilterInput filter,
		@Nullable SearchSort sort, @Nullable Integer first, @Nullable String after) {

	private static final int USUAL = 10;

	private static final int MOST = 100;

	/** The engine counts and marks only what is selected. */
	SearchQuery toQuery(DataFetchingEnvironment environment) {
		int size = Objects.requireNonNullElse(this.first, USUAL);
		if (size < 0 || size > MOST) {
			throw new InvalidArgument("first", "'first' must be 0 to " + MOST + ", not " + size + ".");
		}
		return new SearchQuery(this.query, (this.filter != null) ? this.filter.filter() : SearchFilter.ALL,
				Objects.requireNonNullElse(this.sort, SearchSort.RELEVANCE), size, this.after, facets(environment),
				!FieldCall.below(environment, "edges", "highlights").isEmpty(), wanted(), false, Affinity.NONE);
	}

	private Set<SearchType> wanted() {
		if (this.types == null) {
			return Set.of(SearchType.POLICY);
		}
		if (this.types.isEmpty()) {
			throw new InvalidArgument("types", "'types' must name at least one.");
		}
		return EnumSet.copyOf(this.types);
	}

	private static Set<FacetField> facets(DataFetchingEnvironment environment) {
		Set<FacetField> fields = EnumSet.noneOf(FacetField.class);
		for (FieldCall call : FieldCall.below(environment, "facets")) {
			if (call.arguments().get("fields") instanceof List<?> names) {
				names.forEach((name) -> fields.add(FacetField.valueOf(name.toString())));
			}
			else {
				return EnumSet.allOf(FacetField.class);
			}
		}
		return fields;
	}

}
