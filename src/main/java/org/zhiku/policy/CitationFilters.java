package org.zhiku.policy;

import org.zhiku.api.FilterShape;
import org.zhiku.api.SortShape;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;
import org.zhiku.ontology.Relation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the fields of filters and sorts of citations and diagnostics mean in the graph.
 */
@Configuration(proxyBeanMethods = false)
class CitationFilters {

	@Bean
	FilterShape citationFilter() {
		return FilterShape.of("CitationFilter")
			.part("relations", (relations) -> CitationRelations.among(relations))
			.edgeComparison("writtenTitle", "title")
			.at("citing", Hop.End.FROM, "PolicyFilter")
			.at("cited", Hop.End.TO, "PolicyFilter")
			.build();
	}

	@Bean
	SortShape citationSort() {
		return SortShape.of("CitationSort")
			.byEdge("RELATION", "type")
			.by("SIGNED_ON", "signedOn")
			.by("TITLE", "title")
			.byCount("CITED_BY", CitationRelations.CITING);
	}

	@Bean
	FilterShape diagnosticFilter() {
		return FilterShape.of("DiagnosticFilter")
			.ids()
			.property("codes", "code", Operator.IN)
			.property("severities", "severity", Operator.IN)
			.comparison("message", "message")
			.comparison("start", "start")
			.related("policy", Hop.against(Relation.HAS_DIAGNOSTIC), "PolicyFilter")
			.build();
	}

	@Bean
	SortShape diagnosticSort() {
		return SortShape.of("DiagnosticSort").by("START", "start").by("CODE", "code");
	}

}
