package org.zhiku.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.Neighbours;
import org.zhiku.api.Shape;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.reference.Reference;
import org.zhiku.reference.ReferenceStyle;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the fields of policies and their parts are read. */
@Configuration(proxyBeanMethods = false)
class PolicyShapes {

	private static final Order BY_PLACE = Order.ascending("order");

	private static final Order BY_EDGE_ORDER = Order.edge("order");

	private static final Order BY_EDGE_START = Order.edge("start");

	@Bean
	Shape policyShape(Clock beijing) {
		return Shape.of("Policy")
			.properties("id", "title", "docNumber", "sourceId", "genre", "level", "signedOn", "publishedOn",
					"effectiveFrom", "expiresOn", "validYears", "inCorpus", "origin", "url", "sha256", "revision",
					"text")
			.value("region", PolicyShapes::region, "regionNames")
			.value("regions", (node) -> node.getOrDefault("regionNames", List.of()), "regionNames")
			.evidence("titleEvidence", "titleQuote", "titleStart", "titleEnd", "titleRule")
			.evidence("docNumberEvidence", "docNumberQuote", "docNumberStart", "docNumberEnd", "docNumberRule")
			.evidence("validityEvidence", "validityQuote", "validityStart", "validityEnd", "validityRule")
			.list("issuers", Neighbours.over(Hop.along(Relation.ISSUED_BY), BY_EDGE_ORDER))
			.list("addressees", Neighbours.over(Hop.along(Relation.ADDRESSED_TO), BY_EDGE_ORDER))
			.derived("status", StatusFacts.NEEDED, (row, arguments) -> {
				LocalDate on = (LocalDate) arguments.get("on");
				return StatusFacts.of(row).on((on != null) ? on : LocalDate.now(beijing));
			})
			.derived("citation", new Selection(Reference.NEEDED, List.of()), (row, arguments) -> {
				ReferenceStyle style = ReferenceStyle.valueOf(String.valueOf(arguments.get("style")));
				return style.format(Reference.of(row.properties()), LocalDate.now(beijing));
			})
			.list("sections", Neighbours.over(Hop.along(Relation.HAS_SECTION), BY_PLACE))
			.connection("tasks", Neighbours.over(Hop.along(Relation.HAS_TASK), BY_PLACE))
			.connection("targets", Neighbours.over(Hop.along(Relation.SETS_TARGET), BY_PLACE))
			.connection("institutions", Neighbours.over(Hop.along(Relation.MENTIONS), Order.ascending("name")))
			.list("mentions", Neighbours.over(Hop.along(Relation.MENTIONS), BY_EDGE_START))
			.connection("citations", cited(CitationRelations.CITED))
			.connection("citedBy", cited(CitationRelations.CITING))
			.list("diagnostics", Neighbours.over(Hop.along(Relation.HAS_DIAGNOSTIC), BY_PLACE))
			.connection("diagnosticsConnection", Neighbours.over(Hop.along(Relation.HAS_DIAGNOSTIC), BY_PLACE))
			.elsewhere("similar")
			.build();
	}

	@Bean
	Shape issuerShape() {
		return Shape.of("Issuer")
			.edgeProperties("order", "lead", "writtenAs")
			.same("department")
			.edgeEvidence()
			.build();
	}

	@Bean
	Shape addresseeShape() {
		return Shape.of("Addressee").edgeProperties("order", "writtenAs").same("department").edgeEvidence().build();
	}

	@Bean
	Shape sectionShape() {
		return Shape.of("Section")
			.properties("id", "label", "heading", "level", "order", "start", "end")
			.one("policy", Hop.against(Relation.HAS_SECTION))
			.list("responsibilities",
					Neighbours.over(Hop.along(Relation.SECTION_RESPONSIBLE), BY_EDGE_START, BY_EDGE_ORDER)
						.narrowedBy("role", (roles) -> new Edge("role", Operator.IN, roles)))
			.build();
	}

	@Bean
	Shape citationShape() {
		return Shape.of("Citation")
			.edgeValue("relation", (edge) -> edge.get("type"), "type")
			.properties("title", "docNumber")
			.same("policy")
			.at("citing", Hop.End.FROM, NodeKind.POLICY)
			.at("cited", Hop.End.TO, NodeKind.POLICY)
			.edgeEvidence()
			.build();
	}

	@Bean
	Shape diagnosticShape() {
		return Shape.of("Diagnostic")
			.properties("id", "code", "severity", "message", "start", "end")
			.one("policy", Hop.against(Relation.HAS_DIAGNOSTIC))
			.build();
	}

	/** The first issuer's own region comes last, after those around it. */
	private static @Nullable Object region(Map<String, Object> node) {
		return (node.get("regionNames") instanceof List<?> names && !names.isEmpty()) ? names.getLast() : null;
	}

	private static Neighbours cited(Hop hop) {
		return Neighbours.each(hop, BY_EDGE_START).narrowedBy("relation", CitationRelations::among);
	}

}
