package org.zhiku.ingest;

/** Is told how a run comes along, by one thread at a time. */
public interface IngestProgress {

	/** Tells nobody. */
	IngestProgress SILENT = new IngestProgress() {
	};

	/** The counts are these now. */
	default void advanced(IngestCounts counts) {
	}

	/** A document failed; the run goes on. */
	default void failed(IngestIssue issue) {
	}

	/** The graph does not answer and is asked again. */
	default void waiting(String reason) {
	}

}
