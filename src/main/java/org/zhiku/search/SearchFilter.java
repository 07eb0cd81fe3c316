package org.zhiku.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;

/**
 * Which policies may be hits; every part given must hold, and within a list any one.
 * Empty lists and nulls admit all.
 *
 * @param policies only these; a server's own question, which no client asks
 */
public record SearchFilter(List<Integer> years, List<AdministrativeLevel> levels, List<String> regions,
		List<String> issuers, List<Genre> genres, @Nullable LocalDate signedFrom, @Nullable LocalDate signedTo,
		@Nullable Boolean hasTargets, List<NodeId> policies) {

	/** Admits all. */
	public static final SearchFilter ALL = new SearchFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null,
			null, null, List.of());

	public SearchFilter {
		years = List.copyOf(years);
		levels = List.copyOf(levels);
		regions = List.copyOf(regions);
		issuers = List.copyOf(issuers);
		genres = List.copyOf(genres);
		policies = List.copyOf(policies);
	}

	/** The same, of these policies only. */
	public SearchFilter among(List<NodeId> policies) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, policies);
	}

}
