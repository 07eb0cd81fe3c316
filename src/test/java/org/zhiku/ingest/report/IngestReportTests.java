package org.zhiku.ingest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Policy;
import org.zhiku.testsupport.Policies;

import static org.assertj.core.api.Assertions.assertThat;

class IngestReportTests {

	private static final Instant START = Instant.parse("2024-05-06T07:08:09.123Z");

	@TempDir
	private Path folder;

	@Test
	void countsEveryFactOnceByItsKindAndRule() {
		FactTally tally = new FactTally();
		List<Extraction> extractions = Policies.all().stream().map(Policy::extraction).toList();
		extractions.forEach(tally::add);
		assertThat(count(tally, FactKind.TASK)).isEqualTo(sum(extractions.stream().map(Extraction::tasks)));
		assertThat(count(tally, FactKind.TARGET)).isEqualTo(sum(extractions.stream().map(Extraction::targets)));
		assertThat(count(tally, FactKind.RESPONSIBILITY))
			.isEqualTo(sum(extractions.stream().map(Extraction::responsibilities)));
		assertThat(count(tally, FactKind.CITATION)).isEqualTo(sum(extractions.stream().map(Extraction::citations)));
		assertThat(tally.diagnostics().stream().mapToLong(DiagnosticCount::count).sum())
			.isEqualTo(sum(extractions.stream().map(Extraction::diagnostics)));
		assertThat(tally.facts()).filteredOn((fact) -> !List.of(FactKind.TASK, FactKind.SECTION).contains(fact.kind()))
			.isNotEmpty()
			.allSatisfy((fact) -> assertThat(fact.rules().stream().mapToLong(FactCount.RuleCount::count).sum())
				.isEqualTo(fact.count()));
	}

	@Test
	void holdsSomeFilesOneByOneAndAddsUpTheOthers() {
		FileTally tally = new FileTally(2);
		FileTally.Entry first = tally.entry("a");
		for (String file : List.of("b", "c", "c", "d")) {
			tally.entry(file).add(Fate.READ);
		}
		first.add(Fate.CREATED);
		assertThat(tally.count()).isEqualTo(4);
		assertThat(tally.files()).extracting(FileReport::file).containsExactly("a", "b");
		assertThat(tally.files().getFirst().counts().created()).isEqualTo(1);
		assertThat(tally.others().read()).isEqualTo(3);
	}

	@Test
	void aFileGivesBackTheReportThatWasWritten() throws IOException {
		IngestReport report = report(START);
		Path file = this.folder.resolve("r.json");
		Files.writeString(file, "older");
		ReportFile.write(report, file);
		assertThat(ReportFile.read(file)).isEqualTo(report);
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).as("nothing but the file").containsExactly(file);
		}
	}

	@Test
	void saysASlowPaceAsTheProgressDoes() {
		assertThat(report(START))
			.hasToString("1 read: 1 new, 0 changed, 0 unchanged; 1 failed, 0 skipped; 1.5 s, 0.7/s");
		assertThat(IngestAdvance.rate(12.3)).isEqualTo("12/s");
	}

	@Test
	void aReportHasThePermissionsOfAnyFile() throws IOException {
		Assumptions.assumeTrue(Files.getFileStore(this.folder).supportsFileAttributeView("posix"),
				"No permissions here");
		Path file = this.folder.resolve("r.json");
		ReportFile.write(report(START), file);
		Path ordinary = Files.writeString(this.folder.resolve("ordinary"), "");
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
	}

	@Test
	void whatAKilledProcessLeftIsSweptButNotWhatAnotherIsWriting() throws IOException {
		Path left = Files.writeString(this.folder.resolve(".ingest-left.tmp"), "{");
		Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
		Path fresh = Files.writeString(this.folder.resolve(".ingest-fresh.tmp"), "{");
		new ReportFolder(this.folder).add(report(START));
		assertThat(left).doesNotExist();
		assertThat(fresh).exists();
	}

	@Test
	void theFolderKeepsTheNewest() throws IOException {
		ReportFolder reports = new ReportFolder(this.folder.resolve("reports"));
		for (int i = 0; i < ReportFolder.KEPT + 3; i++) {
			reports.add(report(START.plusSeconds(i)));
		}
		assertThat(reports.newest(100)).extracting((report) -> report.timing().startedAt())
			.isEqualTo(IntStream.range(3, ReportFolder.KEPT + 3)
				.mapToObj((i) -> START.plusSeconds(ReportFolder.KEPT + 5L - i))
				.toList());
	}

	@Test
	void aFileThatIsNoReportIsLeftOut() throws IOException {
		ReportFolder reports = new ReportFolder(this.folder);
		reports.add(report(START));
		Files.writeString(this.folder.resolve("ingest-20990101T000000.000Z.json"), "{\"state\":");
		Files.writeString(this.folder.resolve("ingest-20990102T000000.000Z.json"), "{}");
		Files.writeString(this.folder.resolve("notes.json"), "{}");
		assertThat(reports.newest(5)).containsExactly(report(START));
	}

	@Test
	void aRunUnderWayComesBeforeThoseThatEnded() throws IOException {
		ReportFolder kept = new ReportFolder(this.folder);
		kept.add(report(START));
		IngestReports reports = new IngestReports(kept);
		Supplier<IngestReport> run = () -> report(START.minusSeconds(5));
		reports.begun(run);
		assertThat(reports.newest(1).block()).containsExactly(report(START.minusSeconds(5)));
		reports.ended(run);
		assertThat(reports.newest(1).block()).containsExactly(report(START));
		assertThat(reports.newest(5).block()).hasSize(2);
	}

	private static IngestReport report(Instant start) {
		IngestTiming timing = new IngestTiming(start, start.plusMillis(1500), 1.5, 2.0 / 3, 0.25, null);
		FactCount facts = new FactCount(FactKind.TARGET, 3, List.of(new FactCount.RuleCount("target.verb-number", 3)));
		return new IngestReport(IngestState.STOPPED, null, "1.0", List.of("corpus"), timing,
				new IngestCounts(1, 1, 0, 0, 1, 0), List.of(facts), List.of(), 2,
				List.of(new FileReport("示例.txt", new IngestCounts(1, 1, 0, 0, 0, 0))), IngestCounts.NONE,
				List.of(new ReportedIssue("EMPTY", "b.txt", "is empty")));
	}

	private static long count(FactTally tally, FactKind kind) {
		return tally.facts().stream().filter((fact) -> fact.kind() == kind).mapToLong(FactCount::count).sum();
	}

	private static long sum(Stream<? extends List<?>> lists) {
		return lists.mapToLong(List::size).sum();
	}

}
