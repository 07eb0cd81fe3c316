package org.zhiku.cli;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An extraction as {@code extract} prints it. Dates are ISO 8601; {@code start} and
 * {@code end} are UTF-16 offsets into the decoded text. {@code responsibilities} are
 * those of notes; who acts by the sentences is in {@code actors}.
 */
record ExtractionView(String source, @Nullable String title, @Nullable String docNumber, List<String> issuers,
		List<String> addressees, @Nullable String signedOn, @Nullable String effectiveFrom, @Nullable String expiresOn,
		@Nullable Integer validYears, List<Section> sections, List<Task> tasks, List<Responsibility> responsibilities,
		List<Target> targets, List<Institution> institutions, List<Citation> citations, List<Diagnostic> diagnostics,
		List<Responsibility> actors) {

	record Failure(String source, Error error) {
	}

	record Error(String code, String message) {
	}

	record Section(String label, String heading, int level, int start, int end) {

		static Section of(org.zhiku.ontology.Section section) {
			return new Section(section.label(), section.heading(), section.level(), section.start(), section.end());
		}

	}

	record Task(String label, List<String> path, String heading, int start, int end) {

		static Task of(org.zhiku.ontology.Task task) {
			return new Task(task.label(), task.path(), task.heading(), task.start(), task.end());
		}

	}

	record Responsibility(int taskStart, String name, String department, String role, int start, int end) {

		static Responsibility of(org.zhiku.ontology.Responsibility responsibility) {
			return new Responsibility(responsibility.taskStart(), responsibility.evidence().quote(),
					responsibility.department().name(), responsibility.role().name(), responsibility.evidence().start(),
					responsibility.evidence().end());
		}

	}

	record Target(@Nullable Integer taskStart, String quote, BigDecimal quantity, String unit, String comparator,
			String basis, @Nullable Integer denominator, String object, @Nullable String deadline,
			@Nullable String inheritedDeadline, boolean complete, int start, int end) {

		static Target of(org.zhiku.ontology.Target target) {
			return new Target(target.taskStart(), target.evidence().quote(), target.quantity(), target.unit(),
					target.comparator().name(), target.basis().name(), target.denominator(), target.object(),
					target.deadline(), target.inheritedDeadline(), target.complete(), target.evidence().start(),
					target.evidence().end());
		}

	}

	record Institution(@Nullable Integer taskStart, String name, int start, int end) {

		static Institution of(org.zhiku.ontology.InstitutionMention mention) {
			return new Institution(mention.taskStart(), mention.name(), mention.evidence().start(),
					mention.evidence().end());
		}

	}

	record Citation(@Nullable String title, @Nullable String docNumber, String relation, int start, int end) {

		static Citation of(org.zhiku.ontology.Citation citation) {
			return new Citation(citation.title(), ExtractionJson.text(citation.number()), citation.relation().name(),
					citation.evidence().start(), citation.evidence().end());
		}

	}

	record Diagnostic(String code, String severity, String message, int start, int end) {

		static Diagnostic of(org.zhiku.ontology.Diagnostic diagnostic) {
			return new Diagnostic(diagnostic.code().name(), diagnostic.severity().name(), diagnostic.message(),
					diagnostic.start(), diagnostic.end());
		}

	}

}
