package org.zhiku.exploration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.Quotation;
import org.zhiku.graph.exploration.Subgraph;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;

/**
 * The schema's Relationship.
 *
 * @param policyId the policy in whose text the evidence stands; null without evidence
 */
record Relationship(Relation type, String fromId, String toId, @Nullable ResponsibilityRole role,
		@Nullable Quotation evidence, @Nullable String policyId) {

	/** All of a part of the graph, in its order. */
	static List<Relationship> of(Subgraph found) {
		return found.edges().stream().map(Relationship::of).toList();
	}

	static Relationship of(Subgraph.Edge edge) {
		Evidence evidence = edge.evidence();
		return new Relationship(edge.relation(), edge.from().value(), edge.to().value(), edge.role(),
				(evidence != null) ? quotation(evidence) : null, (evidence != null) ? textOf(edge.from()) : null);
	}

	/** A part of a policy was read by the numbering, which is no rule of its own. */
	private static Quotation quotation(Evidence evidence) {
		return new Quotation(evidence.quote(), evidence.start(), evidence.end(),
				evidence.rule().isEmpty() ? null : evidence.rule());
	}

	/** What a text says leads from the policy, or from a part of it. */
	private static String textOf(NodeId from) {
		return ((from.kind() == NodeKind.POLICY) ? from : from.policy()).value();
	}

}
