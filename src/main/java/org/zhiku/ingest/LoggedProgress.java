package org.zhiku.ingest;

import java.time.Duration;

import org.apache.commons.logging.Log;

import org.zhiku.ingest.report.IngestAdvance;

/** Tells a log, now and then. */
class LoggedProgress implements IngestProgress {

	private static final Duration INTERVAL = Duration.ofSeconds(10);

	/** A folder of photographs shall not fill the log. */
	private static final int MAX_ISSUES = 50;

	private final Log log;

	private long told = System.nanoTime();

	private int issues;

	LoggedProgress(Log log) {
		this.log = log;
	}

	@Override
	public void advanced(IngestAdvance advance) {
		long now = System.nanoTime();
		if (now - this.told >= INTERVAL.toNanos()) {
			this.told = now;
			this.log.info("Ingesting: " + advance);
		}
	}

	@Override
	public void failed(IngestIssue issue) {
		warn("Not ingested: " + issue.message());
	}

	@Override
	public void replaced(IngestIssue issue) {
		warn("Replaced: " + issue.message());
	}

	private void warn(String line) {
		this.issues++;
		if (this.issues <= MAX_ISSUES) {
			this.log.warn(line);
		}
		else if (this.issues == MAX_ISSUES + 1) {
			this.log.warn("More documents could not be ingested or were replaced; the report has them");
		}
	}

	@Override
	public void waiting(String reason) {
		this.log.warn("The ingest waits: " + reason);
	}

}
