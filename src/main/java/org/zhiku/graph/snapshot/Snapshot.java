package org.zhiku.graph.snapshot;

import java.util.Arrays;
import java.util.List;

import reactor.core.publisher.Flux;

import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * The graph at one revision. What is read is read in one transaction, so one stream must
 * be at its end before the next begins. Each takes from the database no more than is
 * asked of it.
 */
public interface Snapshot {

	/**
	 * What is known of policies. Searches that somebody saved are theirs, and are no part
	 * of it; neither is what the server keeps for itself.
	 */
	List<NodeKind> KINDS = Arrays.stream(NodeKind.values()).filter((kind) -> kind != NodeKind.SAVED_SEARCH).toList();

	/** The relationships between nodes of these kinds. */
	List<Relation> RELATIONS = Arrays.stream(Relation.values())
		.filter((relation) -> KINDS.contains(relation.from()) && KINDS.contains(relation.to()))
		.toList();

	SnapshotVersion version();

	/** All nodes of a kind, by their ids. */
	Flux<StoredNode> nodes(NodeKind kind);

	/** All relationships of a type, by the ids of the nodes where they start. */
	Flux<StoredRelationship> relationships(Relation relation);

}
