package org.zhiku.exploration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.InvalidArgument;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * What of the graph is shown to those who explore it: not what the server keeps for
 * itself.
 */
final class Explored {

	/** Rulings and saved searches are the operators'. */
	static final Set<NodeKind> KINDS = Set
		.copyOf(EnumSet.complementOf(EnumSet.of(NodeKind.RULING, NodeKind.SAVED_SEARCH)));

	static final Set<Relation> RELATIONS = Set.copyOf(EnumSet.allOf(Relation.class)
		.stream()
		.filter((relation) -> KINDS.contains(relation.from()) && KINDS.contains(relation.to()))
		.toList());

	private Explored() {
	}

	/** Those given, else all. */
	static Set<Relation> relations(@Nullable List<Relation> given) {
		return chosen("relations", given, RELATIONS);
	}

	/** The kinds of node that relations hold together. */
	static Set<NodeKind> ends(Set<Relation> relations) {
		Set<NodeKind> ends = EnumSet.noneOf(NodeKind.class);
		relations.forEach((relation) -> {
			ends.add(relation.from());
			ends.add(relation.to());
		});
		return ends;
	}

	/** Those given, else all. */
	static Set<NodeKind> kinds(@Nullable List<NodeKind> given) {
		return chosen("types", given, KINDS);
	}

	/** Those given, else all of these. */
	static Set<Relation> citations(@Nullable List<CitationRelation> given, Set<CitationRelation> usual) {
		Set<CitationRelation> chosen = chosen("relations", given, usual);
		return Set.copyOf(chosen.stream().map(CitationRelation::relation).toList());
	}

	private static <T> Set<T> chosen(String argument, @Nullable List<T> given, Set<T> usual) {
		if (given == null) {
			return usual;
		}
		if (given.isEmpty()) {
			throw new InvalidArgument(argument, "'" + argument + "' must name at least one, or be left out.");
		}
		return Set.copyOf(given);
	}

}
