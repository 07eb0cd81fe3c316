package org.zhiku.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.Succession;
import org.zhiku.ingest.report.FileReport;
import org.zhiku.ingest.report.IngestAdvance;
import org.zhiku.ingest.report.IngestCounts;
import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ingest.report.IngestState;
import org.zhiku.ingest.report.ReportedIssue;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.NodeId;
import org.zhiku.testsupport.Extractions;
import org.zhiku.testsupport.RecordingGraphWriter;

import static org.assertj.core.api.Assertions.assertThat;

class IngestRunTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	/** Takes the first line for the title, so that a test decides what is one policy. */
	private static final Function<SourceDocument, Extraction> BY_FIRST_LINE = (document) -> Extractions
		.of(document.text().lines().findFirst().orElseThrow(), null, null, null, null);

	private static final Succession RENAMED = new Succession(false, "建设厅", "住房和城乡建设厅", "");

	private final RecordingGraphWriter graph = new RecordingGraphWriter();

	private final StopSignal stop = new StopSignal();

	private final List<String> told = Collections.synchronizedList(new ArrayList<>());

	private String extractor = "1";

	@TempDir
	private Path folder;

	@BeforeEach
	void threeDocuments() throws IOException {
		Files.writeString(this.folder.resolve("a.txt"), "甲\n1");
		Files.writeString(this.folder.resolve("b.txt"), "乙\n1");
		Files.writeString(this.folder.resolve("c.jsonl"), "{\"id\":\"p1\",\"text\":\"丙\\n1\"}\nbroken\n");
		Files.writeString(this.folder.resolve("README.md"), "about");
	}

	@Test
	void countsWhatIsNewUnchangedAndChanged() throws IOException {
		assertThat(run(BY_FIRST_LINE).counts()).isEqualTo(new IngestCounts(3, 3, 0, 0, 1, 1));
		assertThat(run(BY_FIRST_LINE).counts()).isEqualTo(new IngestCounts(3, 0, 0, 3, 1, 1));
		Files.writeString(this.folder.resolve("b.txt"), "乙\n2");
		assertThat(run(BY_FIRST_LINE).counts()).isEqualTo(new IngestCounts(3, 0, 1, 2, 1, 1));
	}

	@Test
	void linksRenamedDepartmentsAtTheEnd() {
		run(BY_FIRST_LINE);
		assertThat(this.graph.links()).containsExactly(RENAMED);
	}

	@Test
	void extractsNothingThatTheGraphHolds() {
		run(BY_FIRST_LINE);
		AtomicInteger extracted = new AtomicInteger();
		run((document) -> {
			extracted.incrementAndGet();
			return BY_FIRST_LINE.apply(document);
		});
		assertThat(extracted).hasValue(0);
		assertThat(this.graph.writes()).hasSize(3);
	}

	@Test
	void extractsAgainWhatAnotherVersionRead() {
		run(BY_FIRST_LINE);
		this.extractor = "2";
		assertThat(run(BY_FIRST_LINE).counts()).isEqualTo(new IngestCounts(3, 0, 3, 0, 1, 1));
		assertThat(run(BY_FIRST_LINE).counts()).isEqualTo(new IngestCounts(3, 0, 0, 3, 1, 1));
	}

	@Test
	void theVersionFollowsTheRulesAndTheUsersTables(@TempDir Path folder) throws IOException {
		Path tables = Files.createDirectory(folder.resolve("gazetteer"));
		String none = ExtractorVersion.with(tables);
		Files.writeString(tables.resolve("national.tsv"), "国家某局\n");
		assertThat(ExtractorVersion.with(tables)).isNotEqualTo(none).isEqualTo(ExtractorVersion.with(tables));
		assertThat(ExtractorVersion.with(null)).matches("[0-9a-f]{16}").isEqualTo(ExtractorVersion.with(null));
	}

	@Test
	void aDocumentThatBreaksTheExtractionIsALineOfTheReport() {
		IngestReport report = run((document) -> switch (document.text().charAt(0)) {
			case '甲' -> throw new IllegalStateException("oops\nagain");
			case '乙' -> throw new StackOverflowError();
			default -> BY_FIRST_LINE.apply(document);
		});
		assertThat(report.counts()).isEqualTo(new IngestCounts(3, 1, 0, 0, 3, 1));
		assertThat(report.issues()).extracting(ReportedIssue::message)
			.hasSize(3)
			.allSatisfy((message) -> assertThat(message).doesNotContain("\n"))
			.anySatisfy((message) -> assertThat(message).contains("a.txt", "oops again"))
			.anySatisfy((message) -> assertThat(message).contains("b.txt", "StackOverflowError"))
			.anySatisfy((message) -> assertThat(message).contains("c.jsonl#2", "not JSON"));
		assertThat(this.told)
			.containsExactlyInAnyOrderElementsOf(report.issues().stream().map(ReportedIssue::message).toList());
	}

	@Test
	void aDocumentThatALaterOneReplacesIsALineOfTheReport() throws IOException {
		Files.writeString(this.folder.resolve("d.txt"), "甲\n2");
		Files.writeString(this.folder.resolve("e.txt"), "甲\n2");
		IngestReport report = run(BY_FIRST_LINE);
		assertThat(report.issues()).filteredOn((issue) -> issue.code().equals("REPLACED_IN_RUN"))
			.extracting(ReportedIssue::message)
			.singleElement()
			.asString()
			.matches(".*/a\\.txt: was replaced by .*/d\\.txt, .*");
		assertThat(report.counts().failed()).isEqualTo(1);
		assertThat(run(BY_FIRST_LINE).issues()).noneMatch((issue) -> issue.code().equals("REPLACED_IN_RUN"));
	}

	@Test
	void aDocumentThatTheGraphRefusesIsALineOfTheReport() {
		this.graph.failing((policy) -> policy.text().startsWith("甲")
				? Optional.of(new GraphException.Failed("writing", new RuntimeException())) : Optional.empty());
		IngestReport report = run(BY_FIRST_LINE);
		assertThat(report.counts()).isEqualTo(new IngestCounts(3, 2, 0, 0, 2, 1));
		assertThat(report.issues()).extracting(ReportedIssue::message)
			.anySatisfy((message) -> assertThat(message).contains("a.txt", "The graph failed: writing"));
	}

	@Test
	void aDocumentThatTheGraphRefusesHarmsNoneOfItsBatch() throws IOException {
		Files.writeString(this.folder.resolve("d.jsonl"),
				IntStream.range(0, 20)
					.mapToObj((i) -> "{\"id\":\"s%d\",\"text\":\"题%d\"}".formatted(i, i))
					.collect(Collectors.joining("\n")));
		this.graph.failing((policy) -> policy.text().matches("题1?3")
				? Optional.of(new GraphException.Failed("writing", new RuntimeException())) : Optional.empty());
		IngestReport report = run(BY_FIRST_LINE);
		assertThat(report.counts()).isEqualTo(new IngestCounts(23, 21, 0, 0, 3, 1));
		assertThat(report.issues()).extracting(ReportedIssue::message)
			.anySatisfy((message) -> assertThat(message).contains("d.jsonl#4", "could not be written"))
			.anySatisfy((message) -> assertThat(message).contains("d.jsonl#14", "could not be written"));
	}

	@Test
	void waitsForAGraphThatComesBack() {
		AtomicInteger away = new AtomicInteger(3);
		this.graph.failing((policy) -> (away.getAndDecrement() > 0) ? away() : Optional.empty());
		assertThat(run(BY_FIRST_LINE).counts().created()).isEqualTo(3);
		assertThat(this.told).filteredOn((line) -> line.startsWith("waiting")).hasSize(3);
	}

	@Test
	void stopsWhenTheGraphStaysAwayAndSaysHowFarItCame() {
		this.graph.failing((policy) -> policy.text().startsWith("丙") ? away() : Optional.empty());
		IngestPace pace = new IngestPace(2, 1, new BatchSize(1, 1000), Duration.ofMillis(200), Duration.ofMillis(5),
				Duration.ofMillis(10));
		StepVerifier.create(ingest(BY_FIRST_LINE, pace).run(files(), tally(IngestProgress.SILENT)))
			.expectErrorSatisfies((ex) -> {
				assertThat(ex).isInstanceOf(IngestStopped.class).hasMessageContaining("not available");
				assertThat(((IngestStopped) ex).report().counts().created()).isEqualTo(2);
			})
			.verify(LIMIT);
	}

	@Test
	void extractsNoMoreThanTheWritersAreAboutToTake() throws IOException {
		Files.writeString(this.folder.resolve("d.jsonl"),
				IntStream.range(0, 300)
					.mapToObj((i) -> "{\"id\":\"s%d\",\"text\":\"题%d\"}".formatted(i, i))
					.collect(Collectors.joining("\n")));
		this.graph.failing((policy) -> away());
		AtomicInteger extracted = new AtomicInteger();
		IngestPace pace = new IngestPace(2, 1, new BatchSize(3, 1000), Duration.ofSeconds(1), Duration.ofMillis(5),
				Duration.ofMillis(10));
		StepVerifier.create(ingest((document) -> {
			extracted.incrementAndGet();
			return BY_FIRST_LINE.apply(document);
		}, pace).run(files(), tally(IngestProgress.SILENT))).expectError(IngestStopped.class).verify(LIMIT);
		assertThat(extracted).hasValueBetween(2, 20);
	}

	@Test
	void aMissingPathIsReported() {
		StepVerifier.create(ingest(BY_FIRST_LINE, fast()).run(
				new Documents.Files(List.of(this.folder.resolve("x"), this.folder.resolve("a.txt"))),
				tally(IngestProgress.SILENT)))
			.assertNext((report) -> {
				assertThat(report.counts()).isEqualTo(new IngestCounts(1, 1, 0, 0, 1, 0));
				assertThat(report.issues()).extracting(ReportedIssue::message)
					.containsExactly("x: no such file or folder");
			})
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void tellsWhatEachFileGaveAndCountsACollectionAsOne() {
		IngestReport report = run(BY_FIRST_LINE);
		assertThat(report.state()).isEqualTo(IngestState.COMPLETED);
		assertThat(report.timing().progress()).isEqualTo(1.0);
		assertThat(report.fileCount()).isEqualTo(4);
		assertThat(report.files()).containsExactly(file("README.md", 0, 0, 0, 1), file("a.txt", 1, 1, 0, 0),
				file("b.txt", 1, 1, 0, 0), file("c.jsonl", 1, 1, 1, 0));
	}

	@Test
	void knowsWhenAllBytesAreDone() {
		List<IngestAdvance> advances = new ArrayList<>();
		IngestTally tally = tally(new IngestProgress() {
			@Override
			public void advanced(IngestAdvance advance) {
				advances.add(advance);
			}
		});
		ingest(BY_FIRST_LINE, fast()).run(files(), tally).block(LIMIT);
		long bytes = new CorpusReader(ReadLimits.DEFAULT).size(List.of(this.folder));
		assertThat(advances).last().satisfies((last) -> {
			assertThat(last.bytesTotal()).isEqualTo(bytes);
			assertThat(last.bytesDone()).isEqualTo(bytes);
			assertThat(last.progress()).isEqualTo(1.0);
		});
		assertThat(advances).extracting(IngestAdvance::bytesDone).isSorted();
	}

	@Test
	void askedToStopItFinishesWhatIsUnderWayAndARepetitionDoesTheRest() throws IOException {
		Files.writeString(this.folder.resolve("d.jsonl"),
				IntStream.range(0, 300)
					.mapToObj((i) -> "{\"id\":\"s%d\",\"text\":\"题%d\"}".formatted(i, i))
					.collect(Collectors.joining("\n")));
		AtomicInteger extracted = new AtomicInteger();
		IngestReport stopped = run((document) -> {
			if (extracted.incrementAndGet() == 50) {
				this.stop.request();
			}
			return BY_FIRST_LINE.apply(document);
		});
		assertThat(stopped.state()).isEqualTo(IngestState.STOPPED);
		assertThat(stopped.counts().created()).as("what was extracted is written").isEqualTo(extracted.get());
		assertThat(extracted).hasValueBetween(50, 60);
		assertThat(stopped.timing().progress()).isLessThan(0.9);
		IngestTally again = new IngestTally(files().names(), this.extractor, IngestProgress.SILENT, new StopSignal());
		IngestReport resumed = ingest(BY_FIRST_LINE, fast()).run(files(), again).block(LIMIT);
		assertThat(resumed.state()).isEqualTo(IngestState.COMPLETED);
		assertThat(resumed.counts()).isEqualTo(new IngestCounts(303, 303 - extracted.get(), 0, extracted.get(), 1, 1));
	}

	@Test
	void askedToStopItDoesNotWaitForAGraphThatIsAway() {
		this.graph.failing((policy) -> {
			this.stop.request();
			return away();
		});
		StepVerifier.create(ingest(BY_FIRST_LINE, fast()).run(files(), tally(IngestProgress.SILENT)))
			.expectErrorSatisfies(
					(ex) -> assertThat(((IngestStopped) ex).report().state()).isEqualTo(IngestState.STOPPED))
			.verify(Duration.ofSeconds(10));
	}

	/** The same policy from many files: the last one read wins, however threads race. */
	@RepeatedTest(5)
	void theLastReadOfAPolicyWinsHoweverLongEachTakes() throws IOException {
		String lines = IntStream.range(0, 300)
			.mapToObj((i) -> "{\"id\":\"s%d\",\"text\":\"题%d\\n%d\"}".formatted(i, i % 7, i))
			.collect(Collectors.joining("\n"));
		Files.writeString(this.folder.resolve("d.jsonl"), lines);
		run((document) -> {
			LockSupport.parkNanos((document.text().hashCode() & 7) * 100_000L);
			return BY_FIRST_LINE.apply(document);
		});
		Map<NodeId, String> texts = this.graph.texts();
		for (int i = 293; i < 300; i++) {
			assertThat(texts.values()).contains("题%d\n%d".formatted(i % 7, i));
		}
	}

	/** Else the second run would see the older text as known, and the third the newer. */
	@Test
	void aSourceThatGivesTwoTextsEndsWithTheLastOneEachTime() throws IOException {
		Files.writeString(this.folder.resolve("d.jsonl"),
				"{\"id\":\"s\",\"text\":\"丁\\n1\"}\n{\"id\":\"s\",\"text\":\"丁\\n2\"}\n");
		for (int i = 0; i < 3; i++) {
			run(BY_FIRST_LINE);
			assertThat(this.graph.texts().values()).contains("丁\n2").doesNotContain("丁\n1");
		}
	}

	private IngestReport run(Function<SourceDocument, Extraction> extraction) {
		List<IngestReport> reports = new ArrayList<>();
		StepVerifier.create(ingest(extraction, fast()).run(files(), tally(telling())))
			.consumeNextWith(reports::add)
			.expectComplete()
			.verify(LIMIT);
		return reports.get(0);
	}

	private IngestRun ingest(Function<SourceDocument, Extraction> extraction, IngestPace pace) {
		Extractor rules = new Extractor(extraction, this.extractor, List.of(RENAMED));
		return new IngestRun(new CorpusReader(ReadLimits.DEFAULT), rules, this.graph, pace);
	}

	private FileReport file(String name, long read, long created, long failed, long skipped) {
		return new FileReport(this.folder.getFileName() + "/" + name,
				new IngestCounts(read, created, 0, 0, failed, skipped));
	}

	private Documents files() {
		return new Documents.Files(List.of(this.folder));
	}

	private IngestTally tally(IngestProgress progress) {
		return new IngestTally(files().names(), this.extractor, progress, this.stop);
	}

	private static IngestPace fast() {
		return new IngestPace(4, 3, new BatchSize(5, 1000), Duration.ofSeconds(20), Duration.ofMillis(5),
				Duration.ofMillis(10));
	}

	private static Optional<GraphException> away() {
		return Optional.of(new GraphException.Unavailable("writing", new RuntimeException()));
	}

	private IngestProgress telling() {
		return new IngestProgress() {
			@Override
			public void failed(IngestIssue issue) {
				IngestRunTests.this.told.add(issue.message());
			}

			@Override
			public void waiting(String reason) {
				IngestRunTests.this.told.add("waiting: " + reason);
			}
		};
	}

}
