package org.zhiku.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.zhiku.graph.WriteReceipt;

/** Counts what happens in one run and passes it on. Safe for many threads. */
final class IngestTally {

	private final long started = System.nanoTime();

	private final IngestProgress progress;

	private final List<IngestIssue> issues = new ArrayList<>();

	private IngestCounts counts = IngestCounts.NONE;

	IngestTally(IngestProgress progress) {
		this.progress = progress;
	}

	synchronized void read() {
		add(1, 0, 0, 0, 0, 0);
	}

	synchronized void skipped() {
		add(0, 0, 0, 0, 0, 1);
	}

	synchronized void unchanged() {
		add(0, 0, 0, 1, 0, 0);
	}

	synchronized void written(WriteReceipt.Outcome outcome) {
		switch (outcome) {
			case CREATED -> add(0, 1, 0, 0, 0, 0);
			case CHANGED -> add(0, 0, 1, 0, 0, 0);
			case UNCHANGED -> add(0, 0, 0, 1, 0, 0);
			case DELETED, ABSENT -> throw new IllegalStateException("A write does not answer " + outcome);
		}
	}

	synchronized void failed(IngestIssue issue) {
		if (this.issues.size() < IngestReport.MAX_ISSUES) {
			this.issues.add(issue);
		}
		this.progress.failed(issue);
		add(0, 0, 0, 0, 1, 0);
	}

	synchronized void waiting(Throwable failure) {
		this.progress.waiting(String.valueOf(failure.getMessage()));
	}

	synchronized IngestReport report() {
		return new IngestReport(this.counts, this.issues, Duration.ofNanos(System.nanoTime() - this.started));
	}

	private void add(int read, int created, int changed, int unchanged, int failed, int skipped) {
		IngestCounts old = this.counts;
		this.counts = new IngestCounts(old.read() + read, old.created() + created, old.changed() + changed,
				old.unchanged() + unchanged, old.failed() + failed, old.skipped() + skipped);
		this.progress.advanced(this.counts);
	}

}
