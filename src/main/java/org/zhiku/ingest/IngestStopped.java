package org.zhiku.ingest;

import java.time.Duration;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** A run ended before its time because the graph did not come back. */
public final class IngestStopped extends ZhikuException {

	private static final long serialVersionUID = 1L;

	private final transient IngestReport report;

	IngestStopped(IngestReport report, Duration patience, Throwable cause) {
		super(ErrorCode.GRAPH_UNAVAILABLE,
				"The graph was not available for " + patience.toSeconds() + " seconds, so the ingest stopped", cause);
		this.report = report;
	}

	/** What was done until then. */
	public IngestReport report() {
		return this.report;
	}

}
