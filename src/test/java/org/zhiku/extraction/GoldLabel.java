package org.zhiku.extraction;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.Comparator;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.TargetBasis;

/**
 * What a person found in a document, as a file of {@code src/test/resources/gold} says
 * it. Dates are text: {@code effectiveFrom} may be {@code ISSUE_DATE}.
 */
public record GoldLabel(String sha256, @Nullable String title, @Nullable String docNumber, List<String> issuers,
		List<String> addressees, @Nullable String signedOn, @Nullable String effectiveFrom, @Nullable String expiresOn,
		@Nullable Integer validYears, List<Item> tasks, List<Duty> responsibilities, List<Goal> targets,
		List<Body> institutions, List<Mention> citations, List<Fault> diagnostics) {

	/** A task; without a path where damage leaves none to be sure of. */
	public record Item(String label, int start, String heading, @Nullable List<String> path) {
	}

	public record Duty(@JsonProperty("task_start") int taskStart, String name, String department,
			ResponsibilityRole role, int start) {
	}

	/** A target; {@code object} tells the reader what is counted and is not compared. */
	public record Goal(@JsonProperty("task_start") @Nullable Integer taskStart, int start, String quote,
			BigDecimal quantity, String unit, Comparator comparator, TargetBasis basis, @Nullable Integer denominator,
			String object, @Nullable String deadline, @Nullable String inheritedDeadline, boolean complete) {

		int end() {
			return this.start + this.quote.length();
		}

	}

	public record Body(@JsonProperty("task_start") @Nullable Integer taskStart, String name, int start) {
	}

	public record Mention(@Nullable String title, @Nullable String docNumber, CitationRelation relation, int start) {
	}

	/** A diagnostic; the note tells the reader where and why. */
	public record Fault(DiagnosticCode code, String note) {
	}

}
