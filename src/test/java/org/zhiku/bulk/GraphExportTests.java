package org.zhiku.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.snapshot.GraphSnapshots;
import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.graph.snapshot.StoredNode;
import org.zhiku.graph.snapshot.StoredRelationship;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ZhikuException;

import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What a disk does to an export. */
class GraphExportTests {

	private static final SnapshotVersion SHORT = new SnapshotVersion("g", 7, 0);

	private final MockServerHttpResponse response = new MockServerHttpResponse();

	@TempDir
	private Path folder;

	@Test
	void leavesNothingInItsFolder() {
		StepVerifier.create(send(this.folder.resolve("spool"), () -> SHORT))
			.expectComplete()
			.verify(Duration.ofSeconds(30));
		assertThat(this.response.getBodyAsString().block()).contains("\"revision\":7");
		assertThat(this.folder.resolve("spool")).isEmptyDirectory();
	}

	@Test
	void aDiskThatTakesNoFileIsToldAsOverload() throws IOException {
		assertOverloaded(send(Files.createFile(this.folder.resolve("spool")), () -> SHORT));
	}

	/** A channel breaks when its thread is interrupted, as if the disk were full. */
	@Test
	void aDiskThatTakesNoMoreIsToldAsOverload() {
		assertOverloaded(send(this.folder, () -> {
			Thread.currentThread().interrupt();
			return new SnapshotVersion("g".repeat(100_000), 7, 0);
		}));
	}

	private void assertOverloaded(Mono<Void> sending) {
		StepVerifier.create(sending)
			.expectErrorSatisfies(
					(ex) -> assertThat(((ZhikuException) ex).code()).as(ex.toString()).isEqualTo(ErrorCode.OVERLOADED))
			.verify(Duration.ofSeconds(30));
		assertThat(this.response.isCommitted()).isFalse();
	}

	private Mono<Void> send(Path folder, Version version) {
		return new GraphExport(new EmptyGraph(version), folder, new BulkSettings(1)).send(GraphFormat.JSONL,
				this.response);
	}

	private interface Version {

		SnapshotVersion get();

	}

	/** Fails as the port does where its reader fails. */
	private record EmptyGraph(Version current) implements GraphSnapshots {

		@Override
		public Mono<SnapshotVersion> version() {
			return Mono.fromSupplier(this.current::get);
		}

		@Override
		public <T> Mono<T> read(Function<Snapshot, Mono<T>> reader) {
			return reader.apply(new Nothing(this.current)).onErrorMap((ex) -> new GraphException.Failed("reading", ex));
		}

	}

	private record Nothing(Version current) implements Snapshot {

		@Override
		public SnapshotVersion version() {
			return this.current.get();
		}

		@Override
		public Flux<StoredNode> nodes(NodeKind kind) {
			return Flux.empty();
		}

		@Override
		public Flux<StoredRelationship> relationships(Relation relation) {
			return Flux.empty();
		}

	}

}
