package org.zhiku.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ingest.report.IngestAdvance;
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
		return run(new Documents.Files(paths), progress, stop, this.reports::ended);
	}

	/**
	 * Takes in one document. Its report can be asked for while it is under way, and is
	 * not kept: who brought it is told.
	 */
	Mono<IngestReport> take(SourceDocument document, IngestProgress progress) {
		return run(new Documents.Brought(document), progress, new StopSignal(), this.reports::forgotten);
	}

	private Mono<IngestReport> run(Documents documents, IngestProgress progress, StopSignal stop,
			Consumer<Supplier<IngestReport>> end) {
		return Mono.defer(() -> {
			Told told = new Told(progress, this.reports);
			IngestTally tally = new IngestTally(documents.names(), this.ingest.extractor(), told, stop);
			Supplier<IngestReport> report = tally::report;
			this.reports.begun(report);
			return this.ingest.run(documents, tally)
				.doOnError((ex) -> tally.ended(IngestState.FAILED, ex.toString()))
				.onErrorResume((ex) -> ended(report, end).then(Mono.error(ex)))
				.flatMap((ended) -> ended(report, end).thenReturn(ended))
				.doOnCancel(() -> {
					tally.ended(IngestState.STOPPED, null);
					end.accept(report);
				});
		});
	}

	/** Writing blocks, and whatever thread ended the run has other work. */
	private static Mono<Void> ended(Supplier<IngestReport> report, Consumer<Supplier<IngestReport>> end) {
		return Mono.<Void>fromRunnable(() -> end.accept(report)).subscribeOn(Schedulers.boundedElastic());
	}

	/** Tells whoever follows the reports as well. */
	private record Told(IngestProgress progress, IngestReports reports) implements IngestProgress {

		@Override
		public void advanced(IngestAdvance advance) {
			this.progress.advanced(advance);
			this.reports.changed();
		}

		@Override
		public void written(WriteReceipt receipt) {
			this.progress.written(receipt);
		}

		@Override
		public void failed(IngestIssue issue) {
			this.progress.failed(issue);
		}

		@Override
		public void replaced(IngestIssue issue) {
			this.progress.replaced(issue);
		}

		@Override
		public void waiting(String reason) {
			this.progress.waiting(reason);
		}

	}

}
