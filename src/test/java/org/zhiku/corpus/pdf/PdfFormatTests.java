package org.zhiku.corpus.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.corpus.BadContentException;
import org.zhiku.corpus.Readings;
import org.zhiku.testsupport.PdfFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PdfFormatTests {

	@TempDir
	private Path folder;

	@Test
	void readsTextOfFontsThatAreNotEmbedded() {
		assertThat(read(new PdfFile().page(PdfFile.line(80, 700, "建设一批实训基地。")))).isEqualTo("建设一批实训基地。\n");
	}

	@Test
	void putsLinesInTheOrderOfThePage() {
		assertThat(read(new PdfFile().page(PdfFile.line(80, 650, "乙。") + PdfFile.line(80, 700, "甲。"))))
			.isEqualTo("甲。\n乙。\n");
	}

	@Test
	void readsAPageThatIsTurned() {
		String turned = "q 0 1 -1 0 595 0 cm " + PdfFile.line(80, 500, "甲。") + PdfFile.line(80, 450, "乙。") + "Q";
		assertThat(read(new PdfFile().page(turned))).isEqualTo("甲。\n乙。\n");
	}

	@Test
	void dropsPageNumbersAndLeaningMarks() {
		PdfFile file = new PdfFile();
		for (int i = 1; i <= 3; i++) {
			file.page(PdfFile.line(80, 700, "第" + "零甲乙丙".charAt(i) + "段。") + PdfFile.line(290, 30, "— " + i + " —")
					+ "q 0.7 0.7 -0.7 0.7 200 300 cm " + PdfFile.line(0, 0, "内部资料") + "Q");
		}
		assertThat(read(file)).isEqualTo("第甲段。\n第乙段。\n第丙段。\n");
	}

	@Test
	void tablesWithRulingsAreRows() {
		String rulings = "80 700 400 0.5 re f 80 660 400 0.5 re f 80 620 m 480 620 l S "
				+ "80 620 0.5 80 re f 280 620 0.5 80 re f 480 620 0.5 80 re f ";
		assertThat(read(new PdfFile().page(rulings + PdfFile.line(90, 670, "任务") + PdfFile.line(290, 670, "责任单位")
				+ PdfFile.line(90, 630, "建设基地") + PdfFile.line(290, 630, "省教育厅"))))
			.isEqualTo("任务\t责任单位\n建设基地\t省教育厅\n");
	}

	@Test
	void readsFormsWithinForms() {
		PdfFile file = new PdfFile();
		int inner = file.addStream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>",
				PdfFile.line(80, 700, "甲。").getBytes(StandardCharsets.ISO_8859_1));
		int content = file.addStream("", "/X Do".getBytes(StandardCharsets.ISO_8859_1));
		file.pageWith("/Contents " + content + " 0 R/Resources<</XObject<</X " + inner + " 0 R>>>>");
		assertThat(read(file)).isEqualTo("甲。\n");
	}

	@Test
	void aFormThatDrawsItselfEnds() {
		PdfFile file = new PdfFile();
		int self = 4;
		file.addStream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>/XObject<</X 4 0 R>>>>",
				(PdfFile.line(80, 700, "甲。") + "/X Do /X Do").getBytes(StandardCharsets.ISO_8859_1));
		int content = file.addStream("", "/X Do".getBytes(StandardCharsets.ISO_8859_1));
		file.pageWith("/Contents " + content + " 0 R/Resources<</XObject<</X " + self + " 0 R>>>>");
		assertThat(read(file)).satisfiesAnyOf((text) -> assertThat(text).startsWith("甲。"),
				(text) -> assertThat(text).startsWith("!a.pdf: "));
	}

	@Test
	void saysThatItSeemsToBeScanned() {
		PdfFile file = new PdfFile();
		int picture = file.addStream(
				"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", new byte[1]);
		int content = file.addStream("",
				("q 595 0 0 842 0 0 cm /I Do Q " + PdfFile.line(300, 20, "1")).getBytes(StandardCharsets.ISO_8859_1));
		file.pageWith("/Contents " + content + " 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I " + picture + " 0 R>>>>");
		assertThat(read(file)).isEqualTo("!a.pdf: holds no text but pictures on 1 of 1 pages, as a scan does");
		assertThat(read(new PdfFile().page(""))).isEqualTo("!a.pdf: holds no text but empty pages");
	}

	@Test
	void saysThatAPasswordIsNeeded() throws IOException {
		assertThat(Readings.text(this.folder, "a.pdf", encrypted("secret"))).isEqualTo("!a.pdf: is encrypted");
	}

	@Test
	void readsWhatAPasswordOnlyForbidsToChange() throws IOException {
		assertThat(Readings.text(this.folder, "a.pdf", encrypted(""))).isEqualTo("甲。\n");
	}

	@Test
	void refusesMorePagesThanAreRead() {
		PdfFile file = new PdfFile();
		for (int i = 0; i < 10_000; i++) {
			file.pageWith("/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>");
		}
		assertThat(read(file)).isEqualTo("!a.pdf: holds too much: more than 5000 pages");
	}

	@Test
	void aPageTreeThatHoldsItselfEnds() {
		assertThat(read(new PdfFile().page(PdfFile.line(80, 700, "甲。")).kid(2).kid(2))).startsWith("甲。\n")
			.hasSizeLessThan(20);
	}

	@Test
	void refusesAStreamThatUnpacksToTooMuch() {
		PdfFile file = new PdfFile();
		int content = file.addStream("/Filter/FlateDecode",
				PdfFile.deflate(" ".repeat(100 << 20).getBytes(StandardCharsets.ISO_8859_1)));
		file.pageWith("/Contents[" + content + " 0 R]");
		assertThat(file.bytes()).hasSizeLessThan(1 << 20);
		assertThat(read(file)).isEqualTo("!a.pdf: holds too much: a stream in it unpacks to more than 67108864 bytes");
	}

	@Test
	void stopsWhenTheTimeIsOver() {
		byte[] bytes = new PdfFile().page(PdfFile.line(80, 700, "甲。").repeat(100)).bytes();
		Budget over = new Budget(1 << 20, 1 << 20, Duration.ZERO);
		assertThatThrownBy(() -> PdfText.read(bytes, "a.pdf", over)).isInstanceOf(BadContentException.class)
			.hasMessage("holds too much: it takes longer than 0 seconds");
	}

	@Test
	void objectsThatNestWithoutEndAreReported() {
		PdfFile file = new PdfFile();
		int deep = file.add("[".repeat(200_000) + "]".repeat(200_000));
		file.pageWith("/Contents " + deep + " 0 R/Annots " + deep + " 0 R");
		assertThat(read(file)).startsWith("!a.pdf: ");
	}

	@Test
	void doesNotDecodePictures() {
		PdfFile file = new PdfFile();
		int content = file.addStream("/Filter/DCTDecode",
				PdfFile.line(80, 700, "甲。").getBytes(StandardCharsets.ISO_8859_1));
		file.pageWith("/Contents " + content + " 0 R/Resources<</Font<</F 3 0 R>>>>");
		assertThat(read(file)).startsWith("!a.pdf: ");
	}

	private String read(PdfFile file) {
		return Readings.text(this.folder, "a.pdf", file.bytes());
	}

	private static byte[] encrypted(String userPassword) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(new PdfFile().page(PdfFile.line(80, 700, "甲。")).bytes())) {
			document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
			document.save(bytes);
		}
		return bytes.toByteArray();
	}

}
