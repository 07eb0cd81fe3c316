package org.zhiku.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.PolicyStatus;

/**
 * Which policies may be hits; every part given must hold, and within a list any one.
 * Empty lists and nulls admit all.
 *
 * @param statusOn the day of which statuses are meant, also by facets; null for today in
 * Beijing
 * @param policies only these; a server's own question, which no client asks
 */
public record SearchFilter(List<Integer> years, List<AdministrativeLevel> levels, List<String> regions,
		List<String> issuers, List<Genre> genres, @Nullable LocalDate signedFrom, @Nullable LocalDate signedTo,
		@Nullable Boolean hasTargets, List<PolicyStatus> statuses, @Nullable LocalDate statusOn,
		List<NodeId> policies) {

	/** Admits all. */
	public static final SearchFilter ALL = new SearchFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null,
			null, null, List.of(), null, List.of());

	public SearchFilter {
		years = List.copyOf(years);
		levels = List.copyOf(levels);
		regions = List.copyOf(regions);
		issuers = List.copyOf(issuers);
		genres = List.copyOf(genres);
		policies = List.copyOf(policies);
		statuses = List.copyOf(statuses);
	}

	/** Those that have one of these statuses. */
	public SearchFilter withStatuses(List<PolicyStatus> statuses, @Nullable LocalDate statusOn) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, statuses, statusOn, this.policies);
	}

	/** Whether it chooses by what a facet counts. */
	public boolean chooses(FacetField facet) {
		return switch (facet) {
			case YEAR -> !this.years.isEmpty();
			case LEVEL -> !this.levels.isEmpty();
			case REGION -> !this.regions.isEmpty();
			case ISSUER -> !this.issuers.isEmpty();
			case GENRE -> !this.genres.isEmpty();
			case STATUS -> !this.statuses.isEmpty();
			case HAS_TARGETS -> this.hasTargets != null;
			case TYPE -> false;
		};
	}

	/** The same without its choice by what a facet counts. */
	public SearchFilter without(FacetField facet) {
		return new SearchFilter((facet == FacetField.YEAR) ? List.of() : this.years,
				(facet == FacetField.LEVEL) ? List.of() : this.levels,
				(facet == FacetField.REGION) ? List.of() : this.regions,
				(facet == FacetField.ISSUER) ? List.of() : this.issuers,
				(facet == FacetField.GENRE) ? List.of() : this.genres, this.signedFrom, this.signedTo,
				(facet == FacetField.HAS_TARGETS) ? null : this.hasTargets,
				(facet == FacetField.STATUS) ? List.of() : this.statuses, this.statusOn, this.policies);
	}

	/** The same, of these policies only. */
	public SearchFilter among(List<NodeId> policies) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, policies);
	}

}
