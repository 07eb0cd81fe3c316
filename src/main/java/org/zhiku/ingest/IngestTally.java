package org.zhiku.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.ReadStep;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ingest.report.FactTally;
import org.zhiku.ingest.report.Fate;
import org.zhiku.ingest.report.FileTally;
import org.zhiku.ingest.report.IngestAdvance;
import org.zhiku.ingest.report.IngestCounts;
import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ingest.report.IngestState;
import org.zhiku.ingest.report.IngestTiming;
import org.zhiku.ingest.report.ReportedIssue;
import org.zhiku.ingest.report.WorkTally;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/**
 * Counts what happens in one run and passes it on. What it holds is bounded, except for
 * the documents under way, which the run bounds, and for who gave each policy its text.
 * Safe for many threads.
 */
final class IngestTally {

	private final Instant startedAt = Instant.now();

	private final long started = System.nanoTime();

	private final List<String> names;

	private final String extractor;

	private final IngestProgress progress;

	private final StopSignal stop;

	private final FileTally files = new FileTally(IngestReport.MAX_FILES);

	private final FactTally facts = new FactTally();

	private final WorkTally work = new WorkTally();

	private final List<ReportedIssue> issues = new ArrayList<>();

	/** By origin; two of one origin where a path is given twice. */
	private final Map<String, Deque<UnderWay>> underWay = new HashMap<>();

	/** The origin of the text that each policy got in this run. */
	private final Map<NodeId, String> givers = new HashMap<>();

	private IngestCounts counts = IngestCounts.NONE;

	private boolean leftOut;

	private @Nullable IngestReport ended;

	/**
	 * @param names what the run is to bring in
	 */
	IngestTally(List<String> names, String extractor, IngestProgress progress, StopSignal stop) {
		this.names = List.copyOf(names);
		this.extractor = extractor;
		this.progress = progress;
		this.stop = stop;
	}

	/** A document that was read and whose fate is open. */
	private record UnderWay(FileTally.Entry file, long characters) {
	}

	/**
	 * Whether another document may be begun; where not, one has been left out by that.
	 */
	synchronized boolean goesOn() {
		this.leftOut |= this.stop.isRequested();
		return !this.leftOut;
	}

	synchronized void total(long bytes) {
		this.work.total(bytes);
		told();
	}

	synchronized void read(ReadStep step) {
		FileTally.Entry file = this.files.entry(step.place());
		this.work.passed(step.position());
		switch (step.result()) {
			case ReadResult.Document(SourceDocument document) -> {
				UnderWay begun = new UnderWay(file, document.text().length());
				this.work.read(begun.characters());
				this.underWay.computeIfAbsent(document.origin(), (_) -> new ArrayDeque<>()).add(begun);
				count(file, Fate.READ);
			}
			case ReadResult.Issue(var issue) -> failed(file, new IngestIssue.NotRead(issue));
			case ReadResult.Skipped _ -> count(file, Fate.SKIPPED);
		}
	}

	synchronized void unchanged(SourceDocument document) {
		count(end(document.origin()), Fate.UNCHANGED);
	}

	synchronized void written(Policy policy, WriteReceipt receipt) {
		Fate fate = switch (receipt.outcome()) {
			case CREATED -> Fate.CREATED;
			case CHANGED -> Fate.CHANGED;
			case UNCHANGED -> Fate.UNCHANGED;
			case DELETED, ABSENT -> throw new IllegalStateException("A write does not answer " + receipt.outcome());
		};
		if (fate != Fate.UNCHANGED) {
			this.facts.add(policy.extraction());
			given(receipt.policy(), policy.origin());
		}
		count(end(policy.origin()), fate);
		this.progress.written(receipt);
	}

	/** Nobody shall lose a document without a word. */
	private void given(NodeId policy, String origin) {
		String before = this.givers.put(policy, origin);
		if (before != null && !before.equals(origin)) {
			IngestIssue issue = new IngestIssue.Replaced(before, origin);
			list(issue);
			this.progress.replaced(issue);
		}
	}

	/** A document that was read came to nothing. */
	synchronized void failed(String origin, IngestIssue issue) {
		failed(end(origin), issue);
	}

	synchronized void waiting(Throwable failure) {
		this.progress.waiting(String.valueOf(failure.getMessage()));
	}

	/** The run has come to its end, or to where it was asked to stop. */
	synchronized IngestReport completed() {
		return ended(this.leftOut ? IngestState.STOPPED : IngestState.COMPLETED, null);
	}

	/** The run ends here; the first call decides how. */
	synchronized IngestReport ended(IngestState state, @Nullable String reason) {
		if (this.ended == null) {
			this.ended = report(state, reason, Instant.now());
		}
		return this.ended;
	}

	synchronized IngestReport report() {
		return (this.ended != null) ? this.ended : report(IngestState.RUNNING, null, null);
	}

	private FileTally.Entry end(String origin) {
		Deque<UnderWay> same = this.underWay.get(origin);
		if (same == null) {
			throw new IllegalStateException("It was not begun: " + origin);
		}
		UnderWay one = same.remove();
		if (same.isEmpty()) {
			this.underWay.remove(origin);
		}
		this.work.done(one.characters());
		return one.file();
	}

	private void failed(FileTally.Entry file, IngestIssue issue) {
		list(issue);
		this.progress.failed(issue);
		count(file, Fate.FAILED);
	}

	private void list(IngestIssue issue) {
		if (this.issues.size() < IngestReport.MAX_ISSUES) {
			this.issues.add(issue.reported());
		}
	}

	private void count(FileTally.Entry file, Fate fate) {
		file.add(fate);
		this.counts = this.counts.with(fate);
		told();
	}

	private void told() {
		this.progress.advanced(this.work.advance(this.counts, elapsed()));
	}

	private IngestReport report(IngestState state, @Nullable String reason, @Nullable Instant endedAt) {
		IngestAdvance advance = this.work.advance(this.counts, elapsed());
		double seconds = Math.max(1, elapsed().toMillis()) / 1000.0;
		Double part = (state == IngestState.COMPLETED) ? (Double) 1.0 : advance.progress();
		Integer left = (endedAt == null && advance.remaining() != null) ? (int) advance.remaining().toSeconds() : null;
		double pace = (endedAt == null) ? advance.documentsPerSecond() : this.counts.done() / seconds;
		IngestTiming timing = new IngestTiming(this.startedAt, endedAt, seconds, pace, part, left);
		return new IngestReport(state, reason, this.extractor, this.names, timing, this.counts, this.facts.facts(),
				this.facts.diagnostics(), this.files.count(), this.files.files(), this.files.others(), this.issues);
	}

	private Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.started);
	}

}
