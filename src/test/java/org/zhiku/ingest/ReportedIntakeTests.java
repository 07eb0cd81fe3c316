package org.zhiku.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.Succession;
import org.zhiku.graph.WriteReceipt;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ingest.report.IngestReports;
import org.zhiku.ingest.report.ReportFolder;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.ZhikuException;
import org.zhiku.testsupport.Extractions;
import org.zhiku.testsupport.RecordingGraphWriter;

import static org.assertj.core.api.Assertions.assertThat;

class ReportedIntakeTests {

	private static final SourceDocument DOCUMENT = SourceDocument.of("关于养老的通知", "sent/text.txt", Given.NOTHING);

	private static final Succession RENAMED = new Succession(false, "建设厅", "住房和城乡建设厅", "");

	private final RecordingGraphWriter graph = new RecordingGraphWriter();

	@TempDir
	private Path folder;

	@Test
	void answersWhatTheGraphDid() {
		assertThat(intake().take(DOCUMENT).map(WriteReceipt::outcome).block()).isEqualTo(Outcome.CREATED);
		assertThat(intake().take(DOCUMENT).map(WriteReceipt::outcome).block()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void linksDepartmentsWithThePolicyAndNotAllOfThem() {
		intake().take(DOCUMENT).block();
		assertThat(this.graph.brought()).containsExactly(RENAMED);
		assertThat(this.graph.links()).isEmpty();
	}

	/** As an export of the whole graph keeps it. */
	@Test
	void waitsForAWriterThatIsKeptWaitingForAMinute() {
		StepVerifier.withVirtualTime(() -> {
			this.graph.pausing(Mono.delay(Duration.ofSeconds(60)));
			return intake().take(DOCUMENT);
		})
			.thenAwait(Duration.ofSeconds(61))
			.assertNext((receipt) -> assertThat(receipt.outcome()).isEqualTo(Outcome.CREATED))
			.expectComplete()
			.verify(Duration.ofSeconds(30));
	}

	@Test
	void givesUpOnAGraphThatStaysAway() {
		StepVerifier.withVirtualTime(() -> {
			this.graph.failing((_) -> Optional.of(new GraphException.Unavailable("writing", new RuntimeException())));
			return intake().take(DOCUMENT);
		})
			.thenAwait(Duration.ofMinutes(2))
			.expectErrorSatisfies((ex) -> assertThat(code(ex)).isEqualTo(ErrorCode.GRAPH_UNAVAILABLE))
			.verify(Duration.ofSeconds(30));
	}

	@Test
	void aFailureOfTheGraphKeepsItsCode() {
		this.graph.failing((_) -> Optional.of(new GraphException.TooLarge("writing", new RuntimeException())));
		StepVerifier.create(intake().take(DOCUMENT)).expectErrorSatisfies((ex) -> {
			assertThat(code(ex)).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
			assertThat(ex).hasMessageContaining("too much memory");
		}).verify(Duration.ofSeconds(30));
	}

	private static ErrorCode code(Throwable failure) {
		return ((ZhikuException) failure).code();
	}

	private PolicyIntake intake() {
		Function<SourceDocument, Extraction> rules = (document) -> Extractions.of("关于养老的通知",
				DocumentNumber.parse("湘政发〔2031〕5号").orElseThrow(), null, null, null);
		CorpusReader corpus = new CorpusReader(ReadLimits.DEFAULT);
		IngestRun run = new IngestRun(corpus, new Extractor(rules, "1", List.of(RENAMED)), this.graph,
				IngestPace.OF_ONE);
		return new ReportedIntake(corpus, new ReportedIngest(run, new IngestReports(new ReportFolder(this.folder))));
	}

}
