package org.zhiku.editing;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import org.zhiku.api.Overloaded;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ingest.PolicyIntake;
import org.zhiku.ontology.NodeId;

class BoundedIntakeTests {

	private static final SourceDocument DOCUMENT = SourceDocument.of("通知", "sent/text.txt", Given.NOTHING);

	private final Sinks.One<WriteReceipt> written = Sinks.one();

	@Test
	void refusesMoreThanItMayDoAtOnce() {
		PolicyIntake intake = new BoundedIntake(new Waiting(this.written.asMono()), 2);
		StepVerifier first = StepVerifier.create(intake.take(DOCUMENT))
			.expectNextCount(1)
			.expectComplete()
			.verifyLater();
		StepVerifier second = StepVerifier.create(intake.read(Path.of("a"), "a"))
			.expectNextCount(1)
			.expectComplete()
			.verifyLater();
		StepVerifier.create(intake.take(DOCUMENT)).verifyError(Overloaded.class);
		this.written.tryEmitValue(new WriteReceipt(new NodeId("pol_1"), Outcome.CREATED, 1));
		first.verify();
		second.verify();
		StepVerifier.create(intake.take(DOCUMENT)).expectNextCount(1).verifyComplete();
	}

	private record Waiting(Mono<WriteReceipt> written) implements PolicyIntake {

		@Override
		public Mono<SourceDocument> read(Path file, String origin) {
			return this.written.thenReturn(DOCUMENT);
		}

		@Override
		public Mono<WriteReceipt> take(SourceDocument document) {
			return this.written;
		}

	}

}
