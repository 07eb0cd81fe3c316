package org.zhiku.ingest.report;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * The reports of this process's runs under way, and of the last runs of all processes
 * that share the folder. Safe for many threads.
 */
public final class IngestReports {

	private static final Log logger = LogFactory.getLog(IngestReports.class);

	/** So many runs that ended are told to who follows them. */
	private static final int ENDED = 20;

	/** Between two looks of one who follows: more often no person can read. */
	private static final Duration PAUSE = Duration.ofMillis(250);

	private final List<Run> running = new CopyOnWriteArrayList<>();

	private final Deque<RunState> ended = new ConcurrentLinkedDeque<>();

	private final Sinks.Many<Long> changes = Sinks.many().replay().latest();

	private long count;

	private final ReportFolder folder;

	public IngestReports(ReportFolder folder) {
		this.folder = folder;
	}

	/** A run begins that can tell at any time how far it is. */
	public void begun(Supplier<IngestReport> run) {
		synchronized (this) {
			this.running.addFirst(new Run("run-" + ++this.count, run));
		}
		changed();
	}

	/** Some run has come further. */
	public synchronized void changed() {
		this.changes.emitNext(++this.count, Sinks.EmitFailureHandler.FAIL_FAST);
	}

	/**
	 * It has ended, and its report is kept. An ingest does not fail because its report
	 * cannot be.
	 */
	public void ended(Supplier<IngestReport> run) {
		if (find(run) == null) {
			return;
		}
		try {
			this.folder.add(run.get());
		}
		catch (IOException ex) {
			logger.error("The report of the ingest could not be kept: " + run.get(), ex);
		}
		forgotten(run);
	}

	/** It has ended, and nobody will ask for its report. */
	public void forgotten(Supplier<IngestReport> run) {
		Run known = find(run);
		if (known == null) {
			return;
		}
		this.ended.addLast(known.state());
		if (this.ended.size() > ENDED) {
			this.ended.pollFirst();
		}
		this.running.remove(known);
		changed();
	}

	/**
	 * The runs of this process under way, then each of them whenever it has come further,
	 * and those that begin; never ends. Each subscriber is told of a run no more often
	 * than it takes it, and holds nothing but what it was told last.
	 */
	public Flux<RunState> progress() {
		return Flux.defer(() -> {
			RunFollower follower = new RunFollower(states());
			return Flux.merge(Flux.just(0L), this.changes.asFlux())
				.onBackpressureLatest()
				.concatMap((_) -> Mono.fromSupplier(() -> follower.news(states()))
					.concatWith(Mono.delay(PAUSE).then(Mono.empty())), 1)
				.concatMapIterable(Function.identity(), 1);
		});
	}

	/** A run is in the second list before it leaves the first. */
	private List<RunState> states() {
		Map<String, RunState> states = new LinkedHashMap<>();
		this.running.reversed().forEach((run) -> states.put(run.id(), run.state()));
		this.ended.forEach((run) -> states.put(run.run(), run));
		return List.copyOf(states.values());
	}

	private @Nullable Run find(Supplier<IngestReport> run) {
		return this.running.stream().filter((known) -> known.report() == run).findFirst().orElse(null);
	}

	/** Those under way, then those that ended, the newest first. */
	public Mono<List<IngestReport>> newest(int count) {
		return Mono
			.fromCallable(() -> Stream
				.concat(this.running.stream().map((run) -> run.report().get()), this.folder.newest(count).stream())
				// One that just ended may for a moment be both.
				.distinct()
				.limit(count)
				.toList())
			.subscribeOn(Schedulers.boundedElastic());
	}

	/** One under way. */
	private record Run(String id, Supplier<IngestReport> report) {

		RunState state() {
			return new RunState(this.id, this.report.get());
		}

	}

}
