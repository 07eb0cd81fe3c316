package org.zhiku.policy;

import java.util.List;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.OfType;
import org.zhiku.graph.Hop;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.Relation;

/** The relationships by which policies name each other. */
public final class CitationRelations {

	/** From a policy to those that it names. */
	public static final Hop CITED = Hop.along(all());

	/** From a policy to those that name it. */
	public static final Hop CITING = Hop.against(all());

	private CitationRelations() {
	}

	/** Admits these relations, by the names of the schema. */
	static Condition among(Object relations) {
		return new OfType(((List<?>) relations).stream()
			.map((name) -> CitationRelation.valueOf(name.toString()).relation())
			.toList());
	}

	private static Relation[] all() {
		return List.of(CitationRelation.values()).stream().map(CitationRelation::relation).toArray(Relation[]::new);
	}

}
