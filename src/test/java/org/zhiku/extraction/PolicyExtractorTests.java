package org.zhiku.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.Task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The whole pipeline: the seed to the letter, and any text without harm. */
class PolicyExtractorTests {

	private static final Path SEED = Path.of("corpus", "湘教发〔2023〕15号.txt");

	private static final Path GOLDEN = Path.of("src/test/resources/extraction/seed.txt");

	private static final Path REAL_DOCUMENTS = Path.of("..", "shared", "corpus", "policies.jsonl");

	private static final PolicyExtractor EXTRACTOR = new PolicyExtractor();

	/**
	 * A line for each fact of the seed, as a reader would list them. If the file is
	 * absent it is written and the test fails, so that somebody reads it.
	 */
	@Test
	void readsTheSeedToTheLetter() throws IOException {
		String text = Files.readString(SEED);
		String actual = listing(text, extract(text));
		if (!Files.exists(GOLDEN)) {
			Files.createDirectories(GOLDEN.getParent());
			Files.writeString(GOLDEN, actual);
			throw new AssertionError(GOLDEN + " was absent and is written; read it before you commit it");
		}
		assertThat(actual).isEqualTo(Files.readString(GOLDEN));
	}

	@Test
	void filesNoTaskOfTheLostSectionUnderAnother() throws IOException {
		List<Task> lost = extract(Files.readString(SEED)).tasks()
			.stream()
			.filter((task) -> task.heading().startsWith("夯实") || task.heading().startsWith("巩固"))
			.toList();
		assertThat(lost).hasSize(2).allSatisfy((task) -> assertThat(task.path()).doesNotContain("（一）").contains("（二）"));
	}

	@Test
	void survivesEveryMutationOfTheSeed() throws IOException {
		String seed = Files.readString(SEED);
		Random random = new Random(15);
		for (int round = 0; round < 300; round++) {
			String text = mutated(seed, random);
			Proof.verify(text, extract(text));
		}
	}

	@Test
	void readsOneLongLineInTimeLinearToItsLength() throws IOException {
		String line = Files.readString(SEED).replace("\n", "").repeat(500);
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Proof.verify(line, extract(line)));
	}

	@Test
	void provesEveryFactOfRealDocuments() throws IOException {
		Assumptions.assumeTrue(Files.exists(REAL_DOCUMENTS), "the collection of real documents is not here");
		JsonMapper json = new JsonMapper();
		try (Stream<String> lines = Files.lines(REAL_DOCUMENTS)) {
			lines.forEach((line) -> {
				JsonNode document = json.readTree(line);
				String text = document.get("text").asString();
				Proof.verify(text, extract(text));
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static Extraction extract(String text) {
		return EXTRACTOR.extract(new SourceDocument(text, "test", "", Given.NOTHING));
	}

	private static String mutated(String seed, Random random) {
		StringBuilder text = new StringBuilder(seed);
		String odd = "一二三、（）()1.①第条章\n。；《》〔〕年月日\ud83d\0\ufeff\u3000";
		for (int i = 0; i < 1 + random.nextInt(60) && text.length() > 10; i++) {
			int at = random.nextInt(text.length());
			switch (random.nextInt(4)) {
				case 0 -> text.deleteCharAt(at);
				case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
				case 2 -> text.setLength(Math.max(10, text.length() - random.nextInt(50)));
				default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
			}
		}
		return text.toString();
	}

	private static String listing(String text, Extraction extraction) {
		Proof.verify(text, extraction);
		Metadata metadata = extraction.metadata();
		Stream<String> head = Stream.of("title " + metadata.title(), "number " + metadata.number(),
				"issuers " + names(metadata.issuers().stream().map((issuer) -> issuer.department().name())),
				"addressees " + names(metadata.addressees().stream().map((addressee) -> addressee.evidence().quote())),
				"signed " + metadata.signedOn(), "level " + metadata.level() + " " + metadata.genre());
		Stream<String> sections = extraction.sections()
			.stream()
			.map((section) -> "section " + section.start() + " " + section.label() + " " + section.heading());
		Stream<String> tasks = extraction.tasks()
			.stream()
			.map((task) -> "task " + task.start() + "-" + task.end() + " " + String.join("", task.path()) + " "
					+ task.heading());
		Stream<String> targets = extraction.targets().stream().map(PolicyExtractorTests::line);
		Stream<String> others = Stream.concat(
				extraction.institutions().stream().map((mention) -> "institution " + mention.name()),
				extraction.citations().stream().map((citation) -> "citation " + citation.title()));
		Stream<String> diagnostics = extraction.diagnostics().stream().map(PolicyExtractorTests::line);
		return Stream.of(head, sections, tasks, targets, others, diagnostics)
			.flatMap((lines) -> lines)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String names(Stream<String> names) {
		return names.collect(Collectors.joining(" | "));
	}

	private static String line(Target target) {
		return "target " + target.evidence().start() + " " + target.evidence().quote().replace("\n", "⏎") + " | "
				+ target.quantity().toPlainString() + " " + target.unit() + " " + target.comparator() + " "
				+ target.basis() + " " + target.denominator() + " | " + target.object() + " | complete "
				+ target.complete();
	}

	private static String line(Diagnostic diagnostic) {
		return "diagnostic " + diagnostic.start() + " " + diagnostic.code() + " " + diagnostic.severity() + " "
				+ diagnostic.message().replace("\n", "⏎");
	}

}
