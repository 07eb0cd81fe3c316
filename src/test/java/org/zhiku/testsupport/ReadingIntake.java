package org.zhiku.testsupport;

import java.nio.file.Path;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ingest.PolicyIntake;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/** Takes every text for a policy of its own, and counts how many it took. */
public final class ReadingIntake implements PolicyIntake {

	private int taken;

	@Override
	public Mono<SourceDocument> read(Path file, String origin) {
		return Mono.fromCallable(() -> {
			try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).readFile(file, origin)) {
				return ((ReadResult.Document) results.findFirst().orElseThrow()).document();
			}
		});
	}

	@Override
	public Mono<WriteReceipt> take(SourceDocument document) {
		return Mono.fromSupplier(
				() -> new WriteReceipt(NodeId.of(NodeKind.POLICY, document.sha256()), Outcome.CREATED, ++this.taken));
	}

	/** How many were taken. */
	public int taken() {
		return this.taken;
	}

}
