package org.zhiku.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ZipFormatTests {

	private static final ReadLimits.Packed SMALL = new ReadLimits.Packed(4 << 20, 4 << 20, 10, 4 << 20, 100, 2);

	private static final String SUPPORTED = ".pdf, .ofd, .docx, .html, .htm, .shtml, .xhtml, .zip, .jsonl, .ndjson, .txt, .md, .markdown, .text)";

	@TempDir
	private Path folder;

	@Test
	void readsWhatAFolderWouldHold() {
		byte[] zip = zip(entry("b/通知.txt", "乙"), entry("a.html", "<html><body>甲"), entry("README.txt", "x"),
				entry("__MACOSX/b/._通知.txt", "x"), entry(".git/a.txt", "x"), entry("b/", ""),
				entry("c.jsonl", "{\"id\":\"p\",\"text\":\"丙\"}\n{}"), entry("d.exe", "x"));
		assertThat(read(zip)).containsExactly("乙 z.zip!/b/通知.txt", "甲 z.zip!/a.html", "skipped z.zip!/README.txt",
				"skipped z.zip!/__MACOSX/b/._通知.txt", "skipped z.zip!/.git/a.txt", "丙 z.zip!/c.jsonl#1",
				"z.zip!/c.jsonl#2: has no id",
				"z.zip!/d.exe: is text named .exe, a format that is not supported (supported: " + SUPPORTED);
	}

	@Test
	void readsAnArchiveWhateverItsName() {
		assertThat(read("z.txt", zip(entry("a.txt", "甲")), SMALL)).containsExactly("甲 z.txt!/a.txt");
		assertThat(read(zip())).containsExactly("z.zip: is empty");
		assertThat(read(zip(entry("a/", "")))).containsExactly("z.zip: is empty");
	}

	@Test
	void decodesNamesThatChineseWindowsWrote() {
		byte[] gbk = zip(Charset.forName("GBK"), entry("省发〔2024〕1号　附件.txt", "甲"));
		assertThat(read(gbk)).containsExactly("甲 z.zip!/省发〔2024〕1号　附件.txt");
		byte[] silent = zip(entry("通知.txt", "甲"));
		clearUtf8Flags(silent);
		assertThat(read(silent)).containsExactly("甲 z.zip!/通知.txt");
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/a.txt, etc/a.txt", "/etc/a.txt, etc/a.txt", "..\\..\\a.txt, a.txt", "./b/../a.txt, b/a.txt",
			"C:\\甲\\a.txt, C:/甲/a.txt" })
	void namesThatPointElsewhereAreOnlyNames(String name, String shown) {
		assertThat(read(zip(entry(name, "甲")))).containsExactly("甲 z.zip!/" + shown);
	}

	@Test
	void archivesInArchivesAreReadToADepth() {
		byte[] inner = zip(entry("a.txt", "甲"));
		byte[] middle = zip(entry("i.zip", inner), entry("b.txt", "乙"));
		assertThat(read(middle)).containsExactly("甲 z.zip!/i.zip!/a.txt", "乙 z.zip!/b.txt");
		assertThat(read(zip(entry("m.zip", middle), entry("c.txt", "丙")))).containsExactly(
				"z.zip!/m.zip!/i.zip: holds too much: archives in archives more than 2 deep", "乙 z.zip!/m.zip!/b.txt",
				"丙 z.zip!/c.txt");
	}

	@Test
	void refusesTooManyEntriesInAllArchivesTogether() {
		Entry[] many = Stream.generate(() -> entry("a.txt", "甲")).limit(11).toArray(Entry[]::new);
		assertThat(read(zip(many))).containsExactly("z.zip: holds too much: more than 10 entries");
		byte[] half = zip(Arrays.copyOf(many, 5));
		assertThat(read(zip(entry("1.zip", half), entry("2.zip", half)))).hasSize(6)
			.last()
			.isEqualTo("z.zip!/2.zip: holds too much: more than 10 entries with those of the archive around it");
	}

	@Test
	void anArchiveOverTheLimitCostsOnlyItself() {
		ReadLimits.Packed limits = new ReadLimits.Packed(4 << 20, 4 << 20, 30, 4 << 20, 100, 2);
		for (int size : List.of(10, 31)) {
			byte[] inner = zip(numbered(size));
			Entry[] outer = Stream.concat(Stream.of(entry("00-inner.zip", inner)), Arrays.stream(numbered(20)))
				.toArray(Entry[]::new);
			assertThat(read("order.zip", zip(outer), limits)).hasSize(21)
				.endsWith("甲 order.zip!/19.txt")
				.first()
				.asString()
				.startsWith("order.zip!/00-inner.zip: holds too much: more than 30 entries");
		}
	}

	@Test
	void anArchiveInItThatTakesAllSaysWhatWasNotRead() {
		byte[] inner = zip(entry("a.txt", varied(1 << 20)), entry("b.txt", varied(1 << 20)), entry("c.txt", "丙"));
		byte[] zip = zip(entry("i.zip", inner), entry("README.md", "x"), entry("d/", ""), entry("e.txt", "丁"));
		assertThat(read("z.zip", zip, new ReadLimits.Packed(4 << 20, 16 << 20, 10, 3 << 20, 1000, 2))).contains(
				"z.zip!/i.zip: holds too much: all that may be unpacked is; entries not read: 1",
				"z.zip: holds too much: all that may be unpacked is; entries not read: 1");
	}

	@Test
	void refusesABombAndReadsOn() {
		byte[] zip = zip(entry("bomb.txt", new byte[3 << 20]), entry("a.txt", "甲"));
		assertThat(read(zip)).containsExactly(
				"z.zip!/bomb.txt: is binary data, a format that is not supported " + "(supported: " + SUPPORTED,
				"甲 z.zip!/a.txt");
		byte[] text = zip(entry("bomb.txt", "甲".repeat(1 << 20)), entry("a.txt", "甲"));
		assertThat(read(text)).containsExactly(
				"z.zip!/bomb.txt: holds too much: it unpacks to more than 100 times its size", "甲 z.zip!/a.txt");
	}

	@Test
	void endsWhereAllEntriesTogetherAreTooMuch() {
		Entry[] large = Stream.generate(() -> entry("a.txt", varied(1 << 20))).limit(9).toArray(Entry[]::new);
		List<String> read = read("z.zip", zip(large), new ReadLimits.Packed(4 << 20, 16 << 20, 10, 2 << 20, 1000, 2));
		assertThat(read).hasSize(3)
			.endsWith("z.zip!/1/a.txt: holds too much: the archive unpacks to more than 2097152 bytes",
					"z.zip: holds too much: all that may be unpacked is; entries not read: 7");
	}

	@Test
	void anEntryThatClaimsToBeSmallIsStillBounded() {
		byte[] zip = zip(entry("a.txt", varied(1 << 20)));
		int header = indexOf(zip, new byte[] { 'P', 'K', 1, 2 });
		Arrays.fill(zip, header + 24, header + 28, (byte) 0);
		assertThat(read("z.zip", zip, new ReadLimits.Packed(1 << 20, 4 << 20, 10, 1 << 19, 100, 2)))
			.containsExactly("z.zip!/a.txt: holds too much: the archive unpacks to more than 524288 bytes");
	}

	@Test
	void anEncryptedEntryIsReported() {
		byte[] zip = zip(entry("a.txt", "甲"), entry("b.txt", "乙"));
		zip[indexOf(zip, new byte[] { 'P', 'K', 1, 2 }) + 8] |= 1;
		assertThat(read(zip)).containsExactly("z.zip!/a.txt: is encrypted", "乙 z.zip!/b.txt");
	}

	@Test
	void aDamagedEntryCostsOnlyItself() {
		byte[] zip = zip(entry("a.txt", "甲".repeat(50)), entry("b.txt", "乙"));
		zip[indexOf(zip, new byte[] { 'P', 'K', 1, 2 }) + 16] ^= 1;
		assertThat(read(zip)).containsExactly("z.zip!/a.txt: is damaged: its checksum is another one",
				"乙 z.zip!/b.txt");
	}

	@Test
	void anArchiveThatWasCutOffIsReported() {
		byte[] zip = zip(entry("a.txt", "甲"), entry("b.txt", "乙"));
		assertThat(read("z.zip", Arrays.copyOf(zip, zip.length / 2), SMALL))
			.containsExactly("z.zip: is damaged: the end of the archive is missing");
	}

	@Test
	void anyChangedByteEndsInAResult() {
		byte[] zip = zip(entry("a.txt", "甲乙丙".repeat(20)), entry("b/c.html", "<p>乙"));
		for (int i = 4; i < zip.length; i++) {
			for (byte value : new byte[] { 0, -1, 127 }) {
				byte[] changed = zip.clone();
				changed[i] = value;
				assertThat(read(changed)).as("byte %s is %s", i, value).isNotEmpty();
			}
		}
	}

	@Test
	void readsAnArchiveBehindAProgram() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] inner = zip(entry("a.txt", "甲"));
		out.write(inner, 0, 4);
		out.write(new byte[100]);
		out.write(inner);
		assertThat(read(out.toByteArray())).containsExactly("甲 z.zip!/a.txt");
	}

	private List<String> read(byte[] zip) {
		return read("z.zip", zip, SMALL);
	}

	private List<String> read(String name, byte[] zip, ReadLimits.Packed limits) {
		try {
			Path file = Files.write(this.folder.resolve(name), zip);
			CorpusReader reader = new CorpusReader(new ReadLimits(4 << 20, 4 << 20, limits));
			try (Stream<ReadResult> results = reader.read(List.of(file))) {
				return results.map((result) -> switch (result) {
					case ReadResult.Document(SourceDocument document) ->
						(document.text().length() > 60 ? "long" : document.text()) + " " + document.origin();
					case ReadResult.Issue(SourceIssue issue) -> issue.message();
					case ReadResult.Skipped(String origin, String _) -> "skipped " + origin;
				}).toList();
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Text that cannot be packed well. */
	private static byte[] varied(int length) {
		byte[] bytes = new byte[length];
		Random random = new Random(7);
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) ('a' + random.nextInt(26));
		}
		return bytes;
	}

	private static Entry[] numbered(int count) {
		return IntStream.range(0, count).mapToObj((i) -> entry(i + ".txt", "甲")).toArray(Entry[]::new);
	}

	private static Entry entry(String name, String text) {
		return new Entry(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static Entry entry(String name, byte[] bytes) {
		return new Entry(name, bytes);
	}

	private static byte[] zip(Entry... entries) {
		return zip(StandardCharsets.UTF_8, entries);
	}

	/**
	 * Names may occur twice, which ZipOutputStream forbids: they are made so afterwards.
	 */
	private static byte[] zip(Charset names, Entry... entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> used = new ArrayList<>();
		try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
			out.setLevel(Deflater.BEST_COMPRESSION);
			for (Entry entry : entries) {
				String name = used.contains(entry.name()) ? used.size() + "/../" + entry.name() : entry.name();
				used.add(name);
				out.putNextEntry(new ZipEntry(name));
				out.write(entry.bytes());
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return bytes.toByteArray();
	}

	private static void clearUtf8Flags(byte[] zip) {
		for (int i = 0; i + 10 < zip.length; i++) {
			if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
				zip[i + 9] &= ~8;
			}
		}
	}

	private static int indexOf(byte[] bytes, byte[] part) {
		for (int i = 0; i + part.length <= bytes.length; i++) {
			if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
				return i;
			}
		}
		throw new AssertionError("not there");
	}

	private record Entry(String name, byte[] bytes) {
	}

}
