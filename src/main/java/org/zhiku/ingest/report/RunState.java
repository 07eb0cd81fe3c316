package org.zhiku.ingest.report;

/**
 * Where one run of this process is.
 *
 * @param run tells it from other runs of the process
 * @param report as far as it has come
 */
public record RunState(String run, IngestReport report) {

	/** Whether nothing will follow. */
	boolean ended() {
		return this.report.state() != IngestState.RUNNING;
	}

	/** Whether there is anything to tell of one who has seen the other. */
	boolean isNewsAfter(RunState before) {
		return before.report.state() != this.report.state() || !before.report.counts().equals(this.report.counts());
	}

}
