package org.zhiku.extraction.citation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.extraction.StageFixture;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.CitationRelation;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentence by sentence: which documents are named, and how. */
class CitationStageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			为贯彻落实《甲发展意见》（国发〔2019〕4号）精神，制定本方案。\\n一、措施。   | 甲发展意见 | 国发〔2019〕4号 | BASED_ON
			第一条 根据《甲管理条例》，制定本办法。                                     | 甲管理条例 |                 | BASED_ON
			一、措施。落实《甲管理条例》，规范管理。                                     | 甲管理条例 |                 | CITES
			一、措施。《关于印发〈甲办法〉的通知》（冀政字[2018]第12号）同时废止。      | 关于印发〈甲办法〉的通知 | 冀政字〔2018〕12号 | REPEALS
			一、措施。对《甲管理办法》作如下修改：                                       | 甲管理办法 |                 | AMENDS
			现将《甲部关于乙事的通知》（国办发﹝２０２２﹞３７号）转发给你们。           | 甲部关于乙事的通知 | 国办发〔2022〕37号 | FORWARDS
			一、措施。按照国办发〔2020〕129号文件要求执行。                              |            | 国办发〔2020〕129号 | CITES
			一、措施。落实《甲办法》（国发 〔２０１９〕 ４号）。                         | 甲办法     | 国发〔2019〕4号 | CITES
			一、措施。落实《甲条例》（国务院令第907号）。                                | 甲条例     | 国务院令第907号 | CITES
			一、措施。落实《甲公告》（财政部公告２０１９年第４号）。                     | 甲公告     | 财政部公告2019年第4号 | CITES
			一、措施。你厅湘教发〔2023〕5号文收悉。                                      |            | 湘教发〔2023〕5号 | CITES
			为了进一步做好《甲意见》贯彻落实工作，现就有关事项通知如下。\\n一、措施。   | 甲意见     |                 | BASED_ON
			今年是贯彻落实《甲意见》的收官之年。\\n一、措施。                           | 甲意见     |                 | CITES
			""")
	void readsTitleNumberAndRelation(String text, String title, String number, CitationRelation relation) {
		Citation citation = StageFixture.of(text.replace("\\n", "\n")).citations().getFirst();
		assertThat(citation.title()).isEqualTo(title);
		assertThat((citation.number() != null) ? citation.number().toString() : null).isEqualTo(number);
		assertThat(citation.relation()).isEqualTo(relation);
	}

	@ParameterizedTest
	@ValueSource(strings = { "一、措施。填写《甲项目申请表》。", "一、措施。签订《甲服务合同》。", "《甲实施方案》已经市政府同意，现印发给你们。", "现将《甲实施方案》印发给你们，请执行。",
			"一、措施。颁发《甲经营许可证》。", "一、措施。参照省《办法》执行。", "一、措施。核发《甲船营运证》。", "一、措施。填写《甲情况表》。", "一、措施。详见《甲申报指南》（附件1）。",
			"一、措施。详见《甲评估细则》。\n甲评估细则.doc" })
	void findsNoDocumentIn(String text) {
		assertThat(StageFixture.of(text).citations()).isEmpty();
	}

	@Test
	void namesEachDocumentOnceAndNoShortName() {
		List<Citation> citations = StageFixture.of("一、措施。按《甲管理办法》（冀政〔2018〕1号，以下简称《甲办法》）执行。落实《甲管理办法》。执行冀政〔2018〕1号文件。")
			.citations();
		assertThat(citations).extracting(Citation::title).containsExactly("甲管理办法");
	}

	@Test
	void knowsADocumentByItsShortName() {
		assertThat(StageFixture.of("一、措施。按《甲乙评估细则》（以下简称《评估细则》）执行。\n二、评分。对照《评估细则》评分。").citations())
			.extracting(Citation::title)
			.containsExactly("甲乙评估细则");
		assertThat(StageFixture.of("一、措施。按《甲乙行动方案》（以下简称“行动方案”）执行。\n二、对照《行动方案》评分。").citations())
			.extracting(Citation::title)
			.containsExactly("甲乙行动方案");
	}

	@Test
	void citesTheNationalPlanOfTheSameName() {
		StageFixture fixture = StageFixture.of("为贯彻落实《促进服务三年行动方案》，制定本方案。\n一、措施。", "甲省人民政府关于印发甲省促进服务三年行动方案的通知");
		assertThat(fixture.citations()).extracting(Citation::title).containsExactly("促进服务三年行动方案");
	}

	@Test
	void repealsEveryTitleOfAList() {
		assertThat(StageFixture.of("一、附则。本办法自2023年1月1日起施行。《甲办法》（冀政〔2018〕1号）、《乙办法》同时废止。").citations())
			.extracting(Citation::relation)
			.containsExactly(CitationRelation.REPEALS, CitationRelation.REPEALS);
	}

	@Test
	void repealsTheItemsOfAList() {
		StageFixture fixture = StageFixture
			.of("经研究，决定废止下列文件：\n1.《甲办法》（冀政〔2018〕1号）\n2.《关于印发〈乙方案〉的通知》（冀政〔2017〕2号）\n上列文件不再执行。参照《丙办法》办理。");
		assertThat(fixture.citations()).extracting(Citation::relation)
			.containsExactly(CitationRelation.REPEALS, CitationRelation.REPEALS, CitationRelation.CITES);
		assertThat(fixture.outline().tasks()).isEmpty();
	}

	@Test
	void survivesUnbalancedMarks() {
		assertThat(StageFixture.of("《".repeat(20_000)).citations()).isEmpty();
	}

}
