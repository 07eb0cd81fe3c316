package org.zhiku.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param issues why documents failed, the first {@value #MAX_ISSUES} of them
 */
public record IngestReport(IngestCounts counts, List<IngestIssue> issues, Duration duration) {

	/** More than anyone reads, few enough to hold. */
	static final int MAX_ISSUES = 1000;

	public IngestReport {
		issues = List.copyOf(issues);
	}

	/** Documents read in a second. */
	public double perSecond() {
		double seconds = Math.max(1, this.duration.toMillis()) / 1000.0;
		return this.counts.read() / seconds;
	}

	/** One line for a person. */
	@Override
	public String toString() {
		return "%s; %.1f s, %.0f/s".formatted(this.counts, this.duration.toMillis() / 1000.0, perSecond());
	}

}
