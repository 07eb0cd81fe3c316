package org.zhiku.bulk;

import java.io.IOException;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.zhiku.api.Slots;
import org.zhiku.graph.snapshot.GraphSnapshots;
import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Sends the whole graph. It is first written to a file and then sent, because only a
 * short read can be of one revision without keeping writers out for as long as a client
 * likes to take; and so its length is known, and nobody takes half of it for all. Who
 * leaves ends the work, in the database too.
 */
final class GraphExport {

	/** The revision of what is sent. */
	static final String REVISION = "Zhiku-Revision";

	private static final Logger logger = LoggerFactory.getLogger(GraphExport.class);

	/** Rows on their way to the disk; few, as a policy may be long. */
	private static final int AHEAD = 8;

	private final GraphSnapshots snapshots;

	private final Path folder;

	private final Slots slots;

	/**
	 * @param folder where files lie while they are written and sent
	 */
	GraphExport(GraphSnapshots snapshots, Path folder, BulkSettings settings) {
		this.snapshots = snapshots;
		this.folder = folder;
		this.slots = Slots.open("exports of the graph", settings.atOnce());
	}

	/** What tells the file that would be sent now from others of its format. */
	Mono<String> tag() {
		return this.snapshots.version().map(GraphExport::tag);
	}

	/** Sends the file; fails while nothing is sent where nothing can be. */
	Mono<Void> send(GraphFormat format, ServerHttpResponse response) {
		Mono<Void> sending = Mono.usingWhen(Mono.fromSupplier(() -> Spool.open(this.folder)),
				(spool) -> this.snapshots.read((snapshot) -> write(snapshot, format, spool))
					.flatMap((version) -> send(format, version, spool, response)),
				Spool::close);
		return this.slots.holding(sending.subscribeOn(Schedulers.boundedElastic()))
			.then()
			.onErrorMap(GraphExport::spoolFailed)
			.doOnError(SpoolFailed.class, (ex) -> logger.warn("The graph cannot be exported", ex));
	}

	/** The port takes what its reader throws for a failure of its own. */
	private static Throwable spoolFailed(Throwable failure) {
		return (failure.getCause() instanceof SpoolFailed failed) ? failed : failure;
	}

	private static Mono<SnapshotVersion> write(Snapshot snapshot, GraphFormat format, Spool spool) {
		return Mono.defer(() -> {
			GraphFile file = get(() -> format.file(spool.rewrite()));
			run(() -> file.begin(snapshot.version()));
			return Flux.fromIterable(Snapshot.KINDS)
				.concatMap((kind) -> nodes(snapshot, kind, file, spool))
				.thenMany(Flux.fromIterable(Snapshot.RELATIONS))
				.concatMap((relation) -> relationships(snapshot, relation, file, spool))
				.then(Mono.fromRunnable(() -> run(file::end)).subscribeOn(spool.disk()))
				.thenReturn(snapshot.version());
		}).subscribeOn(spool.disk());
	}

	private static Mono<Void> nodes(Snapshot snapshot, NodeKind kind, GraphFile file, Spool spool) {
		return snapshot.nodes(kind)
			.publishOn(spool.disk(), AHEAD)
			.doFirst(() -> run(() -> file.begin(kind)))
			.doOnNext((node) -> run(() -> file.write(node)))
			.then();
	}

	private static Mono<Void> relationships(Snapshot snapshot, Relation relation, GraphFile file, Spool spool) {
		return snapshot.relationships(relation)
			.publishOn(spool.disk(), AHEAD)
			.doFirst(() -> run(() -> file.begin(relation)))
			.doOnNext((relationship) -> run(() -> file.write(relationship)))
			.then();
	}

	private static Mono<Void> send(GraphFormat format, SnapshotVersion version, Spool spool,
			ServerHttpResponse response) {
		return Mono.defer(() -> {
			HttpHeaders headers = response.getHeaders();
			headers.setContentType(format.mediaType());
			headers.setContentLength(get(spool::size));
			headers.setETag(tag(version));
			headers.setCacheControl("no-cache");
			headers.set(REVISION, Long.toString(version.revision()));
			headers.set(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"zhiku-graph-" + version.revision() + "." + format.ending() + "\"");
			return response.writeWith(spool.read(response.bufferFactory()));
		});
	}

	private static String tag(SnapshotVersion version) {
		return "\"" + version.graph() + "-" + version.revision() + "-" + version.successions() + "-"
				+ GraphFormat.VERSION + "\"";
	}

	private static void run(Step step) {
		get(() -> {
			step.run();
			return step;
		});
	}

	private static <T> T get(Source<T> source) {
		try {
			return source.get();
		}
		catch (IOException ex) {
			throw new SpoolFailed(ex);
		}
	}

	private interface Step {

		void run() throws IOException;

	}

	private interface Source<T> {

		T get() throws IOException;

	}

}
