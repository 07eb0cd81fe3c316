package org.zhiku.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ingest.report.ReportedIssue;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** A run over the one document; its report can be followed as that of any run. */
final class ReportedIntake implements PolicyIntake {

	private final CorpusReader corpus;

	private final ReportedIngest ingest;

	ReportedIntake(CorpusReader corpus, ReportedIngest ingest) {
		this.corpus = corpus;
		this.ingest = ingest;
	}

	@Override
	public Mono<SourceDocument> read(Path file, String origin) {
		return Mono.fromCallable(() -> {
			try (Stream<ReadResult> results = this.corpus.readFile(file, origin)) {
				return only(origin, results.limit(2).toList());
			}
		}).subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<WriteReceipt> take(SourceDocument document) {
		return Mono.defer(() -> {
			Fate fate = new Fate();
			return this.ingest.take(document, fate).then(Mono.fromSupplier(fate::receipt));
		});
	}

	private static SourceDocument only(String origin, List<ReadResult> results) {
		if (results.size() > 1) {
			throw new IntakeRefused(new ReportedIssue("SEVERAL_DOCUMENTS", origin,
					"holds several documents; one is taken at a time, and many by the command ingest"));
		}
		if (results.isEmpty()) {
			throw new IntakeRefused(new ReportedIssue("EMPTY", origin, "holds no document"));
		}
		return switch (results.getFirst()) {
			case ReadResult.Document(SourceDocument document) -> document;
			case ReadResult.Issue(var issue) -> throw new IntakeRefused(new IngestIssue.NotRead(issue).reported());
			case ReadResult.Skipped(String skipped, String reason) ->
				throw new IntakeRefused(new ReportedIssue("SKIPPED", skipped, reason));
		};
	}

	/** What became of the document. */
	private static final class Fate implements IngestProgress {

		private final AtomicReference<@Nullable WriteReceipt> written = new AtomicReference<>();

		private final AtomicReference<@Nullable IngestIssue> failed = new AtomicReference<>();

		@Override
		public void written(WriteReceipt receipt) {
			this.written.set(receipt);
		}

		@Override
		public void failed(IngestIssue issue) {
			this.failed.set(issue);
		}

		WriteReceipt receipt() {
			WriteReceipt receipt = this.written.get();
			IngestIssue issue = this.failed.get();
			if (receipt != null) {
				return receipt;
			}
			throw switch (issue) {
				case IngestIssue.NotRead read -> new IntakeRefused(read.reported());
				case IngestIssue.NoPolicy none -> new IntakeRefused(none.reported());
				case IngestIssue.NotExtracted ours -> new NotTaken(ErrorCode.INTERNAL_ERROR, ours.message());
				case IngestIssue.NotWritten graphs -> new NotTaken(graphs.code(), graphs.message());
				case IngestIssue.Replaced ours -> new NotTaken(ErrorCode.INTERNAL_ERROR, ours.message());
				case null -> new NotTaken(ErrorCode.INTERNAL_ERROR, "The ingest ended before the document was written");
			};
		}

	}

	/** The fault is not in the document. */
	private static final class NotTaken extends ZhikuException {

		private static final long serialVersionUID = 1L;

		NotTaken(ErrorCode code, String message) {
			super(code, message, null);
		}

	}

}
