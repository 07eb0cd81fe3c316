package org.zhiku.testsupport;

import java.util.List;

import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.OrganizationEdit;
import org.zhiku.graph.OrganizationEditor;
import org.zhiku.graph.RulingNote;
import org.zhiku.ontology.NodeId;

/** An editor of a graph that holds nothing. */
public final class RefusingOrganizationEditor implements OrganizationEditor {

	@Override
	public Mono<OrganizationEdit> merge(List<NodeId> from, NodeId into, RulingNote note) {
		return Mono.error(new GraphException.NotFound("There is no organization " + into + "."));
	}

	@Override
	public Mono<OrganizationEdit> split(NodeId from, List<NodeId> policies, String name, RulingNote note) {
		return Mono.error(new GraphException.NotFound("There is no organization " + from + "."));
	}

	@Override
	public Mono<OrganizationEdit> alias(NodeId organization, String name, RulingNote note) {
		return Mono.error(new GraphException.NotFound("There is no organization " + organization + "."));
	}

	@Override
	public Mono<OrganizationEdit> revoke(NodeId ruling, RulingNote note) {
		return Mono.error(new GraphException.NotFound("There is no ruling " + ruling + "."));
	}

}
