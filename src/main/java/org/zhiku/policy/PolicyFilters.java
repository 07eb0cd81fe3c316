package org.zhiku.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

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
			.part("years", (years) -> signedIn((List<?>) years))
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

	/**
	 * Years that follow each other are one stretch. Where they are most of those from the
	 * first to the last, all lie within one stretch around them: an index gives that in
	 * order, and a page costs little more than its rows.
	 */
	private static Condition signedIn(List<?> years) {
		List<Condition> stretches = new ArrayList<>();
		NavigableSet<Integer> given = new TreeSet<>();
		years.forEach((year) -> given.add(year((Integer) year)));
		if (given.isEmpty()) {
			return new Or(List.of());
		}
		int first = given.first();
		for (int year : given) {
			if (!given.contains(year + 1)) {
				stretches.add(signedBetween(first, year));
				Integer next = given.higher(year);
				first = (next != null) ? next : year;
			}
		}
		if (stretches.size() == 1) {
			return stretches.getFirst();
		}
		boolean isMost = given.size() * 2 > given.last() - given.first();
		Or any = new Or(stretches);
		return isMost ? new And(List.of(signedBetween(given.first(), given.last()), any)) : any;
	}

	private static Condition signedBetween(int first, int last) {
		return new And(List.of(new Property("signedOn", Operator.AT_LEAST, LocalDate.of(first, 1, 1)),
				new Property("signedOn", Operator.AT_MOST, LocalDate.of(last, 12, 31))));
	}

	private static int year(int year) {
		if (year < 1 || year > 9999) {
			throw new InvalidArgument("PolicyFilter.years", "'years' must be 1 to 9999, not " + year + ".");
		}
		return year;
	}

	/** The spelling that the graph holds; a text that is no number is left as it is. */
	static String spelling(String docNumber) {
		return DocumentNumber.read(docNumber).map(DocumentNumber::toString).orElse(docNumber);
	}

}
