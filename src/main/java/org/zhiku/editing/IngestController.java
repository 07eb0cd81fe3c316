package org.zhiku.editing;

import java.security.Principal;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.zhiku.api.GraphReads;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.Once;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.editing.upload.Uploads;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ingest.IntakeRefused;
import org.zhiku.ingest.PolicyIntake;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** Brings one policy in, as text or as a file that was uploaded before. */
@Controller
class IngestController {

	private static final Logger logger = LoggerFactory.getLogger(IngestController.class);

	/** As many as any list holds. */
	private static final int MOST_DIAGNOSTICS = 1000;

	/** More are no faster, and wait better where they come from. */
	private static final int AT_ONCE = 16;

	private final PolicyIntake intake;

	private final Uploads uploads;

	private final GraphReads reads;

	private final Once once;

	IngestController(PolicyIntake intake, Uploads uploads, GraphReads reads, Once once) {
		this.intake = new BoundedIntake(intake, AT_ONCE);
		this.uploads = uploads;
		this.reads = reads;
		this.once = once;
	}

	@MutationMapping
	@PreAuthorize("hasRole('WRITER')")
	Mono<PolicyIngest> ingestPolicy(@Argument IngestPolicyInput input, Principal writer,
			DataFetchingEnvironment environment) {
		input.check();
		Mono<PolicyIngest> ingest = Mono.defer(() -> document(input, writer))
			.flatMap(this.intake::take)
			.onErrorMap(IntakeRefused.class, (refused) -> refused(input, refused))
			.map(PolicyIngest::of)
			.flatMap((done) -> this.uploads.done(input.upload()).thenReturn(done))
			.doOnNext((done) -> logger.info("ingestPolicy by {}: {} {}, revision {}", writer.getName(), done.outcome(),
					done.policyId(), done.revision()));
		return this.once.answer(PolicyIngest.class, writer, environment, ingest);
	}

	@SchemaMapping(typeName = "PolicyIngest")
	Mono<Page.Row> policy(PolicyIngest ingest, DataFetchingEnvironment environment) {
		return this.reads.node(NodeKind.POLICY, new NodeId(ingest.policyId()), environment);
	}

	@SchemaMapping(typeName = "PolicyIngest")
	Mono<List<Page.Row>> diagnostics(PolicyIngest ingest, DataFetchingEnvironment environment) {
		Window all = new Window(List.of(), List.of(Order.ascending("order"), Order.ascending("id")), MOST_DIAGNOSTICS,
				null, false, false);
		return this.reads
			.neighbours(new NodeId(ingest.policyId()), Hop.along(Relation.HAS_DIAGNOSTIC), all, environment)
			.defaultIfEmpty(List.of());
	}

	private Mono<SourceDocument> document(IngestPolicyInput input, Principal writer) {
		if (input.text() != null) {
			String text = input.text();
			return Mono.fromSupplier(() -> input.document(text));
		}
		return this.uploads.file(writer.getName(), String.valueOf(input.upload()))
			.flatMap((file) -> this.intake.read(file.path(), input.origin(file.name())))
			.map(input::document);
	}

	private static InvalidArgument refused(IngestPolicyInput input, IntakeRefused refused) {
		return new InvalidArgument((input.text() != null) ? "input.text" : "input.upload",
				String.valueOf(refused.getMessage()), refused.issue().code());
	}

	/** The schema's PolicyIngest; also what is kept of it. */
	record PolicyIngest(WriteReceipt.Outcome outcome, String policyId, long revision) {

		static PolicyIngest of(WriteReceipt receipt) {
			return new PolicyIngest(receipt.outcome(), receipt.policy().value(), receipt.revision());
		}

	}

}
