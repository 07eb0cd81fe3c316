package org.zhiku.ingest;

import java.time.Duration;

import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ingest.report.IngestState;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** A run ended before its time because the graph did not come back. */
public final class IngestStopped extends ZhikuException {

	private static final long serialVersionUID = 1L;

	private final transient IngestReport report;

	private IngestStopped(String message, IngestReport report, Throwable cause) {
		super(ErrorCode.GRAPH_UNAVAILABLE, message, cause);
		this.report = report;
	}

	/** Ends a run, unless someone asked it to end anyway. */
	static IngestStopped of(IngestTally tally, Duration patience, Throwable cause) {
		String message = "The graph was not available"
				+ (tally.goesOn() ? " for " + patience.toSeconds() + " seconds" : "") + ", so the ingest stopped";
		IngestState state = tally.goesOn() ? IngestState.FAILED : IngestState.STOPPED;
		return new IngestStopped(message, tally.ended(state, message), cause);
	}

	/** What was done until then. */
	public IngestReport report() {
		return this.report;
	}

}
