package org.zhiku.ingest.report;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The reports of this process's runs under way, and of the last runs of all processes
 * that share the folder. Safe for many threads.
 */
public final class IngestReports {

	private static final Log logger = LogFactory.getLog(IngestReports.class);

	private final List<Supplier<IngestReport>> running = new CopyOnWriteArrayList<>();

	private final ReportFolder folder;

	public IngestReports(ReportFolder folder) {
		this.folder = folder;
	}

	/** A run begins that can tell at any time how far it is. */
	public void begun(Supplier<IngestReport> run) {
		this.running.addFirst(run);
	}

	/**
	 * It has ended, and its report is kept. An ingest does not fail because its report
	 * cannot be.
	 */
	public void ended(Supplier<IngestReport> run) {
		if (!this.running.contains(run)) {
			return;
		}
		try {
			this.folder.add(run.get());
		}
		catch (IOException ex) {
			logger.error("The report of the ingest could not be kept: " + run.get(), ex);
		}
		this.running.remove(run);
	}

	/** Those under way, then those that ended, the newest first. */
	public Mono<List<IngestReport>> newest(int count) {
		return Mono
			.fromCallable(
					() -> Stream.concat(this.running.stream().map(Supplier::get), this.folder.newest(count).stream())
						// One that just ended may for a moment be both.
						.distinct()
						.limit(count)
						.toList())
			.subscribeOn(Schedulers.boundedElastic());
	}

}
