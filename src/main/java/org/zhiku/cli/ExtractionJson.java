package org.zhiku.cli;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.corpus.SourceIssue;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.Validity;

/**
 * Writes what {@code extract} prints: one JSON object for each document, on one line. The
 * names and their order are a contract with whoever reads them.
 */
final class ExtractionJson {

	private final JsonMapper mapper = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	/** A document that was extracted. */
	String line(String source, Extraction extraction) {
		return this.mapper.writeValueAsString(view(source, extraction));
	}

	/** A document that could not be read. */
	String line(SourceIssue issue) {
		return error(issue.origin(), issue.code(), issue.message());
	}

	/** A document of which there is no more to say. */
	String error(String source, String code, String message) {
		return this.mapper
			.writeValueAsString(new ExtractionView.Failure(source, new ExtractionView.Error(code, message)));
	}

	private static ExtractionView view(String source, Extraction extraction) {
		Metadata metadata = extraction.metadata();
		Validity validity = extraction.validity();
		return new ExtractionView(source, metadata.title(), text(metadata.number()),
				metadata.issuers().stream().map((issuer) -> printed(issuer.evidence())).toList(),
				metadata.addressees().stream().map((addressee) -> printed(addressee.evidence())).toList(),
				text(metadata.signedOn()), effectiveFrom(validity), text(validity.expiresOn()), validity.years(),
				byStart(extraction.sections().stream().map(ExtractionView.Section::of).toList(),
						ExtractionView.Section::start),
				byStart(extraction.tasks().stream().map(ExtractionView.Task::of).toList(), ExtractionView.Task::start),
				responsibilities(extraction, (role) -> role != ResponsibilityRole.ACTOR),
				byStart(extraction.targets().stream().map(ExtractionView.Target::of).toList(),
						ExtractionView.Target::start),
				byStart(extraction.institutions().stream().map(ExtractionView.Institution::of).toList(),
						ExtractionView.Institution::start),
				byStart(extraction.citations().stream().map(ExtractionView.Citation::of).toList(),
						ExtractionView.Citation::start),
				byStart(extraction.diagnostics().stream().map(ExtractionView.Diagnostic::of).toList(),
						ExtractionView.Diagnostic::start),
				responsibilities(extraction, (role) -> role == ResponsibilityRole.ACTOR));
	}

	private static List<ExtractionView.Responsibility> responsibilities(Extraction extraction,
			Predicate<ResponsibilityRole> role) {
		return byStart(extraction.responsibilities()
			.stream()
			.filter((each) -> role.test(each.role()))
			.map(ExtractionView.Responsibility::of)
			.toList(), ExtractionView.Responsibility::start);
	}

	/** A name as it stands in the text, without the spaces and breaks of its layout. */
	static String printed(Evidence evidence) {
		return evidence.quote().replaceAll("[\\s\\u3000\\u00a0]+", "");
	}

	static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static @Nullable String effectiveFrom(Validity validity) {
		if (validity.effectiveFrom() != null) {
			return validity.effectiveFrom().toString();
		}
		return validity.effectiveOnIssue() ? "ISSUE_DATE" : null;
	}

	private static <T> List<T> byStart(List<T> facts, ToIntFunction<T> start) {
		return facts.stream().sorted(Comparator.comparingInt(start)).toList();
	}

}
