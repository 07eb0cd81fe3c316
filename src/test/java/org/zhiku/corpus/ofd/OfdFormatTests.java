package org.zhiku.corpus.ofd;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.corpus.Readings;
import org.zhiku.testsupport.PackedFiles;

import static org.assertj.core.api.Assertions.assertThat;

class OfdFormatTests {

	private static final String LONG = "建设一批高水平实训基地，培养高素质技术技能人才，服务地方产业发展需要和";

	@TempDir
	private Path folder;

	@Test
	void putsLinesInTheOrderOfThePageAndJoinsThem() {
		assertThat(read(PackedFiles.line(30, 80, "人民群众。") + PackedFiles.line(30, 60, "　　" + LONG.substring(2))
				+ PackedFiles.line(30, 70, LONG)))
			.isEqualTo(LONG.substring(2) + LONG + "人民群众。\n");
	}

	@Test
	void placesTextByItsMatrixAndAdvances() {
		String scaled = "<TextObject Boundary=\"30 60 100 10\" CTM=\"4 0 0 4 0 0\" Size=\"1\">"
				+ "<TextCode X=\"0\" Y=\"1\" DeltaX=\"1 g 2 1 5\">教育厅财政厅</TextCode></TextObject>";
		assertThat(read(scaled)).isEqualTo("教育厅财 政 厅\n");
	}

	@Test
	void textThatLeansOrIsHiddenIsNoText() {
		String mark = "<TextObject Boundary=\"50 100 100 100\" CTM=\"0.7 0.7 -0.7 0.7 0 0\" Size=\"9\"><TextCode X=\"0\" Y=\"9\">"
				+ "内部资料</TextCode></TextObject>";
		String hidden = "<TextObject Boundary=\"50 100 100 9\" Visible=\"false\" Size=\"9\"><TextCode X=\"0\" Y=\"9\">隐</TextCode>"
				+ "</TextObject>";
		assertThat(read(mark + hidden + PackedFiles.line(30, 60, "甲"))).isEqualTo("甲\n");
	}

	@Test
	void dropsPageNumbersAndHeaders() {
		String[] pages = new String[4];
		for (int i = 0; i < pages.length; i++) {
			pages[i] = PackedFiles.line(80, 10, "湖南省人民政府公报 第" + i + "期")
					+ PackedFiles.line(30, 100, "第" + "甲乙丙丁".charAt(i) + "段。")
					+ PackedFiles.line(100, 280, "— " + (i + 1) + " —");
		}
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.ofd(pages))).isEqualTo("第甲段。\n第乙段。\n第丙段。\n第丁段。\n");
	}

	@Test
	void tablesWithRulingsAreRows() {
		StringBuilder page = new StringBuilder();
		for (double x : new double[] { 30, 90, 150 }) {
			page.append(
					"<PathObject Boundary=\"%s 50 0.2 40\"><AbbreviatedData>M 0 0 L 0 40</AbbreviatedData></PathObject>"
						.formatted(x));
		}
		for (double y : new double[] { 50, 70, 90 }) {
			page.append(
					"<PathObject Boundary=\"30 %s 120 0.2\"><AbbreviatedData>M 0 0 L 120 0</AbbreviatedData></PathObject>"
						.formatted(y));
		}
		page.append(PackedFiles.line(32, 55, "任务")).append(PackedFiles.line(92, 55, "责任单位"));
		page.append(PackedFiles.line(32, 71, "建设一批高水平实训基地，培养"));
		page.append(PackedFiles.line(32, 78, "人才")).append(PackedFiles.line(92, 71, "省教育厅"));
		page.append(PackedFiles.line(30, 100, "完"));
		assertThat(read(page.toString())).isEqualTo("任务\t责任单位\n建设一批高水平实训基地，培养人才\t省教育厅\n完\n");
	}

	@Test
	void readsTheWordsOfATemplateOnce() {
		Map<String, byte[]> parts = parts(2, "<Template TemplateID=\"9\"/>");
		parts.put("Doc_0/Tpl.xml", PackedFiles.bytes(
				"<Page><Template TemplateID=\"9\"/><Content>" + PackedFiles.line(30, 100, "表头") + "</Content></Page>"));
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.zip(parts))).isEqualTo("表头\n");
	}

	@Test
	void readsEachOfSeveralDocuments() {
		Map<String, byte[]> parts = PackedFiles.ofdParts(PackedFiles.line(30, 60, "甲"));
		parts.put("OFD.xml", PackedFiles.bytes("<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody>"
				+ "<DocBody><DocRoot>Doc_1/Document.xml</DocRoot></DocBody></OFD>"));
		parts.put("Doc_1/Document.xml",
				PackedFiles.bytes("<Document><Pages><Page BaseLoc=\"../Doc_1/P.xml\"/></Pages></Document>"));
		parts.put("Doc_1/P.xml",
				PackedFiles.bytes("<Page><Content>" + PackedFiles.line(30, 60, "乙") + "</Content></Page>"));
		assertThat(Readings.of(this.folder, "a.ofd", PackedFiles.zip(parts))).extracting((result) -> result.origin())
			.containsExactly("a.ofd#1", "a.ofd#2");
		assertThat(Readings.texts(this.folder, "a.ofd", PackedFiles.zip(parts))).containsExactly("甲\n", "乙\n");
	}

	@Test
	void aPageThatIsListedForeverIsReadOnce() {
		Map<String, byte[]> parts = PackedFiles.ofdParts(PackedFiles.line(30, 60, "甲"));
		parts.put("Doc_0/Document.xml", PackedFiles.bytes("<Document><Pages>"
				+ "<Page BaseLoc=\"Pages/Page_0/Content.xml\"/>".repeat(20_000) + "</Pages></Document>"));
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.zip(parts))).isEqualTo("甲\n");
	}

	@Test
	void saysThatItHoldsPicturesOnly() {
		assertThat(read("<ImageObject ResourceID=\"1\"/>"))
			.isEqualTo("!a.ofd: holds no text but pictures, as a scan does");
	}

	@Test
	void saysWhatIsMissing() {
		Map<String, byte[]> parts = PackedFiles.ofdParts("");
		parts.remove("Doc_0/Pages/Page_0/Content.xml");
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.zip(parts)))
			.isEqualTo("!a.ofd: is damaged: the part Doc_0/Pages/Page_0/Content.xml is missing");
		parts.put("OFD.xml", PackedFiles.bytes("<OFD/>"));
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.zip(parts)))
			.isEqualTo("!a.ofd: is damaged: OFD.xml names no document");
	}

	@Test
	void readsOtherEncodingsThatThePartsName() {
		Map<String, byte[]> parts = PackedFiles.ofdParts("");
		String page = "<?xml version=\"1.0\" encoding=\"GB18030\"?><Page>" + PackedFiles.line(30, 60, "建设") + "</Page>";
		parts.put("Doc_0/Pages/Page_0/Content.xml", page.getBytes(Charset.forName("GB18030")));
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.zip(parts))).isEqualTo("建设\n");
		parts.put("Doc_0/Pages/Page_0/Content.xml", page.getBytes(StandardCharsets.UTF_16LE));
		assertThat(Readings.text(this.folder, "a.ofd", PackedFiles.zip(parts)))
			.isEqualTo("!a.ofd: is damaged: the part Doc_0/Pages/Page_0/Content.xml is not well-formed XML");
	}

	private String read(String page) {
		return Readings.text(this.folder, "a.ofd", PackedFiles.ofd(page));
	}

	private static Map<String, byte[]> parts(int pages, String content) {
		String[] contents = new String[pages];
		java.util.Arrays.fill(contents, content);
		Map<String, byte[]> parts = PackedFiles.ofdParts(contents);
		String document = new String(parts.get("Doc_0/Document.xml"), StandardCharsets.UTF_8);
		parts.put("Doc_0/Document.xml", PackedFiles
			.bytes(document.replace("<PageArea>", "<TemplatePage ID=\"9\" BaseLoc=\"Tpl.xml\"/><PageArea>")));
		return parts;
	}

}
