package org.zhiku.corpus.docx;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.corpus.Readings;
import org.zhiku.testsupport.PackedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Each body is the least that Word writes for the case. */
class DocxFormatTests {

	private static final String LEVELS = """
			<w:abstractNum w:abstractNumId="0">
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1章"/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
			<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
			<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%4"/><w:suff w:val="nothing"/></w:lvl>
			<w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%5"/></w:lvl>
			</w:abstractNum>
			<w:abstractNum w:abstractNumId="1">
			<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="Item"/><w:lvlText w:val="%1、"/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="SubItem"/><w:lvlText w:val="%2．"/></w:lvl>
			</w:abstractNum>
			<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
			<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
			<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
			<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
			<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
			""";

	private static final String STYLES = """
			<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
			<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="SubItem"><w:basedOn w:val="Item"/>
			<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Heir"><w:basedOn w:val="SubItem"/></w:style>
			<w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>
			<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>
			""";

	@TempDir
	private Path folder;

	@Test
	void writesTheNumbersThatWordGenerates() {
		assertThat(read(item(1, 0, "总则") + item(1, 1, "目的") + item(1, 2, "建设基地") + item(1, 2, "培养人才") + item(1, 3, "甲")
				+ item(1, 1, "范围") + item(1, 2, "实施工程") + item(1, 0, "附则") + item(1, 1, "解释") + item(1, 4, "施行")))
			.isEqualTo("""
					第一章 总则
					（一）目的
					1.建设基地
					2.培养人才
					①甲
					（二）范围
					1.实施工程
					第二章 附则
					（一）解释
					2.1 施行
					""");
	}

	@Test
	void beginsANewListWhereWordDoes() {
		assertThat(read(item(1, 2, "甲") + item(1, 2, "乙") + item(2, 2, "丙") + item(2, 2, "丁") + item(1, 2, "戊")))
			.isEqualTo("1.甲\n2.乙\n1.丙\n2.丁\n3.戊\n");
	}

	@Test
	void takesTheListOfAStyleAndOfThoseItFollows() {
		assertThat(read(styled("Item", "甲") + styled("SubItem", "乙") + styled("Heir", "丙") + styled("Item", "丁")
				+ styled("Circle", "戊") + styled("Absent", "己")))
			.isEqualTo("三、甲\n1．乙\n2．丙\n四、丁\n戊\n己\n");
	}

	@Test
	void aParagraphMayLeaveTheListOfItsStyle() {
		assertThat(read(styled("Item", "甲")
				+ "<w:p><w:pPr><w:pStyle w:val=\"Item\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + run("乙")
				+ "</w:p>" + styled("Item", "丙")))
			.isEqualTo("三、甲\n乙\n四、丙\n");
	}

	@Test
	void bulletsAreNoText() {
		assertThat(read(item(4, 0, "甲"))).isEqualTo("甲\n");
	}

	@Test
	void readsWhatIsInsertedAndNotWhatIsDeleted() {
		assertThat(read("<w:p>" + run("建设") + "<w:del><w:r><w:delText>八</w:delText></w:r></w:del><w:ins>" + run("十")
				+ "</w:ins><w:moveFrom>" + run("个") + "</w:moveFrom><w:moveTo>" + run("所") + "</w:moveTo></w:p>"))
			.isEqualTo("建设十所\n");
	}

	@Test
	void aDeletedParagraphMarkJoinsTwoParagraphs() {
		assertThat(
				read("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("建设") + "</w:p><w:p>" + run("基地") + "</w:p>"))
			.isEqualTo("建设基地\n");
	}

	@Test
	void anItemThatIsDeletedDoesNotCount() {
		String deleted = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr>"
				+ "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>";
		assertThat(read(item(1, 2, "甲") + deleted + item(1, 2, "丙"))).isEqualTo("1.甲\n2.丙\n");
	}

	@Test
	void aListBeforeARecordedChangeIsNoList() {
		assertThat(read("<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr>"
				+ "</w:pPr></w:pPrChange></w:pPr>" + run("甲") + "</w:p>"))
			.isEqualTo("甲\n");
	}

	@Test
	void tablesAreRows() {
		String table = "<w:tbl><w:tr>" + cell("任务") + cell("责任单位") + cell("") + "</w:tr><w:tr><w:tc>" + paragraph("建设")
				+ paragraph("基地") + "</w:tc>" + cell("省教育厅") + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
				+ paragraph("甲") + "</w:tc>" + cell("乙") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("丙")
				+ cell("丁") + "</w:tr></w:tbl>";
		assertThat(read(paragraph("附件") + table + paragraph("完")))
			.isEqualTo("附件\n任务\t责任单位\t\n建设 基地\t省教育厅\t甲\t\t乙\n完\n");
	}

	@Test
	void aTableOfOneColumnIsAFrame() {
		assertThat(read("<w:tbl><w:tr><w:tc>" + paragraph("一、甲") + paragraph("乙") + "</w:tc></w:tr></w:tbl>"))
			.isEqualTo("一、甲\n乙\n");
	}

	@Test
	void aTableInACellBecomesWords() {
		String inner = "<w:tbl><w:tr>" + cell("甲") + cell("乙") + "</w:tr></w:tbl>";
		assertThat(read("<w:tbl><w:tr><w:tc>" + inner + paragraph("") + "</w:tc>" + cell("丙") + "</w:tr></w:tbl>"))
			.isEqualTo("甲 乙\t丙\n");
	}

	@Test
	void ofAFieldTheResultIsText() {
		assertThat(read("<w:p>" + mark("begin") + "<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>"
				+ mark("separate") + run("12") + mark("end") + run("页") + "<w:hyperlink>" + run("链接")
				+ "</w:hyperlink></w:p>"))
			.isEqualTo("12页链接\n");
	}

	@Test
	void aTableOfContentsIsLeftOut() {
		String contents = "<w:p>" + mark("begin") + "<w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>"
				+ mark("separate") + run("一、总则 1") + "</w:p><w:p>" + mark("begin")
				+ "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>" + mark("separate") + run("2") + mark("end")
				+ mark("end") + "</w:p>";
		String gallery = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
				+ "</w:sdtPr><w:sdtContent>" + paragraph("目录") + "</w:sdtContent></w:sdt>";
		String control = "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("乙") + "</w:sdtContent></w:sdt>";
		assertThat(read(contents + gallery + paragraph("甲") + control)).isEqualTo("甲\n乙\n");
	}

	@Test
	void aTextBoxStandsAfterItsParagraphOnce() {
		String box = "<w:txbxContent>" + paragraph("框") + "</w:txbxContent>";
		assertThat(read("<w:p>" + run("前") + "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
				+ box + "</mc:Fallback></mc:AlternateContent></w:r>" + run("后") + "</w:p>"))
			.isEqualTo("前后\n框\n");
	}

	@Test
	void breaksTabsAndSignsAreText() {
		assertThat(read("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/>"
				+ "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:char=\"2460\"/></w:r></w:p>"))
			.isEqualTo("甲\n乙 丙-①\n");
	}

	@Test
	void hiddenTextAndReadingsAreNoText() {
		assertThat(read(
				"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Hidden\"/></w:rPr>"
						+ "<w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r><w:ruby><w:rt>"
						+ run("xian") + "</w:rt><w:rubyBase>" + run("现") + "</w:rubyBase></w:ruby></w:p>"))
			.isEqualTo("显现\n");
	}

	@Test
	void notesStandAtTheEnd() {
		Map<String, byte[]> parts = PackedFiles.docxParts("<w:p>" + run("甲")
				+ "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run("乙") + "</w:p>" + paragraph("丙"), "", "");
		parts.put("word/footnotes.xml", PackedFiles.word("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\">"
				+ paragraph("线") + "</w:footnote><w:footnote w:id=\"2\">" + paragraph("注") + "</w:footnote>"));
		assertThat(Readings.text(this.folder, "a.docx", PackedFiles.zip(parts))).isEqualTo("甲乙\n丙\n注\n");
	}

	@Test
	void saysWhatIsMissing() {
		Map<String, byte[]> parts = PackedFiles.docxParts("", "", "");
		parts.remove("word/document.xml");
		parts.put("word/document2.xml", PackedFiles.word("document", ""));
		assertThat(Readings.text(this.folder, "a.docx", PackedFiles.zip(parts)))
			.isEqualTo("!a.docx: is damaged: the part word/document.xml is missing");
		assertThat(Readings.text(this.folder, "a.docx", PackedFiles.docx(""))).isEqualTo("!a.docx: is empty");
	}

	private String read(String body) {
		return Readings.text(this.folder, "a.docx", PackedFiles.docx(body, LEVELS, STYLES));
	}

	private static String item(int list, int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
			.formatted(level, list, run(text));
	}

	private static String styled(String style, String text) {
		return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, run(text));
	}

	private static String paragraph(String text) {
		return "<w:p>" + run(text) + "</w:p>";
	}

	private static String cell(String text) {
		return "<w:tc>" + paragraph(text) + "</w:tc>";
	}

	private static String run(String text) {
		return "<w:r><w:t>" + text + "</w:t></w:r>";
	}

	private static String mark(String type) {
		return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
	}

}
