package org.zhiku.ontology;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What decides on which days a policy applies. 效力
 *
 * @param first the first day by its own words, else the day of issue; null where unknown
 * @param last the last day by its own words; null where it states no end
 * @param repealed the first day of the earliest policy that repeals it; null without one
 * @param repealUndated whether a policy repeals it whose first day is not known
 */
public record Applicability(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalDate repealed,
		boolean repealUndated) {

	/** Nothing is known. */
	public static final Applicability UNKNOWN = new Applicability(null, null, null, false);

	/**
	 * The last day on which it applies, by its own words or since it is repealed; null
	 * without one that is known.
	 */
	public @Nullable LocalDate end() {
		if (this.repealed == null) {
			return this.repealUndated ? null : this.last;
		}
		LocalDate before = this.repealed.minusDays(1);
		return (this.last != null && this.last.isBefore(before)) ? this.last : before;
	}

	/** The status on a day. */
	public PolicyStatus on(LocalDate day) {
		if (this.first != null && day.isBefore(this.first)) {
			return PolicyStatus.NOT_YET_EFFECTIVE;
		}
		if (this.repealed != null && !day.isBefore(this.repealed)) {
			return PolicyStatus.REPEALED;
		}
		if (this.last != null && day.isAfter(this.last)) {
			return PolicyStatus.EXPIRED;
		}
		return (this.repealUndated || this.first == null) ? PolicyStatus.UNKNOWN : PolicyStatus.IN_FORCE;
	}

}
