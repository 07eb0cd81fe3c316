package org.zhiku.extraction.head;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Region;

import static org.assertj.core.api.Assertions.assertThat;

/** Letterheads and signatures, form by form. */
class MetadataStageTests {

	private static final MetadataStage STAGE = new MetadataStage(Gazetteer.load());

	private static final String BODY = "\n一、加强领导。压实责任。\n";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			湖南省人民政府关于加快发展的意见\\n湘政发〔2023〕5号             | 湖南省人民政府关于加快发展的意见 | 湘政发〔2023〕5号
			湖南省人民政府关于加快发展的意见湘政发〔2023〕5号各市州人民政府： | 湖南省人民政府关于加快发展的意见 | 湘政发〔2023〕5号
			湖南省人民政府\\n关于加快发展的意见\\n（湘政发[2023]第05号）     | 湖南省人民政府关于加快发展的意见 | 湘政发〔2023〕5号
			湘政发﹝２０２３﹞５号\\n关于加快科技创新\\n发展的实施意见       | 关于加快科技创新发展的实施意见   | 湘政发〔2023〕5号
			湖南省关于印发《甲管理办法》的通知各有关单位：                   | 湖南省关于印发《甲管理办法》的通知 |
			项目管理办法（试行）\\n                                          | 项目管理办法（试行）             |
			首页 > 政务公开\\n来源：办公厅\\n湖南省人民政府关于加快发展的意见 | 湖南省人民政府关于加快发展的意见 |
			湘政发〔2023〕5号\\n《人才培养实施方案》已经省政府同意，现印发给你们。\\n湖南省人民政府\\n2023年3月1日\\n人才培养实施方案 | 人才培养实施方案 | 湘政发〔2023〕5号
			""")
	void readsTitleAndNumber(String head, String title, String number) {
		Metadata metadata = read(head.replace("\\n", "\n") + BODY);
		assertThat(metadata.title()).isEqualTo(title);
		assertThat((metadata.number() != null) ? metadata.number().toString() : null).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			湖南省教育厅\\n2023年3月1日                    | 2023-03-01 | 湖南省教育厅
			湖南省教育厅 2023年3月1日（此件公开发布）      | 2023-03-01 | 湖南省教育厅
			湖南省教育厅\\n二〇二三年三月十一日            | 2023-03-11 | 湖南省教育厅
			湖南省教育厅 湖南省财政厅\\n2023 年 3 月 1 日  | 2023-03-01 | 湖南省教育厅,湖南省财政厅
			湖南省教育厅湖南省财政厅\\n2023年3月1日        | 2023-03-01 | 湖南省教育厅,湖南省财政厅
			湖南省教育厅\\n湖南省财政厅\\n2023年3月1日     | 2023-03-01 | 湖南省教育厅,湖南省财政厅
			湖南省教育厅(湖南省财政厅代章)\\n2023年3月1日  | 2023-03-01 | 湖南省教育厅
			2023年3月1日                                   | 2023-03-01 |
			湖南省教育厅办公室2023年3月6日印发             |            |
			""")
	void readsTheSignature(String end, LocalDate date, String issuers) {
		Metadata metadata = read("各市州：\n为加强管理，现通知如下。" + BODY + end.replace("\\n", "\n"));
		assertThat(metadata.signedOn()).isEqualTo(date);
		assertThat(String.join(",", metadata.issuers().stream().map((issuer) -> issuer.evidence().quote()).toList()))
			.isEqualTo((issuers != null) ? issuers : "");
	}

	@Test
	void readsARedHeaderWhose文件BelongsToNoName() {
		Metadata metadata = read("湖南省教育厅\n湖南省财政厅文件\n湖南省商务厅\n湘教发〔2023〕15号\n关于加强管理的通知\n各市州：\n" + BODY);
		assertThat(metadata.issuers()).extracting((issuer) -> issuer.department().name())
			.containsExactly("湖南省教育厅", "湖南省财政厅", "湖南省商务厅");
		assertThat(metadata.level()).isEqualTo(AdministrativeLevel.PROVINCIAL);
		assertThat(metadata.region()).isNotNull();
		assertThat(metadata.genre()).isEqualTo(Genre.NOTICE);
	}

	@Test
	void readsAddressees() {
		assertThat(read("关于加强管理的通知\n各市州、县市区人民政府，省直有关单位：\n为加强管理。").addressees())
			.extracting((addressee) -> addressee.evidence().quote())
			.containsExactly("各市州、县市区人民政府", "省直有关单位");
	}

	@Test
	void takesTheGivenOnlyForGaps() {
		Given given = new Given("x", "另一个标题的通知", "京发〔2020〕1号", "北京市教育委员会", LocalDate.of(2020, 1, 1));
		Metadata silent = STAGE.read(DocumentText.of("一、加强领导。"), given);
		assertThat(silent.title()).isEqualTo("另一个标题的通知");
		assertThat(silent.titleEvidence()).isNull();
		assertThat(silent.number()).hasToString("京发〔2020〕1号");
		assertThat(silent.publishedOn()).isEqualTo("2020-01-01");
		Metadata spoken = STAGE.read(DocumentText.of("关于加强管理的通知\n湘教发〔2023〕15号\n" + BODY), given);
		assertThat(spoken.title()).isEqualTo("关于加强管理的通知");
		assertThat(spoken.number()).hasToString("湘教发〔2023〕15号");
	}

	@Test
	void takesNoNumberFromACitation() {
		assertThat(read("为贯彻《甲意见》（国发〔2019〕4号）精神，制定本方案。" + BODY).number()).isNull();
	}

	@Test
	void takesNoGivenNumberThatTheTextOnlyCites() {
		Given given = new Given("x", null, "国发〔2019〕4号", null, null);
		String citing = "甲市关于检查情况的通报\n为贯彻《甲意见》（\n国发[2019]4号\n）精神，现通报如下。" + BODY;
		assertThat(STAGE.read(DocumentText.of(citing), given).number()).isNull();
		String silent = "甲市关于检查情况的通报\n现通报如下。" + BODY;
		assertThat(STAGE.read(DocumentText.of(silent), given).number()).hasToString("国发〔2019〕4号");
	}

	@Test
	void survivesAnEmptyText() {
		assertThat(read("").title()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			数字经济专班关于加快发展的意见\\n湘数发〔2023〕5号 | 湖南省
			哈密市落实优化环境方案\\n哈政办发〔2023〕14号     | 新疆维吾尔自治区/哈密市
			关于加快发展的意见                                 |
			""")
	void knowsThePlaceByNumberOrTitle(String head, String path) {
		Region region = read(head.replace("\\n", "\n") + BODY).region();
		assertThat((region != null) ? region.path() : null).isEqualTo(path);
	}

	private static Metadata read(String text) {
		Metadata metadata = STAGE.read(DocumentText.of(text), Given.NOTHING);
		if (metadata.titleEvidence() != null) {
			assertThat(text.substring(metadata.titleEvidence().start(), metadata.titleEvidence().end()))
				.isEqualTo(metadata.titleEvidence().quote());
		}
		return metadata;
	}

}
