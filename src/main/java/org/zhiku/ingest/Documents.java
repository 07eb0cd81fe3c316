package org.zhiku.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.ReadStep;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.Succession;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.ontology.Policy;

/** What a run is to bring in. */
sealed interface Documents {

	/** How a report names it. */
	List<String> names();

	/**
	 * Files and folders, of which most may be known already.
	 */
	record Files(List<Path> paths) implements Documents {

		public Files {
			paths = List.copyOf(paths);
		}

		@Override
		public List<String> names() {
			return this.paths.stream().map(Path::toString).toList();
		}

	}

	/** A document that somebody brings himself, and wants to know what became of it. */
	record Brought(SourceDocument document) implements Documents {

		@Override
		public List<String> names() {
			return List.of(this.document.origin());
		}

	}

	/** Bytes, or characters of what was read before. */
	default long size(CorpusReader corpus) {
		return switch (this) {
			case Files(List<Path> paths) -> corpus.size(paths);
			case Brought(SourceDocument document) -> document.text().length();
		};
	}

	/** One after the other; to be closed. */
	default Stream<ReadStep> steps(CorpusReader corpus) {
		return switch (this) {
			case Files(List<Path> paths) -> corpus.steps(paths);
			case Brought(SourceDocument document) ->
				Stream.of(new ReadStep(new ReadResult.Document(document), document.origin(), document.text().length()));
		};
	}

	/** Writes what was read of them, with receipts in the order of the policies. */
	default Mono<List<WriteReceipt>> write(List<Policy> policies, List<Succession> successions, GraphWriter graph) {
		return switch (this) {
			case Files _ -> graph.write(policies);
			case Brought _ ->
				Flux.fromIterable(policies).concatMap((policy) -> graph.bring(policy, successions), 1).collectList();
		};
	}

	/** Links departments when all is written, unless that was done with it. */
	default Mono<Void> link(List<Succession> successions, GraphWriter graph) {
		return switch (this) {
			case Files _ -> graph.link(successions);
			case Brought _ -> Mono.empty();
		};
	}

}
