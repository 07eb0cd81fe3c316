package org.zhiku.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.testsupport.PackedFiles;
import org.zhiku.testsupport.PdfFile;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that were made to do harm cost a message, little time and little memory. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFilesTests {

	private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";

	@TempDir
	private Path folder;

	@Test
	void aPartThatUnpacksToVeryMuchIsRefused() {
		byte[] zeros = new byte[150 << 20];
		Map<String, byte[]> docx = PackedFiles.docxParts("", "", "");
		docx.put("word/document.xml", zeros);
		assertThat(read("a.docx", docx)).startsWith("!a.docx!/word/document.xml: holds too much: ");
		Map<String, byte[]> ofd = PackedFiles.ofdParts("");
		ofd.put(PAGE, zeros);
		assertThat(read("a.ofd", ofd)).startsWith("!a.ofd!/" + PAGE + ": holds too much: ");
	}

	@Test
	void aBombThatNobodyLooksAtIsNotUnpacked() {
		Map<String, byte[]> docx = PackedFiles.docxParts("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "", "");
		docx.put("word/media/image1.png", new byte[150 << 20]);
		assertThat(read("a.docx", docx)).isEqualTo("甲\n");
	}

	@Test
	void namesThatClimbOutLeadNowhere() throws IOException {
		Path inside = Files.createDirectories(this.folder.resolve("a/b/c"));
		Map<String, byte[]> parts = PackedFiles.ofdParts(PackedFiles.line(30, 60, "甲"));
		parts.put("../../evil.xml", PackedFiles.bytes("<x/>"));
		String evil = "evil-" + UUID.randomUUID() + ".xml";
		parts.put("../".repeat(inside.toAbsolutePath().getNameCount() + 8) + "tmp/" + evil, PackedFiles.bytes("<x/>"));
		parts.put("/etc/evil.xml", PackedFiles.bytes("<x/>"));
		parts.put("..\\..\\evil.xml", PackedFiles.bytes("<x/>"));
		assertThat(Readings.text(inside, "a.ofd", PackedFiles.zip(parts))).isEqualTo("甲\n");
		try (Stream<Path> all = Files.walk(this.folder)) {
			assertThat(all.filter(Files::isRegularFile)).containsExactly(inside.resolve("a.ofd"));
		}
		assertThat(Path.of("/tmp", evil)).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
			"<!DOCTYPE x SYSTEM 'http://localhost:1/x'>",
			"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>" })
	void documentTypesAreNotRead(String type) {
		Map<String, byte[]> ofd = PackedFiles.ofdParts("");
		ofd.put(PAGE, PackedFiles.bytes(type + "<Page>" + PackedFiles.line(30, 60, "&e;&c;") + "</Page>"));
		assertThat(read("a.ofd", ofd)).startsWith("!a.ofd: is damaged: the part " + PAGE);
		Map<String, byte[]> docx = PackedFiles.docxParts("", "", "");
		docx.put("word/document.xml",
				PackedFiles.bytes(type + "<document><body><p><r><t>&e;&c;</t></r></p></body></document>"));
		assertThat(read("a.docx", docx)).startsWith("!a.docx: is damaged: the part word/document.xml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tbl", "sdt", "txbxContent", "p" })
	void elementsThatNestWithoutEndAreRefused(String name) {
		String deep = ("<w:" + name + ">").repeat(30_000) + ("</w:" + name + ">").repeat(30_000);
		assertThat(Readings.text(this.folder, "a.docx", PackedFiles.docx(deep)))
			.isEqualTo("!a.docx: holds too much: the part word/document.xml nests deeper than 512 elements");
	}

	@Test
	void evenMoreOfThemAreRefusedBeforeTheyAreUnpacked() {
		String deep = "<w:tbl>".repeat(100_000) + "</w:tbl>".repeat(100_000);
		assertThat(Readings.text(this.folder, "a.docx", PackedFiles.docx(deep)))
			.isEqualTo("!a.docx!/word/document.xml: holds too much: it unpacks to more than 200 times its size");
	}

	@Test
	void elementsJustBelowTheLimitAreRead() {
		String nested = "<w:tbl><w:tr><w:tc>";
		String deep = nested.repeat(160) + "<w:p><w:r><w:t>甲</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>".repeat(160);
		assertThat(Readings.text(this.folder, "a.docx", PackedFiles.docx(deep))).isEqualTo("甲\n");
	}

	@Test
	void blocksThatNestWithoutEndInOfdAreRefused() {
		String deep = "<PageBlock>".repeat(40_000) + "</PageBlock>".repeat(40_000);
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.ofd(deep)))
			.isEqualTo("!a.ofd: holds too much: the part " + PAGE + " nests deeper than 512 elements");
	}

	@Test
	void morePagesThanAreReadAreRefused() {
		Map<String, byte[]> parts = PackedFiles.ofdParts("");
		StringBuilder pages = new StringBuilder();
		for (int i = 0; i < 20_000; i++) {
			pages.append("<Page BaseLoc=\"P").append(i).append(".xml\"/>");
		}
		parts.put("Doc_0/Document.xml", PackedFiles.bytes("<Document><Pages>" + pages + "</Pages></Document>"));
		assertThat(read("a.ofd", parts)).isEqualTo("!a.ofd: holds too much: more than 5000 pages");
	}

	@Test
	void aDocumentThatIsItselfIsReported() {
		Map<String, byte[]> parts = PackedFiles.ofdParts("");
		parts.put("OFD.xml", PackedFiles.bytes("<OFD><DocBody><DocRoot>OFD.xml</DocRoot></DocBody></OFD>"));
		assertThat(read("a.ofd", parts)).isEqualTo("!a.ofd: is damaged: the part OFD.xml names no page");
	}

	@Test
	void numbersBeyondMeasureHarmNothing() {
		String text = "<TextObject Boundary=\"1e300 NaN Infinity -1e308\" CTM=\"1e300 0 0 1e300 0 0\" Size=\"1e308\">"
				+ "<TextCode X=\"NaN\" Y=\"-Infinity\" DeltaX=\"g 2000000000 1 g 2000000000 1\">甲乙</TextCode></TextObject>";
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.ofd(text + PackedFiles.line(30, 60, "丙"))))
			.contains("丙");
		String list = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/>"
				+ "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1%2%9%\"/></w:lvl></w:abstractNum>"
				+ "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
		String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
		assertThat(Readings.text(this.folder, "a.docx", PackedFiles
			.docx(item.formatted(0) + item.formatted(0) + item.formatted(99) + item.formatted(-5), list, "")))
			.startsWith("2147483647%");
	}

	@Test
	void filesThatBreakOffAreReported() {
		String words = "<w:p><w:r><w:t>建设基地</w:t></w:r></w:p>".repeat(50);
		for (byte[] whole : List.of(PackedFiles.docx(words), PackedFiles.ofd(PackedFiles.line(30, 60, "甲")))) {
			for (int percent = 20; percent < 100; percent += 20) {
				byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
				assertThat(Readings.text(this.folder, "a.bin", part)).startsWith("!a.bin: ");
			}
		}
	}

	@Test
	void aPdfThatBreaksOffIsReadAsFarAsItGoesOrReported() {
		byte[] whole = new PdfFile().page(PdfFile.line(80, 700, "甲。")).bytes();
		for (int length = 8; length < whole.length; length += 16) {
			String text = Readings.text(this.folder, "a.pdf", Arrays.copyOf(whole, length));
			assertThat(text).satisfiesAnyOf((t) -> assertThat(t).startsWith("!a.pdf: "),
					(t) -> assertThat(t).isEqualTo("甲。\n"));
		}
	}

	@Test
	void contentDecidesAndNotTheName() {
		byte[] pdf = new PdfFile().page(PdfFile.line(80, 700, "甲。")).bytes();
		assertThat(Readings.text(this.folder, "a.docx", pdf)).isEqualTo("甲。\n");
		assertThat(Readings.text(this.folder, "a.pdf", PackedFiles.ofd(PackedFiles.line(30, 60, "乙"))))
			.isEqualTo("乙\n");
		assertThat(Readings.text(this.folder, "a.ofd", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }))
			.startsWith("!a.ofd: ");
		assertThat(Readings.text(this.folder, "b.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)))
			.startsWith("!b.pdf: is damaged: ");
	}

	private String read(String name, Map<String, byte[]> parts) {
		return Readings.text(this.folder, name, PackedFiles.zip(parts));
	}

}
