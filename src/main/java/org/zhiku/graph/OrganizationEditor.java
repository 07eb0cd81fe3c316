package org.zhiku.graph;

import java.util.List;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;

/**
 * Lets an operator correct which bodies names stand for. Each call leaves a ruling, which
 * every later write obeys: a corrected body stays corrected when its documents are
 * ingested again. Each call is one transaction. A department is never merged with an
 * institution.
 * <p>
 * Calls fail with {@link GraphException.NotFound} where a body, a policy or a ruling is
 * not there, and with {@link GraphException.Refused} where the call makes no sense.
 */
public interface OrganizationEditor {

	/**
	 * Rules that some bodies are another one. They go; whatever named them names that one
	 * now, which gets their names as aliases.
	 */
	Mono<OrganizationEdit> merge(List<NodeId> from, NodeId into, RulingNote note);

	/**
	 * Rules that in these policies a body is another one: namesakes that were read as
	 * one.
	 * @param name of the other body, which comes to be unless there is one of that name;
	 * it belongs to the same region
	 */
	Mono<OrganizationEdit> split(NodeId from, List<NodeId> policies, String name, RulingNote note);

	/**
	 * Rules that a name means a body: wherever it is read as a full name and, for a
	 * department, where documents of its own region use it and no rule tells whom they
	 * mean. What names it already is moved. Refused where it is the full name of another
	 * department that the rules know.
	 */
	Mono<OrganizationEdit> alias(NodeId organization, String name, RulingNote note);

	/**
	 * Takes a ruling back; of an alias all of it. The names stand again for what they
	 * were read as. The revoked ruling is kept as such, for whoever asks later.
	 */
	Mono<OrganizationEdit> revoke(NodeId ruling, RulingNote note);

}
