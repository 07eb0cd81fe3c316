package org.zhiku.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;

/**
 * Which policies may be hits; every part given must hold, and within a list any one.
 * Empty lists and nulls admit all.
 */
public record SearchFilter(List<Integer> years, List<AdministrativeLevel> levels, List<String> regions,
		List<String> issuers, List<Genre> genres, @Nullable LocalDate signedFrom, @Nullable LocalDate signedTo,
		@Nullable Boolean hasTargets) {

	/** Admits all. */
	public static final SearchFilter ALL = new SearchFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null,
			null, null);

	public SearchFilter {
		years = List.copyOf(years);
		levels = List.copyOf(levels);
		regions = List.copyOf(regions);
		issuers = List.copyOf(issuers);
		genres = List.copyOf(genres);
	}

}
