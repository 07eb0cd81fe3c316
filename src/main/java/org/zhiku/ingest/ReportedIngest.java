package org.zhiku.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ingest.report.IngestReports;
import org.zhiku.ingest.report.IngestState;

/**
 * An ingest whose report can be asked for while it runs, and is kept however it ends:
 * only a killed process leaves none.
 */
public final class ReportedIngest {

	private final IngestRun ingest;

	private final IngestReports reports;

	ReportedIngest(IngestRun ingest, IngestReports reports) {
		this.ingest = ingest;
		this.reports = reports;
	}

	/**
	 * Ingests files and folders. Asked to stop, it finishes the documents under way and
	 * answers a report that says so. Fails with {@link IngestStopped} where the graph
	 * stays away.
	 */
	public Mono<IngestReport> run(List<Path> paths, IngestProgress progress, StopSignal stop) {
		return Mono.defer(() -> {
			IngestTally tally = new IngestTally(paths, this.ingest.extractor(), progress, stop);
			Supplier<IngestReport> report = tally::report;
			this.reports.begun(report);
			return this.ingest.run(paths, tally)
				.doOnError((ex) -> tally.ended(IngestState.FAILED, ex.toString()))
				.onErrorResume((ex) -> kept(report).then(Mono.error(ex)))
				.flatMap((ended) -> kept(report).thenReturn(ended))
				.doOnCancel(() -> {
					tally.ended(IngestState.STOPPED, null);
					this.reports.ended(report);
				});
		});
	}

	/** Writing blocks, and whatever thread ended the run has other work. */
	private Mono<Void> kept(Supplier<IngestReport> report) {
		return Mono.<Void>fromRunnable(() -> this.reports.ended(report)).subscribeOn(Schedulers.boundedElastic());
	}

}
