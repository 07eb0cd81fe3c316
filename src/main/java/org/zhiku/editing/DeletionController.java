package org.zhiku.editing;

import java.security.Principal;

import graphql.schema.DataFetchingEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.zhiku.api.Ids;
import org.zhiku.api.Once;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** Takes a policy out of the graph. */
@Controller
class DeletionController {

	private static final Logger logger = LoggerFactory.getLogger(DeletionController.class);

	private final GraphWriter writer;

	private final Once once;

	DeletionController(GraphWriter writer, Once once) {
		this.writer = writer;
		this.once = once;
	}

	@MutationMapping
	@PreAuthorize("hasRole('WRITER')")
	Mono<PolicyDeletion> deletePolicy(@Argument String id, Principal writer, DataFetchingEnvironment environment) {
		NodeId policy = Ids.ofKind(NodeKind.POLICY, "id", id);
		Mono<PolicyDeletion> deletion = Mono.defer(() -> this.writer.delete(policy))
			.map(DeletionController::deleted)
			.doOnNext((done) -> logger.info("deletePolicy by {}: {}, revision {}", writer.getName(), policy,
					done.revision()));
		return this.once.answer(PolicyDeletion.class, writer, environment, deletion);
	}

	/** A stub is there only as long as others cite it. */
	private static PolicyDeletion deleted(WriteReceipt receipt) {
		if (receipt.outcome() == Outcome.ABSENT) {
			throw new GraphException.NotFound("There is no policy " + receipt.policy() + " in the corpus.");
		}
		return new PolicyDeletion(receipt.policy().value(), receipt.revision());
	}

	/** The schema's PolicyDeletion. */
	record PolicyDeletion(String policyId, long revision) {
	}

}
