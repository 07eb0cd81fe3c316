package org.zhiku.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

import org.zhiku.ingest.IngestIssue;
import org.zhiku.ingest.IngestProgress;
import org.zhiku.ingest.report.IngestAdvance;

/**
 * Progress for whoever waits: on a terminal a bar over the bytes of the files, else a
 * line now and then.
 */
final class TerminalProgress implements IngestProgress, AutoCloseable {

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	/** To the left and nothing there: a line that comes in between hides the bar. */
	private static final String OVER_THE_BAR = "\r\u001b[K";

	private final PrintStream out;

	private final @Nullable ProgressBar bar;

	private volatile @Nullable Duration remaining;

	private long told = System.nanoTime();

	private TerminalProgress(PrintStream out, boolean terminal) {
		this.out = out;
		this.bar = terminal ? bar() : null;
	}

	static TerminalProgress on(PrintStream out, boolean terminal) {
		return new TerminalProgress(out, terminal);
	}

	private ProgressBar bar() {
		return new ProgressBarBuilder().setTaskName("Ingest")
			.setStyle(ProgressBarStyle.ASCII)
			.setInitialMax(-1)
			.setUnit(" KB", 1024)
			.setEtaFunction((_) -> Optional.ofNullable(this.remaining))
			.build();
	}

	@Override
	public void advanced(IngestAdvance advance) {
		if (this.bar != null) {
			this.remaining = advance.remaining();
			Long total = advance.bytesTotal();
			this.bar.maxHint((total != null) ? total : -1);
			this.bar.stepTo(advance.bytesDone());
			this.bar.setExtraMessage(" " + advance.counts().done() + " documents, " + advance.rate());
			return;
		}
		long now = System.nanoTime();
		if (now - this.told >= INTERVAL.toNanos()) {
			this.told = now;
			this.out.println("Ingesting: " + advance);
		}
	}

	@Override
	public void failed(IngestIssue issue) {
		tell(issue.message());
	}

	@Override
	public void replaced(IngestIssue issue) {
		tell(issue.message());
	}

	@Override
	public void waiting(String reason) {
		tell("Waiting: " + reason);
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

	private void tell(String line) {
		this.out.println((this.bar != null) ? OVER_THE_BAR + line : line);
	}

}
