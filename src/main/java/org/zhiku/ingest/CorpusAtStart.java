package org.zhiku.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;

import org.zhiku.ingest.report.IngestAdvance;
import org.zhiku.ingest.report.IngestCounts;
import org.zhiku.ingest.report.IngestReport;

/**
 * Ingests the corpus in the background while the server already answers. Repeated at each
 * start, which costs little: what the graph holds is left out.
 */
public final class CorpusAtStart implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(CorpusAtStart.class);

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final ReportedIngest ingest;

	private final List<Path> corpus;

	private final boolean wanted;

	private volatile State state;

	private volatile @Nullable Disposable run;

	CorpusAtStart(ReportedIngest ingest, List<Path> corpus, boolean wanted) {
		this.ingest = ingest;
		this.corpus = List.copyOf(corpus);
		this.wanted = wanted;
		this.state = new State(wanted ? Phase.RUNNING : Phase.OFF, IngestCounts.NONE);
	}

	/** How far it has come. */
	public State state() {
		return this.state;
	}

	@Override
	public void start() {
		if (!this.wanted) {
			return;
		}
		logger.info("Ingesting " + this.corpus.stream()
			.map((path) -> path.toAbsolutePath().normalize().toString())
			.collect(Collectors.joining(", ")));
		LoggedProgress progress = new LoggedProgress(logger) {
			@Override
			public void advanced(IngestAdvance advance) {
				CorpusAtStart.this.state = new State(Phase.RUNNING, advance.counts());
				super.advanced(advance);
			}
		};
		this.run = this.ingest.run(this.corpus, progress, new StopSignal())
			.doOnError((ex) -> this.state = new State(Phase.INTERRUPTED, this.state.counts()))
			.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE)
				.filter(IngestStopped.class::isInstance)
				.doBeforeRetry((signal) -> logger.warn(signal.failure().getMessage() + "; it will be tried again")))
			.subscribe(this::ended, (ex) -> logger.error("The corpus could not be ingested", ex));
	}

	@Override
	public void stop() {
		Disposable running = this.run;
		if (running != null) {
			running.dispose();
		}
		this.run = null;
	}

	@Override
	public boolean isRunning() {
		return this.run != null;
	}

	private void ended(IngestReport report) {
		this.state = new State(Phase.DONE, report.counts());
		logger.info("Ingested the corpus: " + report);
	}

	/** Where the ingest stands. */
	public enum Phase {

		/** None is wanted. */
		OFF,
		/** It is at work. */
		RUNNING,
		/** The graph stayed away, or something broke; the log says what. */
		INTERRUPTED,
		/** All of the corpus was seen. */
		DONE

	}

	/** A phase and what was counted until now. */
	public record State(Phase phase, IngestCounts counts) {

		/** Whether there is nothing to wait for. */
		public boolean ended() {
			return switch (this.phase) {
				case RUNNING, INTERRUPTED -> false;
				case DONE, OFF -> true;
			};
		}

	}

}
