package org.zhiku.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.ReadStep;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.SourceText;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.ZhikuException;

/**
 * Brings documents in: reads them, leaves out those that the graph holds, extracts the
 * others on all processors and writes them; at the end it links renamed departments. A
 * bad document becomes a line of the report and never ends the run. Documents of one
 * policy are written in the order in which they were read, however the work is scheduled.
 */
public final class IngestRun {

	/** So many texts the graph is asked for at once. */
	private static final BatchSize QUESTION = new BatchSize(200, 2_000_000);

	private final CorpusReader corpus;

	private final GraphWriter graph;

	private final IngestPace pace;

	private final Extractor extractor;

	IngestRun(CorpusReader corpus, Extractor extractor, GraphWriter graph, IngestPace pace) {
		this.corpus = corpus;
		this.extractor = extractor;
		this.graph = graph;
		this.pace = pace;
	}

	/**
	 * Brings documents in. Fails with {@link IngestStopped} where the graph stays away;
	 * may be asked to stop, or be cancelled, at any time and repeated.
	 */
	Mono<IngestReport> run(Documents documents, IngestTally tally) {
		return Mono.using(() -> Schedulers.newParallel("extraction", this.pace.extractors(), true),
				(scheduler) -> Flux.merge(size(documents, tally), run(documents, tally, scheduler)).single(),
				Scheduler::dispose);
	}

	/** The version of the extraction. */
	String extractor() {
		return this.extractor.version();
	}

	/** Counts the work while it is being done, since that may take long too. */
	private Mono<IngestReport> size(Documents documents, IngestTally tally) {
		return Mono.<IngestReport>fromRunnable(() -> tally.total(documents.size(this.corpus)))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<IngestReport> run(Documents documents, IngestTally tally, Scheduler scheduler) {
		Set<String> passedOn = new HashSet<>();
		// The same text again follows the first: two writers could not see that they are
		// one.
		Map<String, Integer> lanes = new HashMap<>();
		return Flux.using(() -> documents.steps(this.corpus), Flux::fromStream, Stream::close)
			.subscribeOn(Schedulers.boundedElastic())
			.takeWhile((_) -> tally.goesOn())
			.<SourceDocument>handle((step, sink) -> take(step, tally, sink))
			.bufferUntil(QUESTION.end(SourceDocument::text))
			.concatMap((batch) -> tally.goesOn() ? unknown(documents, batch, passedOn, tally) : Flux.empty(), 1)
			.filter((_) -> tally.goesOn())
			.flatMapSequential((document) -> extract(documents, document, tally).subscribeOn(scheduler),
					this.pace.extractors(), 1)
			// Extracted policies may be large: few wait for those of their batch.
			.groupBy(
					(policy) -> lanes.computeIfAbsent(policy.sha256(),
							(text) -> Math.floorMod(policy.id().hashCode(), this.pace.writers())),
					2 * this.pace.writers())
			.flatMap((lane) -> lane.bufferUntil(this.pace.batch().end(Policy::text))
				.concatMap((batch) -> write(documents, batch, tally), 1), this.pace.writers())
			.then(patiently(documents.link(this.extractor.successions(), this.graph), tally))
			.then(Mono.fromSupplier(tally::completed))
			.onErrorMap(IngestRun::isAway, (ex) -> IngestStopped.of(tally, this.pace.patience(), ex));
	}

	private static void take(ReadStep step, IngestTally tally, SynchronousSink<SourceDocument> documents) {
		tally.read(step);
		if (step.result() instanceof ReadResult.Document(SourceDocument document)) {
			documents.next(document);
		}
	}

	/**
	 * Those of a batch that must be written. A source that was passed on in this run is
	 * so again, since what the graph knows of it is about to change; so is what somebody
	 * brings, who wants to hear of which policy it is.
	 */
	private Flux<SourceDocument> unknown(Documents documents, List<SourceDocument> batch, Set<String> passedOn,
			IngestTally tally) {
		if (documents instanceof Documents.Brought) {
			return Flux.fromIterable(batch);
		}
		return patiently(this.graph.known(batch.stream().map(this::sourceText).toList()).collectList(), tally)
			.onErrorResume(Predicate.not(IngestRun::isAway), (ex) -> Mono.just(List.of()))
			.flatMapIterable((known) -> {
				Set<SourceText> held = Set.copyOf(known);
				return batch.stream().filter((document) -> {
					SourceText text = sourceText(document);
					if (held.contains(text) && !passedOn.contains(text.source())) {
						tally.unchanged(document);
						return false;
					}
					passedOn.add(text.source());
					return true;
				}).toList();
			});
	}

	private SourceText sourceText(SourceDocument document) {
		return new SourceText(Policy.source(document.given().sourceId(), document.origin()), document.sha256(),
				this.extractor.version());
	}

	private Mono<Policy> extract(Documents documents, SourceDocument document, IngestTally tally) {
		return Mono.fromSupplier(() -> {
			try {
				Policy policy = this.extractor.read(document);
				if (documents instanceof Documents.Brought && !PolicyIdentity.isPolicy(document, policy.extraction())) {
					tally.failed(document.origin(), new IngestIssue.NoPolicy(document.origin()));
					return null;
				}
				return policy;
			}
			// Recursive patterns may exhaust the stack on one text; that harms no other.
			catch (RuntimeException | StackOverflowError ex) {
				tally.failed(document.origin(), new IngestIssue.NotExtracted(document.origin(), ex.toString()));
				return null;
			}
		});
	}

	/** One transaction; if it fails, one for each policy, so that none harms another. */
	private Mono<Void> write(Documents documents, List<Policy> batch, IngestTally tally) {
		return patiently(documents.write(batch, this.extractor.successions(), this.graph), tally)
			.doOnNext((receipts) -> written(batch, receipts, tally))
			.then()
			.onErrorResume(Predicate.not(IngestRun::isAway), (ex) -> {
				if (batch.size() > 1) {
					return Flux.fromIterable(batch)
						.concatMap((policy) -> write(documents, List.of(policy), tally), 1)
						.then();
				}
				String origin = batch.getFirst().origin();
				tally.failed(origin, notWritten(origin, ex));
				return Mono.empty();
			});
	}

	private static void written(List<Policy> batch, List<WriteReceipt> receipts, IngestTally tally) {
		for (int i = 0; i < batch.size(); i++) {
			tally.written(batch.get(i), receipts.get(i));
		}
	}

	/** Asks again while the graph is away, but not for ever. */
	private <T> Mono<T> patiently(Mono<T> call, IngestTally tally) {
		return call
			.retryWhen(Retry.backoff(Long.MAX_VALUE, this.pace.firstPause())
				.maxBackoff(this.pace.longestPause())
				.filter((ex) -> ex instanceof GraphException.Unavailable && tally.goesOn())
				.doBeforeRetry((signal) -> tally.waiting(signal.failure())))
			.timeout(this.pace.patience());
	}

	private static boolean isAway(Throwable failure) {
		return failure instanceof TimeoutException || failure instanceof GraphException.Unavailable;
	}

	private static IngestIssue notWritten(String origin, Throwable failure) {
		return (failure instanceof ZhikuException known)
				? new IngestIssue.NotWritten(origin, known.code(), String.valueOf(known.getMessage()))
				: new IngestIssue.NotWritten(origin, ErrorCode.INTERNAL_ERROR, failure.toString());
	}

}
