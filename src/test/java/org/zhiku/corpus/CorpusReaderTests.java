package org.zhiku.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusReaderTests {

	private final CorpusReader reader = new CorpusReader(ReadLimits.DEFAULT);

	private static final String SUPPORTED = ".pdf, .ofd, .docx, .html, .htm, .shtml, .xhtml, .zip, .jsonl, .ndjson, .txt, .md, .markdown, .text)";

	@TempDir
	private Path folder;

	@Test
	void readsAFolderByNameAndSkipsWhatIsNoDocument() {
		write("b/2.txt", "乙");
		write("b/1.md", "甲");
		write("a.TXT", "丙");
		write("README.md", "how to");
		write("b/.hidden.txt", "x");
		write(".git/x.txt", "x");
		write("z.exe", "x");
		assertThat(summary(this.folder)).containsExactly("skipped .git", "skipped README.md", "丙 a.TXT",
				"skipped b/.hidden.txt", "甲 b/1.md", "乙 b/2.txt",
				"z.exe: is text named .exe, a format that is not supported (supported: " + SUPPORTED);
	}

	@Test
	void readsWhatTheUserNamesEvenAReadme() {
		assertThat(summary(write("README.md", "甲"))).containsExactly("甲 README.md");
	}

	@Test
	void leavesTheTextUnchangedButForTheMark() {
		Path file = write("a.txt", "\ufeff 甲\r\n\u3000乙\t\n\n");
		ReadResult.Document read = (ReadResult.Document) read(file).get(0);
		assertThat(read.document().text()).isEqualTo(" 甲\r\n\u3000乙\t\n\n");
		assertThat(read.document().origin()).isEqualTo("a.txt");
		assertThat(read.document().given()).isEqualTo(SourceDocument.Given.NOTHING);
	}

	/** Where a file lies on the machine is nobody's business who reads it. */
	@Test
	void namesAFileByWhatTheUserNamedAndWhatLiesInIt() {
		Path one = write("2023/data/a.txt", "甲");
		Path other = write("2024/data/sub/b.txt", "乙");
		assertThat(origins(this.folder.resolve("2024/data"))).containsExactly("data/sub/b.txt");
		assertThat(origins(this.folder.resolve("2023/../2024/data/."))).containsExactly("data/sub/b.txt");
		assertThat(origins(one, other)).containsExactly("a.txt", "b.txt");
		assertThat(origins(one.getParent(), this.folder.resolve("2024/data"))).containsExactly("2023/data/a.txt",
				"2024/data/sub/b.txt");
		assertThat(origins(one, one)).containsExactly("a.txt", "a.txt");
		assertThat(origins(Path.of("/absent"))).containsExactly("absent");
	}

	private static List<String> origins(Path... named) {
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(named))) {
			return results.map(ReadResult::origin).toList();
		}
	}

	@Test
	void theChecksumIsOfTheTextAndNotOfTheFile() {
		Path utf8 = write("a.txt", "建设基地，培养人才。");
		Path gb = this.folder.resolve("b.txt");
		bytes(gb, "建设基地，培养人才。".getBytes(Charset.forName("GB18030")));
		List<String> checksums = Stream.concat(read(utf8).stream(), read(gb).stream())
			.map((result) -> ((ReadResult.Document) result).document().sha256())
			.toList();
		assertThat(checksums.get(0)).isEqualTo(checksums.get(1)).matches("[0-9a-f]{64}");
		assertThat(SourceDocument.of("abc", "a", SourceDocument.Given.NOTHING).sha256())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void saysWhatIsWrongWithAFile() {
		write("blank.txt", " \u3000\r\n");
		write("empty.txt", "");
		bytes(this.folder.resolve("pdf.txt"), "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
		bytes(this.folder.resolve("wrong.txt"), "Caf\u00e9 cr\u00e9\u00e9".getBytes(Charset.forName("ISO-8859-1")));
		assertThat(summary(this.folder)).containsExactly("blank.txt: is empty", "empty.txt: is empty",
				"pdf.txt: is damaged: PDFBox says: Missing root object specification in trailer.",
				"wrong.txt: is not valid UTF-8 or GB18030 (byte 3)");
		assertThat(summary(this.folder.resolve("absent"))).containsExactly("absent: no such file or folder");
	}

	@Test
	void refusesAFileOverTheLimit() {
		Path file = write("a.txt", "1234567");
		assertThat(new CorpusReader(new ReadLimits(7, 7)).read(List.of(file)))
			.hasOnlyElementsOfType(ReadResult.Document.class);
		try (Stream<ReadResult> results = new CorpusReader(new ReadLimits(6, 6)).read(List.of(file))) {
			assertThat(results).containsExactly(new ReadResult.Issue(new SourceIssue.TooLarge("a.txt", 7, 6)));
		}
	}

	@Test
	void reportsWhatMayNotBeRead() throws IOException {
		Path file = write("a.txt", "甲");
		Files.setPosixFilePermissions(file, Set.of());
		Assumptions.assumeFalse(Files.isReadable(file), "permissions do not bind this user");
		assertThat(summary(file)).containsExactly("a.txt: cannot be read: permission denied");
	}

	@Test
	void doesNotWaitForAPipe() throws Exception {
		Path pipe = this.folder.resolve("pipe.txt");
		boolean made = Files.isExecutable(Path.of("/usr/bin/mkfifo"))
				&& new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor() == 0;
		Assumptions.assumeTrue(made, "no mkfifo here");
		assertThat(summary(pipe)).containsExactly("pipe.txt: cannot be read: it is not a regular file");
	}

	@Test
	void aLoopOfLinksEnds() throws IOException {
		write("a/1.txt", "甲");
		Files.createSymbolicLink(this.folder.resolve("a/loop"), this.folder);
		Files.createSymbolicLink(this.folder.resolve("a/self"), this.folder.resolve("a/self"));
		assertThat(summary(this.folder)).hasSize(3)
			.startsWith("甲 a/1.txt", "skipped a/loop")
			.element(2)
			.asString()
			.startsWith("a/self: cannot be read: ");
	}

	@Test
	void readsACollectionLineByLine() {
		Path file = write("c.jsonl",
				"""
						\ufeff{"id": "p1", "title": "甲", "docNumber": " 国发〔2019〕5号 ", "issuer": "国务院", "date": "2019-01-27", "source": "s", "url": "http://www.gov.cn/a", "text": "一、甲\\n"}

						{"id": 7, "title": null, "docNumber": 5, "issuer": "", "date": "2019-02-30", "url": "u", "text": "乙", "more": [1]}
						""");
		assertThat(read(file)).containsExactly(
				new ReadResult.Document(SourceDocument.of("一、甲\n", "c.jsonl#1",
						new SourceDocument.Given("p1", "甲", "国发〔2019〕5号", "国务院", LocalDate.of(2019, 1, 27),
								"http://www.gov.cn/a"))),
				new ReadResult.Document(SourceDocument.of("乙", "c.jsonl#3",
						new SourceDocument.Given("7", null, "5", null, null, null))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'id':'a'}|has no text (id a)", "{'id':'a','text':' '}|has no text (id a)",
					"{'id':'a','text':5}|has no text (id a)", "{'text':'x'}|has no id",
					"{'id':null,'text':'x'}|has no id", "[1]|is not a JSON object", "{'id':'a','text':'x'|is not JSON",
					"{'id':'a'} {}|is not JSON", "nonsense|is not JSON" })
	void reportsABrokenLineAndGoesOn(String line, String problem) {
		Path file = write("c.jsonl", line.replace('\'', '"') + "\n{\"id\":\"b\",\"text\":\"乙\"}");
		List<String> summary = summary(file);
		assertThat(summary).hasSize(2);
		assertThat(summary.get(0)).startsWith("c.jsonl#1: " + problem).doesNotContain("\n");
		assertThat(summary.get(1)).isEqualTo("乙 c.jsonl#2");
	}

	@ParameterizedTest
	@CsvSource({ "2019-01-27, 2019-01-27", "2019年1月7日, 2019-01-07", "2019/1/27, 2019-01-27", "2019.01.27, 2019-01-27",
			"2019-01-27T08:00:00Z, 2019-01-27", "2019-01, ", "2019, ", "2019-13-01, ", "soon, " })
	void takesADateOnlyIfItIsOne(String written, LocalDate date) {
		Path file = write("c.jsonl", "{\"id\":\"a\",\"text\":\"甲\",\"date\":\"%s\"}".formatted(written));
		assertThat(((ReadResult.Document) read(file).get(0)).document().given().date()).isEqualTo(date);
	}

	@Test
	void aLineOverTheLimitCostsOnlyItself() {
		String line = "{\"id\":\"a\",\"text\":\"%s\"}";
		Path file = write("c.jsonl", line.formatted("x".repeat(200_000)) + "\n" + line.formatted("甲"));
		try (Stream<ReadResult> results = new CorpusReader(new ReadLimits(100, 100)).read(List.of(file))) {
			assertThat(results.map((result) -> result.getClass().getSimpleName() + result.origin()))
				.containsExactly("Issuec.jsonl#1", "Documentc.jsonl#2");
		}
	}

	@Test
	void aCollectionInGb18030IsRead() {
		Path file = this.folder.resolve("c.jsonl");
		bytes(file, "{\"id\":\"a\",\"text\":\"建设基地，培养人才。\"}\n".getBytes(Charset.forName("GB18030")));
		assertThat(summary(file)).containsExactly("建设基地，培养人才。 c.jsonl#1");
	}

	@Test
	void anEmptyCollectionIsReported() {
		assertThat(summary(write("c.jsonl", "\n \n"))).containsExactly("c.jsonl: is empty");
	}

	@Test
	void readsNoFurtherThanIsAskedFor() throws IOException {
		Path file = write("c.jsonl", "{\"id\":\"a\",\"text\":\"甲\"}\n" + "x".repeat(100_000));
		Files.createDirectory(this.folder.resolve("d"));
		Stream<ReadResult> results = this.reader.read(List.of(file));
		assertThat(results.iterator().next().origin()).endsWith("#1");
		results.close();
		assertThat(IntStream.range(0, 5_000).mapToObj((i) -> this.reader.read(List.of(file))).peek((stream) -> {
			stream.iterator().next();
			stream.close();
		})).hasSize(5_000);
	}

	private List<ReadResult> read(Path... paths) {
		try (Stream<ReadResult> results = this.reader.read(Arrays.asList(paths))) {
			return results.toList();
		}
	}

	/** Each result in a line, with paths relative to the folder. */
	private List<String> summary(Path path) {
		String prefix = this.folder.getFileName() + "/";
		return read(path).stream().map((result) -> switch (result) {
			case ReadResult.Document(SourceDocument document) ->
				document.text() + " " + document.origin().replace(prefix, "");
			case ReadResult.Issue(SourceIssue issue) -> issue.message().replace(prefix, "");
			case ReadResult.Skipped(String origin, String _) -> "skipped " + origin.replace(prefix, "");
		}).toList();
	}

	private Path write(String name, String text) {
		return bytes(this.folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
	}

	private static Path bytes(Path file, byte[] bytes) {
		try {
			Files.createDirectories(file.getParent());
			return Files.write(file, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
