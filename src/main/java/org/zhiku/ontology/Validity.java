package org.zhiku.ontology;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From when to when a policy says that it applies. 有效期
 *
 * @param effectiveFrom 自…起施行; null where nothing is said or it is the issue date
 * @param effectiveOnIssue 自印发（发布、公布）之日起施行
 * @param expiresOn the last day, only where stated (有效期至…)
 * @param years 有效期N年, only where stated
 * @param trial whether the title says 试行 or 暂行
 * @param evidence the clause; null where the text has none
 */
public record Validity(@Nullable LocalDate effectiveFrom, boolean effectiveOnIssue, @Nullable LocalDate expiresOn,
		@Nullable Integer years, boolean trial, @Nullable Evidence evidence) {

	/** The text says nothing. */
	public static final Validity UNSTATED = new Validity(null, false, null, null, false, null);

	/**
	 * The first day on which the policy applies: the stated one, else the day of issue.
	 * @param issuedOn the day of signing or publication, where known
	 */
	public @Nullable LocalDate firstDay(@Nullable LocalDate issuedOn) {
		return (this.effectiveFrom != null) ? this.effectiveFrom : issuedOn;
	}

	/** The last day on which the policy applies, stated or computed from the years. */
	public @Nullable LocalDate lastDay(@Nullable LocalDate issuedOn) {
		if (this.expiresOn != null) {
			return this.expiresOn;
		}
		LocalDate first = firstDay(issuedOn);
		return (this.years != null && first != null) ? first.plusYears(this.years).minusDays(1) : null;
	}

}
