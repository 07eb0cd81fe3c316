package org.zhiku.ingest;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.WriteReceipt;

/**
 * Takes in one policy that somebody brings, by the same way as a run over files. Fails
 * with {@link IntakeRefused} where the fault is in what was brought.
 */
public interface PolicyIntake {

	/**
	 * Reads a file that holds one document, of any format.
	 * @param origin how to name it
	 */
	Mono<SourceDocument> read(Path file, String origin);

	/** Brings a document into the graph, and answers what that changed. */
	Mono<WriteReceipt> take(SourceDocument document);

}
