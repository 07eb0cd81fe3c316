package org.zhiku.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchException;
import org.zhiku.search.lucene.store.ChangeTarget;
import org.zhiku.search.lucene.store.LuceneIndex;
import org.zhiku.search.lucene.store.NextIndex;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What is on disk, and what a crash leaves. */
@ExtendWith(OutputCaptureExtension.class)
class LuceneIndexTests {

	private static final LuceneSettings SETTINGS = LuceneSettingsOfTests.NO_TIMED_COMMIT;

	@TempDir
	private Path temporary;

	private Path folder;

	@BeforeEach
	void resolveFolder() {
		this.folder = this.temporary.resolve("data").resolve("index");
	}

	@Test
	void goesOnAfterAnOrderlyStop() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 5, policy("a").put());
		}
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			assertThat(index.revision()).isEqualTo(5);
			assertThat(size(index)).isEqualTo(1);
		}
	}

	@Test
	void keepsOfWhichGraphItIs() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			assertThat(index.graph()).isEmpty();
			index.clear("one");
			apply(index, 5, policy("a").put());
		}
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			assertThat(index.graph()).isEqualTo("one");
			assertThat(index.revision()).isEqualTo(5);
		}
	}

	@Test
	void afterACrashAsksAgainForWhatWasNotCommitted() throws IOException {
		Path crashed = this.temporary.resolve("crashed");
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 1, policy("a").put());
			index.commit();
			apply(index, 2, policy("b").put());
			assertThat(index.revision()).isEqualTo(2);
			copy(this.folder, crashed);
		}
		try (LuceneIndex index = LuceneIndex.open(crashed, SETTINGS.buffer())) {
			assertThat(index.revision()).isEqualTo(1);
			assertThat(size(index)).isEqualTo(1);
			apply(index, 2, policy("b").put());
			assertThat(size(index)).isEqualTo(2);
		}
	}

	@Test
	void whatWasWrittenButNeverShownIsNotInTheRecordedRevision() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 1, policy("a").put());
			index.target().write(List.of(policy("b").put()));
		}
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			assertThat(index.revision()).isEqualTo(1);
		}
	}

	@Test
	void commitsByItselfWithinTheInterval() throws IOException {
		LuceneSettings fast = new LuceneSettings(100, 10, 500, 10, 1, 2, 10, Duration.ofMillis(20), 4,
				Duration.ofMinutes(5), DataSize.ofMegabytes(16), null);
		Path crashed = this.temporary.resolve("crashed");
		try (LuceneSearchEngine engine = new LuceneSearchEngine(LuceneIndex.open(this.folder, fast.buffer()), fast)) {
			engine.apply(List.of(policy("a").put()), 3).block(Duration.ofSeconds(30));
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.pollInterval(Duration.ofMillis(2))
				.until(() -> hasCommit(this.folder));
			copy(this.folder, crashed);
		}
		try (LuceneIndex index = LuceneIndex.open(crashed, SETTINGS.buffer())) {
			assertThat(index.revision()).isEqualTo(3);
		}
	}

	@Test
	void anotherFormatIsBuiltAgainInAFreshFolder() throws IOException {
		try (FSDirectory directory = FSDirectory.open(this.folder.resolve("g1"));
				IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
			writer.setLiveCommitData(Map.of("zhiku.format", "0", "zhiku.revision", "9").entrySet());
			writer.commit();
		}
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			assertThat(index.revision()).isZero();
			apply(index, 1, policy("a").put());
		}
		assertThat(this.folder.resolve("g1")).doesNotExist();
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			assertThat(index.revision()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "segments_", ".si", ".cfs", ".cfe" })
	void aDamagedIndexIsBuiltAgain(String damaged) throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 1, policy("a").text("职业").put());
		}
		for (Path file : files(damaged)) {
			Files.write(file, new byte[] { 1, 2, 3 }, StandardOpenOption.TRUNCATE_EXISTING);
		}
		assertIsEmpty();
	}

	@Test
	void aMissingFileIsDamageToo() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 1, policy("a").text("职业").put());
		}
		for (Path file : files(".cfs")) {
			Files.delete(file);
		}
		assertIsEmpty();
	}

	/** One bit of the stored text, which no opening of the index looks at. */
	@Test
	void aBitThatRottedIsFoundAtTheStart(CapturedOutput output) throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 1, policy("a").text("职业".repeat(5000)).put());
		}
		for (Path file : files(".cfs")) {
			byte[] bytes = Files.readAllBytes(file);
			bytes[bytes.length / 2] ^= 4;
			Files.write(file, bytes);
		}
		assertIsEmpty();
		assertThat(output.getOut().split("is not usable and is built again", -1)).hasSize(2);
	}

	@Test
	void aHalfBuiltIndexIsDeletedAtTheNextStart() throws IOException {
		Path crashed = this.temporary.resolve("crashed");
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 5, policy("a").text("职业").put());
			index.commit();
			NextIndex next = index.begin("graph");
			next.write(List.of(policy("b").text("职业").put()));
			next.reached(9);
			copy(this.folder, crashed);
			assertThat(crashed.resolve("g2")).isDirectory();
		}
		assertThat(this.folder.resolve("g2")).doesNotExist();
		try (LuceneIndex index = LuceneIndex.open(crashed, SETTINGS.buffer())) {
			assertThat(index.revision()).isEqualTo(5);
			assertThat(size(index)).isEqualTo(1);
		}
		assertThat(crashed.resolve("g2")).doesNotExist();
	}

	@Test
	void whatServesServesAfterACrashAsWell() throws IOException {
		Path crashed = this.temporary.resolve("crashed");
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 5, policy("a").text("职业").put());
			NextIndex next = index.begin("graph");
			next.write(List.of(policy("b").text("职业").put(), policy("c").text("职业").put()));
			next.reached(9);
			assertThat(index.serve(next)).isTrue();
			assertThat(this.folder.resolve("g1")).doesNotExist();
			copy(this.folder, crashed);
		}
		try (LuceneIndex index = LuceneIndex.open(crashed, SETTINGS.buffer())) {
			assertThat(index.revision()).isEqualTo(9);
			assertThat(index.graph()).isEqualTo("graph");
			assertThat(size(index)).isEqualTo(2);
		}
	}

	@Test
	void changesOnTheirWayToAnIndexThatServesNoMoreAreAskedForAgain() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 5, policy("a").put());
			ChangeTarget target = index.target();
			NextIndex next = index.begin("graph");
			next.write(List.of(policy("a").put()));
			next.reached(5);
			target.write(List.of(policy("b").put()));
			assertThat(index.serve(next)).isTrue();
			target.write(List.of(policy("c").put()));
			index.show(target, 6);
			assertThat(size(index)).isEqualTo(1);
			assertThat(index.revision()).isEqualTo(5);
		}
	}

	@Test
	void saysThatAnotherProcessUsesTheFolder() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 1, policy("a").put());
			assertThatExceptionOfType(SearchException.Unavailable.class)
				.isThrownBy(() -> LuceneIndex.open(this.folder, SETTINGS.buffer()))
				.withMessageContaining("another process")
				.withMessageContaining("zhiku.data-dir");
			assertThat(size(index)).isEqualTo(1);
		}
	}

	@Test
	void afterAnErrorOfTheDiskOpensAgainFromTheLastCommit() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			apply(index, 1, policy("a").put());
			index.commit();
			apply(index, 2, policy("b").put());
			index.writer().rollback();
			assertThatExceptionOfType(SearchException.Unavailable.class)
				.isThrownBy(() -> apply(index, 3, policy("c").put()));
			assertThat(index.revision()).isEqualTo(1);
			apply(index, 3, policy("b").put(), policy("c").put());
			assertThat(size(index)).isEqualTo(3);
		}
	}

	private void assertIsEmpty() throws IOException {
		try (LuceneIndex index = LuceneIndex.open(this.folder, SETTINGS.buffer())) {
			assertThat(index.revision()).isZero();
			assertThat(size(index)).isZero();
		}
	}

	private static void apply(LuceneIndex index, long revision, IndexChange... changes) throws IOException {
		ChangeTarget target = index.target();
		target.write(List.of(changes));
		index.show(target, revision);
	}

	private static int size(LuceneIndex index) throws IOException {
		return index.search((searcher) -> searcher.getIndexReader().numDocs());
	}

	private static boolean hasCommit(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("g1"))) {
			return files.anyMatch((file) -> file.getFileName().toString().startsWith("segments_"));
		}
	}

	/** As a killed process leaves it: what is on disk now. */
	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else if (!file.getFileName().toString().equals("write.lock")) {
					Files.copy(file, target);
				}
			}
		}
	}

	/** The files of the first generation with this in their names; there must be some. */
	private List<Path> files(String part) throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("g1"))) {
			List<Path> found = files.filter((file) -> file.getFileName().toString().contains(part)).toList();
			assertThat(found).isNotEmpty();
			return found;
		}
	}

}
