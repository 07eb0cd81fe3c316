package org.zhiku.extraction.fault;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.PolicyExtractor;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of damaged documents, and that sound ones are left in peace. */
class DiagnosticStageTests {

	private static final PolicyExtractor EXTRACTOR = new PolicyExtractor();

	private static final String SOUND = "湖南省教育厅关于加强管理的通知\n湘教发〔2023〕15号\n各市州教育局：\n为加强管理，现通知如下。\n"
			+ "一、建设基地。建设20个示范基地，打造知名品牌。\n二、培育人才。\n湖南省教育厅\n2023年3月1日\n";

	@Test
	void findsNothingInASoundDocument() {
		assertThat(codes(SOUND)).isEmpty();
	}

	@Test
	void findsAnItemThatBreaksOff() {
		assertThat(codes(SOUND.replace("20个示范基地，打造知名品牌。", "20个"))).containsExactly(DiagnosticCode.TRUNCATED_ITEM);
		assertThat(codes(SOUND.replace("打造知名品牌。", ""))).containsExactly(DiagnosticCode.TRUNCATED_ITEM);
	}

	@Test
	void findsAParagraphWithoutItsBeginning() {
		assertThat(codes(SOUND.replace("一、建设", "进一步提升，品牌效应更加明显。\n一、建设"))).containsExactly(DiagnosticCode.BROKEN_LINE);
		assertThat(codes(SOUND.replace("一、建设", "日益得到改观，品牌效应更加明显。\n一、建设"))).containsExactly(DiagnosticCode.BROKEN_LINE);
	}

	@Test
	void takesNoParagraphForCutThatAsksForSomething() {
		assertThat(codes(SOUND.replace("一、建设", "不断提升品牌，品牌效应更加明显。\n一、建设"))).isEmpty();
	}

	@Test
	void findsALineBrokenInsideASentence() {
		assertThat(codes(SOUND.replace("打造知名品牌。", "打造在全国具有较大影响的知\n名品牌，带动发展。")))
			.containsExactly(DiagnosticCode.BROKEN_LINE);
	}

	@Test
	void countsARunOfRepeatedParagraphsOnce() {
		String again = "各地要认真落实本通知的各项要求，并及时报告进展情况和问题。\n";
		assertThat(codes(SOUND.replace("二、", "一是提高认识。" + again + "二是加强领导。" + again + "三是狠抓落实。" + again + "二、")))
			.containsExactly(DiagnosticCode.REPEATED_PARAGRAPH);
	}

	@Test
	void findsPageFurnitureAndDamage() {
		assertThat(codes("当前位置：首页 > 公开\n" + SOUND)).containsExactly(DiagnosticCode.PAGE_FURNITURE);
		assertThat(codes(SOUND.replace("知名", "知\ufffd\ufffd"))).containsExactly(DiagnosticCode.DAMAGED_TEXT);
	}

	@Test
	void findsASecondDocument() {
		assertThat(codes(SOUND + SOUND.replace("15号", "16号"))).contains(DiagnosticCode.SEVERAL_DOCUMENTS);
	}

	@Test
	void findsASecondAddress() {
		String second = "各县区教育局、财政局：\n现将通知转发给你们。\n";
		Diagnostic several = EXTRACTOR.extract(new SourceDocument(SOUND + second, "x", "", Given.NOTHING))
			.diagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.code() == DiagnosticCode.SEVERAL_DOCUMENTS)
			.findFirst()
			.orElseThrow();
		assertThat((SOUND + second).substring(several.start(), several.end())).isEqualTo("各县区教育局、财政局：");
	}

	@Test
	void findsATitleThatIsNotTheTexts() {
		Given given = new Given(null, "北京市财政局关于公布年度预算情况的公告", null, null, null, null);
		assertThat(EXTRACTOR.extract(new SourceDocument(SOUND, "x", "", given)).diagnostics())
			.extracting(Diagnostic::code)
			.containsExactly(DiagnosticCode.TITLE_BODY_MISMATCH);
	}

	private static List<DiagnosticCode> codes(String text) {
		return EXTRACTOR.extract(new SourceDocument(text, "x", "", Given.NOTHING))
			.diagnostics()
			.stream()
			.map(Diagnostic::code)
			.toList();
	}

}
