package org.zhiku.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.search.topic.Topic;

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
		@Nullable Boolean hasTargets, List<PolicyStatus> statuses, @Nullable LocalDate statusOn, List<NodeId> policies,
		List<Topic> topics) {

	/** Admits all. */
	public static final SearchFilter ALL = new SearchFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null,
			null, null, List.of(), null, List.of(), List.of());

	public SearchFilter {
		years = List.copyOf(years);
		levels = List.copyOf(levels);
		regions = List.copyOf(regions);
		issuers = List.copyOf(issuers);
		genres = List.copyOf(genres);
		policies = List.copyOf(policies);
		statuses = List.copyOf(statuses);
		topics = List.copyOf(topics);
	}

	/** Made in one of these years. */
	public SearchFilter withYears(List<Integer> years) {
		return new SearchFilter(years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, this.policies, this.topics);
	}

	/** Of issuers of these levels. */
	public SearchFilter withLevels(List<AdministrativeLevel> levels) {
		return new SearchFilter(this.years, levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, this.policies, this.topics);
	}

	/** Of one of these regions or within it. */
	public SearchFilter withRegions(List<String> regions) {
		return new SearchFilter(this.years, this.levels, regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, this.policies, this.topics);
	}

	/** By one of these issuers. */
	public SearchFilter withIssuers(List<String> issuers) {
		return new SearchFilter(this.years, this.levels, this.regions, issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, this.policies, this.topics);
	}

	/** Of one of these kinds. */
	public SearchFilter withGenres(List<Genre> genres) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, this.policies, this.topics);
	}

	/** Signed between two days, both included; null for no bound. */
	public SearchFilter withSigned(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, from, to,
				this.hasTargets, this.statuses, this.statusOn, this.policies, this.topics);
	}

	/** That set targets, or none. */
	public SearchFilter withTargets(boolean hasTargets) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, hasTargets, this.statuses, this.statusOn, this.policies, this.topics);
	}

	/** The same, about one of these topics. */
	public SearchFilter withTopics(List<Topic> topics) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, this.policies, topics);
	}

	/** Those that have one of these statuses. */
	public SearchFilter withStatuses(List<PolicyStatus> statuses, @Nullable LocalDate statusOn) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, statuses, statusOn, this.policies, this.topics);
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
			case TOPIC -> !this.topics.isEmpty();
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
				(facet == FacetField.STATUS) ? List.of() : this.statuses, this.statusOn, this.policies,
				(facet == FacetField.TOPIC) ? List.of() : this.topics);
	}

	/** The same, of these policies only. */
	public SearchFilter among(List<NodeId> policies) {
		return new SearchFilter(this.years, this.levels, this.regions, this.issuers, this.genres, this.signedFrom,
				this.signedTo, this.hasTargets, this.statuses, this.statusOn, policies, this.topics);
	}

}
