package org.zhiku.extraction;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.Addressee;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.Target;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every document of {@code corpus/} against the label that a person made of it. A label
 * belongs to a text by its checksum, so a text cannot change without its label.
 */
class GoldenExtractionTests {

	private static final Map<String, SourceDocument> DOCUMENTS = documents();

	private static final Map<String, GoldLabel> LABELS = labels();

	private final PolicyExtractor extractor = new PolicyExtractor();

	@ParameterizedTest(name = "{0}")
	@MethodSource("labelled")
	void findsWhatAPersonFinds(String file) {
		GoldLabel label = LABELS.get(file);
		Extraction extraction = this.extractor.extract(document(label));
		SoftAssertions softly = new SoftAssertions();
		for (Facts facts : Facts.compare(label, extraction)) {
			softly.assertThat(String.join("\n", facts.differences())).as("%s of %s", facts.kind(), file).isEmpty();
		}
		softly.assertAll();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("labelled")
	void quotesTheTextForEveryFact(String file) {
		SourceDocument document = document(LABELS.get(file));
		String text = document.text();
		Extraction extraction = this.extractor.extract(document);
		assertThat(evidence(extraction)).as(file)
			.isNotEmpty()
			.allSatisfy((evidence) -> assertThat(text.substring(evidence.start(), evidence.end()))
				.isEqualTo(evidence.quote()));
		assertThat(extraction.tasks()).as(file)
			.allSatisfy((task) -> assertThat(text.substring(task.start(), task.end())).startsWith(task.label()));
		assertThat(extraction.sections()).as(file)
			.allSatisfy((part) -> assertThat(text.substring(part.start(), part.end())).startsWith(part.label()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("labelled")
	void labelsQuoteTheText(String file) {
		GoldLabel label = LABELS.get(file);
		String text = document(label).text();
		SoftAssertions softly = new SoftAssertions();
		label.tasks().forEach((item) -> softly.assertThat(text.substring(item.start())).startsWith(item.label()));
		label.responsibilities()
			.forEach((duty) -> softly.assertThat(text.substring(duty.start())).startsWith(duty.name()));
		label.targets().forEach((goal) -> softly.assertThat(text.substring(goal.start())).startsWith(goal.quote()));
		label.institutions().forEach((body) -> softly.assertThat(text.substring(body.start())).startsWith(body.name()));
		label.citations()
			.forEach((mention) -> softly.assertThat(text.substring(mention.start()))
				.startsWith((mention.title() != null) ? mention.title() : mention.docNumber()));
		softly.assertAll();
	}

	@Test
	void everyDocumentHasALabel() {
		List<String> labelled = LABELS.values().stream().map(GoldLabel::sha256).toList();
		assertThat(DOCUMENTS).isNotEmpty()
			.allSatisfy(
					(sha256, document) -> assertThat(labelled).as("a label for " + document.origin()).contains(sha256));
	}

	static Stream<String> labelled() {
		return LABELS.keySet().stream();
	}

	private static SourceDocument document(GoldLabel label) {
		assertThat(DOCUMENTS).as("the corpus holds the text that was labelled").containsKey(label.sha256());
		return DOCUMENTS.get(label.sha256());
	}

	private static List<Evidence> evidence(Extraction extraction) {
		return Stream
			.<Stream<Evidence>>of(extraction.metadata().issuers().stream().map(Issuer::evidence),
					extraction.metadata().addressees().stream().map(Addressee::evidence),
					extraction.responsibilities().stream().map(Responsibility::evidence),
					extraction.targets().stream().map(Target::evidence),
					extraction.institutions().stream().map(InstitutionMention::evidence),
					extraction.citations().stream().map(Citation::evidence))
			.flatMap((stream) -> stream)
			.toList();
	}

	/**
	 * By walking the folder: a name in Chinese cannot be spelled out under every locale.
	 */
	private static Map<String, SourceDocument> documents() {
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(Path.of("corpus")))) {
			return results.filter(ReadResult.Document.class::isInstance)
				.map(ReadResult.Document.class::cast)
				.map(ReadResult.Document::document)
				.collect(Collectors.toMap(SourceDocument::sha256, (document) -> document));
		}
	}

	private static Map<String, GoldLabel> labels() {
		JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		Map<String, GoldLabel> labels = new TreeMap<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("src/test/resources/gold"), "*.json")) {
			for (Path file : files) {
				labels.put(file.getFileName().toString(), mapper.readValue(Files.readString(file), GoldLabel.class));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The labels cannot be read", ex);
		}
		return labels;
	}

}
