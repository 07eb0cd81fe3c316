package org.zhiku.discovery;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.search.SearchFilter;

/** The schema's SearchFilter, in which every part may be absent. */
public record SearchFilterInput(@Nullable List<Integer> years, @Nullable List<AdministrativeLevel> levels,
		@Nullable List<String> regions, @Nullable List<String> issuers, @Nullable List<Genre> genres,
		@Nullable LocalDate signedFrom, @Nullable LocalDate signedTo, @Nullable Boolean hasTargets) {

	public SearchFilter filter() {
		return new SearchFilter(all(this.years), all(this.levels), all(this.regions), all(this.issuers),
				all(this.genres), this.signedFrom, this.signedTo, this.hasTargets, List.of());
	}

	private static <T> List<T> all(@Nullable List<T> values) {
		return (values != null) ? values : List.of();
	}

}
