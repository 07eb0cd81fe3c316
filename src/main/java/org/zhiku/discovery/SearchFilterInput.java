package org.zhiku.discovery;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.topic.Topic;

/** The schema's SearchFilter, in which every part may be absent. */
public record SearchFilterInput(@Nullable List<Integer> years, @Nullable List<AdministrativeLevel> levels,
		@Nullable List<String> regions, @Nullable List<String> issuers, @Nullable List<Genre> genres,
		@Nullable LocalDate signedFrom, @Nullable LocalDate signedTo, @Nullable Boolean hasTargets,
		@Nullable List<Topic> topics, @Nullable List<PolicyStatus> statuses, @Nullable LocalDate statusOn) {

	public SearchFilter filter() {
		return new SearchFilter(all(this.years), all(this.levels), all(this.regions), all(this.issuers),
				all(this.genres), this.signedFrom, this.signedTo, this.hasTargets, all(this.statuses), this.statusOn,
				List.of(), all(this.topics));
	}

	private static <T> List<T> all(@Nullable List<T> values) {
		return (values != null) ? values : List.of();
	}

}
