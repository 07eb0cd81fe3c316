package org.zhiku.editing;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import org.zhiku.api.Slots;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ingest.PolicyIntake;

/** Reads and takes only so many at once, since each has a thread of its own. */
final class BoundedIntake implements PolicyIntake {

	private final PolicyIntake intake;

	private final Slots slots;

	BoundedIntake(PolicyIntake intake, int most) {
		this.intake = intake;
		this.slots = Slots.open("policies being brought in", most);
	}

	@Override
	public Mono<SourceDocument> read(Path file, String origin) {
		return this.slots.holding(this.intake.read(file, origin)).single();
	}

	@Override
	public Mono<WriteReceipt> take(SourceDocument document) {
		return this.slots.holding(this.intake.take(document)).single();
	}

}
