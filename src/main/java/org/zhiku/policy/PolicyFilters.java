package org.zhiku.policy;

import java.time.LocalDate;
import java.util.List;

import org.zhiku.api.FilterShape;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.SortShape;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.And;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Or;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Condition.Related;
import org.zhiku.graph.Hop;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Relation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of policy filters and sorts mean in the graph. */
@Configuration(proxyBeanMethods = false)
class PolicyFilters {

	@Bean
	FilterShape policyFilter() {
		return FilterShape.of("PolicyFilter")
			.ids()
			.part("docNumbers",
					(numbers) -> new Property("docNumber", Operator.IN,
							((List<?>) numbers).stream().map((number) -> spelling(number.toString())).toList()))
			.property("titleContains", "title", Operator.CONTAINS)
			.part("issuers",
					(names) -> new Related(Hop.along(Relation.ISSUED_BY), true,
							List.of(FilterShape.named((List<?>) names))))
			.property("levels", "level", Operator.IN)
			.part("regions", (names) -> new Property("regionNames", Operator.HAS_ANY, names))
			.property("genres", "genre", Operator.IN)
			.part("years", (years) -> new Or(((List<?>) years).stream().map(PolicyFilters::year).toList()))
			.property("signedFrom", "signedOn", Operator.AT_LEAST)
			.property("signedTo", "signedOn", Operator.AT_MOST)
			.property("inCorpus", "inCorpus", Operator.EQUAL)
			.part("hasTargets", (some) -> new Related(Hop.along(Relation.SETS_TARGET), (Boolean) some, List.of()))
			.part("diagnostics",
					(codes) -> new Related(Hop.along(Relation.HAS_DIAGNOSTIC), true,
							List.of(new Property("code", Operator.IN, codes))))
			.related("cites", CitationRelations.CITED, "PolicyFilter")
			.comparison("title", "title")
			.comparison("docNumber", "docNumber")
			.comparison("sourceId", "sourceId")
			.comparison("origin", "origin")
			.comparison("sha256", "sha256")
			.comparison("signedOn", "signedOn")
			.comparison("publishedOn", "publishedOn")
			.comparison("effectiveFrom", "effectiveFrom")
			.comparison("expiresOn", "expiresOn")
			.comparison("validYears", "validYears")
			.comparison("revision", "revision")
			.neighbours("issuedBy", Hop.along(Relation.ISSUED_BY), "DepartmentFilter")
			.neighbours("addressedTo", Hop.along(Relation.ADDRESSED_TO), "DepartmentFilter")
			.neighbours("tasks", Hop.along(Relation.HAS_TASK), "TaskFilter")
			.neighbours("targets", Hop.along(Relation.SETS_TARGET), "TargetFilter")
			.neighbours("institutions", Hop.along(Relation.MENTIONS), "InstitutionFilter")
			.neighbours("citations", CitationRelations.CITED, "CitationFilter")
			.neighbours("citedBy", CitationRelations.CITING, "CitationFilter")
			.neighbours("quality", Hop.along(Relation.HAS_DIAGNOSTIC), "DiagnosticFilter")
			.build();
	}

	@Bean
	SortShape policySort() {
		return SortShape.of("PolicySort")
			.by("SIGNED_ON", "signedOn")
			.by("PUBLISHED_ON", "publishedOn")
			.by("TITLE", "title")
			.by("DOC_NUMBER", "docNumber")
			.by("REVISION", "revision")
			.by("EFFECTIVE_FROM", "effectiveFrom")
			.by("EXPIRES_ON", "expiresOn")
			.byCount("ISSUERS", Hop.along(Relation.ISSUED_BY))
			.byCount("TASKS", Hop.along(Relation.HAS_TASK))
			.byCount("TARGETS", Hop.along(Relation.SETS_TARGET))
			.byCount("INSTITUTIONS", Hop.along(Relation.MENTIONS))
			.byCount("CITATIONS", CitationRelations.CITED)
			.byCount("CITED_BY", CitationRelations.CITING)
			.byCount("DIAGNOSTICS", Hop.along(Relation.HAS_DIAGNOSTIC));
	}

	private static Condition year(Object value) {
		int year = (Integer) value;
		if (year < 1 || year > 9999) {
			throw new InvalidArgument("PolicyFilter.years", "'years' must be 1 to 9999, not " + year + ".");
		}
		return new And(List.of(new Property("signedOn", Operator.AT_LEAST, LocalDate.of(year, 1, 1)),
				new Property("signedOn", Operator.AT_MOST, LocalDate.of(year, 12, 31))));
	}

	/** The spelling that the graph holds; a text that is no number is left as it is. */
	static String spelling(String docNumber) {
		return DocumentNumber.read(docNumber).map(DocumentNumber::toString).orElse(docNumber);
	}

}
