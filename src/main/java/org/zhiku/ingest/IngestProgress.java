package org.zhiku.ingest;

import org.zhiku.graph.WriteReceipt;
import org.zhiku.ingest.report.IngestAdvance;

/** Is told how a run comes along, by one thread at a time. */
public interface IngestProgress {

	/** Tells nobody. */
	IngestProgress SILENT = new IngestProgress() {
	};

	/** It has come as far as this now. */
	default void advanced(IngestAdvance advance) {
	}

	/** A document is in the graph, or was there already. */
	default void written(WriteReceipt receipt) {
	}

	/** A document failed; the run goes on. */
	default void failed(IngestIssue issue) {
	}

	/** A document came in and was replaced by a later one of the same run. */
	default void replaced(IngestIssue issue) {
	}

	/** The graph does not answer and is asked again. */
	default void waiting(String reason) {
	}

}
