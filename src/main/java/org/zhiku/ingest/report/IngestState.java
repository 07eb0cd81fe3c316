package org.zhiku.ingest.report;

/** Where a run is. */
public enum IngestState {

	/** At work. */
	RUNNING,
	/** All documents were seen; some may have failed. */
	COMPLETED,
	/** Someone ended it before it had seen all; a repetition goes on from there. */
	STOPPED,
	/** The graph stayed away, or something broke; a repetition goes on from there. */
	FAILED

}
