package org.zhiku.cli;

import java.io.PrintStream;
import java.time.Duration;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

import org.zhiku.ingest.IngestCounts;
import org.zhiku.ingest.IngestIssue;
import org.zhiku.ingest.IngestProgress;

/** Progress for whoever waits: a bar on a terminal, else a line now and then. */
final class TerminalProgress implements IngestProgress, AutoCloseable {

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	private final PrintStream out;

	private final @Nullable ProgressBar bar;

	private long told = System.nanoTime();

	private TerminalProgress(PrintStream out, @Nullable ProgressBar bar) {
		this.out = out;
		this.bar = bar;
	}

	static TerminalProgress on(PrintStream out, boolean terminal) {
		return new TerminalProgress(out, terminal ? bar() : null);
	}

	private static ProgressBar bar() {
		return new ProgressBarBuilder().setTaskName("Ingest")
			.setStyle(ProgressBarStyle.ASCII)
			.setInitialMax(-1)
			.setUnit(" documents", 1)
			.showSpeed()
			.build();
	}

	@Override
	public void advanced(IngestCounts counts) {
		if (this.bar != null) {
			this.bar.stepTo(counts.done());
			return;
		}
		long now = System.nanoTime();
		if (now - this.told >= INTERVAL.toNanos()) {
			this.told = now;
			this.out.println(counts);
		}
	}

	@Override
	public void failed(IngestIssue issue) {
		this.out.println(issue.message());
	}

	@Override
	public void waiting(String reason) {
		this.out.println("Waiting: " + reason);
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

}
