package org.zhiku.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.Task;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Word, PDF and OFD files that were made from texts of policies say the same as the
 * texts: the same characters and the same facts. Needs the documents that lie beside the
 * project.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTests {

	private static final Path CORPUS = Path.of(System.getProperty("zhiku.shared", "../shared"), "corpus");

	private static final Path GENERATED = CORPUS.resolve("raw/generated");

	private final Map<String, String> originals = new HashMap<>();

	private final PolicyExtractor extractor = new PolicyExtractor();

	@BeforeAll
	void readOriginals() throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(GENERATED), "the generated documents are not beside the project");
		Set<String> ids = new HashSet<>();
		for (String row : Files.readAllLines(GENERATED.resolve("INDEX.tsv"), StandardCharsets.UTF_8)) {
			ids.add(row.split("\t")[1]);
		}
		try (Stream<String> lines = Files.lines(CORPUS.resolve("policies.jsonl"), StandardCharsets.UTF_8)) {
			lines.map((line) -> JsonMapper.shared().readTree(line))
				.filter((policy) -> ids.contains(policy.path("id").asString()))
				.forEach((policy) -> this.originals.put(policy.path("id").asString(), original(policy)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "pdf", "ofd" })
	void saysTheSameAsTheText(String format) throws IOException {
		List<String> differences = new ArrayList<>();
		for (Path file : files(format)) {
			String name = id(file);
			String read = read(file);
			PrintedText printed = PrintedText.of(this.originals.get(name), read);
			assertThat(printed.surplus()).as(name).isEmpty();
			List<String> expected = facts(printed.text());
			List<String> found = facts(read);
			expected.stream().filter((fact) -> !found.contains(fact)).forEach((f) -> differences.add(name + " - " + f));
			found.stream().filter((fact) -> !expected.contains(fact)).forEach((f) -> differences.add(name + " + " + f));
			assertThat(found).as(name).hasSizeGreaterThan(5);
		}
		assertThat(String.join("\n", differences)).isEmpty();
	}

	@Test
	void wordFilesLoseNothing() throws IOException {
		assertThat(files("docx")).hasSize(15);
		for (Path file : files("docx")) {
			PrintedText printed = PrintedText.of(this.originals.get(id(file)), read(file));
			assertThat(printed.lost()).as(id(file)).isEmpty();
			assertThat(printed.lostBreaks()).as(id(file)).isZero();
		}
	}

	/**
	 * Whoever made these files printed some paragraphs one after the other without a
	 * break.
	 */
	@Test
	void pdfFilesLoseNothingButBreaksThatWereNotPrinted() throws IOException {
		Map<String, Integer> breaks = new TreeMap<>();
		for (Path file : files("pdf")) {
			PrintedText printed = PrintedText.of(this.originals.get(id(file)), read(file));
			assertThat(printed.lost()).as(id(file)).isEmpty();
			breaks.put(id(file), printed.lostBreaks());
		}
		breaks.values().removeIf((count) -> count == 0);
		assertThat(breaks).containsOnly(Map.entry("p-41adabf4b619", 73), Map.entry("p-4e1093ee244e", 6),
				Map.entry("p-5e80674a7025", 18));
	}

	/**
	 * Whoever made these files lost nine ends of paragraphs at ends of pages; they are in
	 * none of their parts.
	 */
	@Test
	void ofdFilesLoseNothingThatIsInThem() throws IOException {
		int lost = 0;
		for (Path file : files("ofd")) {
			String read = read(file);
			assertThat(plain(read)).as(id(file)).isEqualTo(plain(charactersOf(file)));
			PrintedText printed = PrintedText.of(this.originals.get(id(file)), read);
			assertThat(printed.lostBreaks()).as(id(file)).isZero();
			lost += printed.lost().size();
		}
		assertThat(lost).isEqualTo(9);
	}

	/** What stands between the tags, page after page. */
	private static String charactersOf(Path ofd) throws IOException {
		StringBuilder text = new StringBuilder();
		try (ZipFile zip = new ZipFile(ofd.toFile())) {
			for (int page = 0; zip.getEntry("Doc_0/Pages/Page_" + page + "/Content.xml") != null; page++) {
				ZipEntry entry = zip.getEntry("Doc_0/Pages/Page_" + page + "/Content.xml");
				String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				text.append(
						xml.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
			}
		}
		return text.toString();
	}

	private static String id(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, name.indexOf('_'));
	}

	private static List<Path> files(String format) throws IOException {
		try (Stream<Path> files = Files.list(GENERATED.resolve(format))) {
			return files.sorted().toList();
		}
	}

	/** The files begin with the title, unless it is the first line of the text. */
	private static String original(JsonNode policy) {
		String title = policy.path("title").asString();
		String text = policy.path("text").asString();
		return plain(text.lines().findFirst().orElse("")).equals(plain(title)) ? text : title + "\n" + text;
	}

	private static String read(Path file) {
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(file))) {
			ReadResult only = results.toList().getFirst();
			assertThat(only).isInstanceOf(ReadResult.Document.class);
			return ((ReadResult.Document) only).document().text();
		}
	}

	private List<String> facts(String text) {
		Extraction extraction = this.extractor.extract(SourceDocument.of(text, "test", SourceDocument.Given.NOTHING));
		List<String> facts = new ArrayList<>();
		facts.add(plain("title " + extraction.metadata().title()));
		facts.add("number " + extraction.metadata().number());
		facts.add("signed " + extraction.metadata().signedOn() + " " + extraction.metadata().genre());
		extraction.metadata()
			.addressees()
			.forEach((addressee) -> facts.add("to " + plain(addressee.toString().replaceAll("start=.*", ""))));
		extraction.metadata().issuers().forEach((issuer) -> facts.add("issuer " + issuer.department().name()));
		Map<Integer, String> tasks = new HashMap<>();
		for (Task task : extraction.tasks()) {
			String path = plain(String.join(">", task.path()));
			tasks.put(task.start(), path);
			facts.add("task " + path + " " + plain(text.substring(task.start(), task.end())));
		}
		for (Responsibility duty : extraction.responsibilities()) {
			facts.add("duty " + tasks.get(duty.taskStart()) + " " + duty.role() + " " + duty.department().name() + " "
					+ plain(duty.evidence().quote()));
		}
		for (Target target : extraction.targets()) {
			facts.add("target " + tasks.get(target.taskStart()) + " " + target.comparator() + target.quantity()
					+ target.unit() + plain(target.object()) + target.deadline() + target.inheritedDeadline());
		}
		return facts;
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
	}

}
