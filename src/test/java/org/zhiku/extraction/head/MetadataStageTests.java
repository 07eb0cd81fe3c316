package org.zhiku.extraction.head;

import java.time.LocalDate;
import java.util.List;

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
			湘政发﹝2023﹞5号湖南省人民政府关于印发《人才规定》的通知\\n各市州： | 湖南省人民政府关于印发《人才规定》的通知 | 湘政发〔2023〕5号
			湘教发〔2023〕5号\\n湖南省教育厅\\n关于印发《人才培养\\n实施方案》的通知各有关单位： | 湖南省教育厅关于印发《人才培养实施方案》的通知 | 湘教发〔2023〕5号
			关于加强管理的通　知各市州：                                     | 关于加强管理的通　知             |
			关于加强管理的通知现就有关事项通知如下。                         | 关于加强管理的通知               |
			关于加强管理的通知\\n（湘教发〔2023〕5号）各市州：               | 关于加强管理的通知               | 湘教发〔2023〕5号
			湘教发【2023】5号根据省政府要求，现将有关事项通知如下。          |                                  | 湘教发〔2023〕5号
			各市州：\\n省商务厅《关于扩大消费的实施意见》已经省政府同意，现转发给你们，请执行。 | 关于扩大消费的实施意见 |
			各市州：\\n为做好服务，我厅制定了《服务管理办法》，现予印发。     | 服务管理办法                     |
			湖南省教育厅印发《服务管理办法》\\n各市州：                      | 湖南省教育厅印发《服务管理办法》 |
			湖南省服务条例（2023年3月1日湖南省人民代表大会常务委员会通过）   | 湖南省服务条例                   |
			中华人民共和国国务院令第907号\\n《甲乙条例》已经国务院会议通过，现予公布。 | 甲乙条例              | 国务院令第907号
			财政部公告２０２３年第５号\\n现就有关事项公告如下。              |                                  | 财政部公告2023年第5号
			湖南省人民政府令\\n〔2023〕第8号\\n《甲乙办法》已经通过，现予公布。 | 甲乙办法                      | 湖南省人民政府令〔2023〕8号
			甲省教育厅\\n甲省财政厅\\n关于印发《甲办法》的通知\\n各市州：          | 甲省教育厅甲省财政厅关于印发《甲办法》的通知 |
			甲省教育厅关于同意乙项目的复函省财政厅、省商务厅：               | 甲省教育厅关于同意乙项目的复函   |
			关于转发《甲部关于乙事的通知》的通知2023年3月1日，甲部印发了通知。 | 关于转发《甲部关于乙事的通知》的通知 |
			甲省科技厅\\n关于印发《甲办法》\\n和《乙细则》的通知\\n各市州：        | 甲省科技厅关于印发《甲办法》和《乙细则》的通知 |
			甲省人民政府办公厅印发\\n《关于甲乙工作的\\n若干意见》\\n全文如下。     | 甲省人民政府办公厅印发《关于甲乙工作的若干意见》 |
			科学技术部令第907号甲乙管理规定2023年3月1日目录第一章总则        | 甲乙管理规定                     | 科学技术部令第907号
			甲乙管理办法湖南省人民政府令〔2023〕第8号\\n第一章总则              | 甲乙管理办法                     | 湖南省人民政府令〔2023〕8号
			各市州：\\n根据国务院《甲乙条例》的规定，现公布如下：               |                                  |
			冀交公〔2011〕87号文收悉。经研究，同意你们的意见。               |                                  |
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
			财政部教育部国家发展改革委\\n2023年3月1日     | 2023-03-01 | 财政部,教育部,国家发展改革委
			湖南省财政厅国家税务总局湖南省税务局\\n2023年3月1日 | 2023-03-01 | 湖南省财政厅,国家税务总局湖南省税务局
			湖南省财政厅长沙海关\\n2023年3月1日           | 2023-03-01 | 湖南省财政厅,长沙海关
			湖南省财政厅国家税务总局\\n湖南省税务局\\n2023年3月1日 | 2023-03-01 | 湖南省财政厅,国家税务总局湖南省税务局
			湖南省人民政府国有资产监督管理委员会\\n2023年3月1日 | 2023-03-01 | 湖南省人民政府国有资产监督管理委员会
			国务院国资委\\n2023年3月1日                   | 2023-03-01 | 国务院国资委
			财　政　部\\n教　育　部\\n2023年3月1日       | 2023-03-01 | 财　政　部,教　育　部
			湖南省教育厅\\n（湖南省财政厅代章）\\n2023年3月1日 | 2023-03-01 | 湖南省教育厅
			联系电话：0731-81234567湖南省教育厅2023年3月1日更多信息请关注 | 2023-03-01 | 湖南省教育厅
			邮箱：abc@example.cn地址：甲路118号湖南省教育厅2023年3月1日 | 2023-03-01 | 湖南省教育厅
			附件：优秀学校名单湖南省教育厅2023年3月1日     | 2023-03-01 | 湖南省教育厅
			（甲局负责）湖南省教育厅湖南省财政厅2023年3月1日 | 2023-03-01 | 湖南省教育厅,湖南省财政厅
			现予公布，自公布之日起施行。部长张三2023年3月1日甲乙管理办法 | 2023-03-01 |
			现印发给你们，请遵照执行。二〇二三年三月一日（湖南省教育厅）为了管理 | 2023-03-01 |
			现印发给你们，请认真落实。\\n2023年3月1日\\n甲乙工作方案\\n为了管理，制定本方案。 | 2023-03-01 |
			湖南省教育厅湖南省政协甲事和\\n乙事委员会\\n2023年3月1日 | 2023-03-01 | 湖南省教育厅,湖南省政协甲事和乙事委员会
			湖南省教育厅中国银行保险监督管理\\n委员会湖南监管局\\n2023年3月1日 | 2023-03-01 | 湖南省教育厅,中国银行保险监督管理委员会湖南监管局
			财政部国家税务总局\\n2023年3月1日             | 2023-03-01 | 财政部,国家税务总局
			中共湖南省委湖南省人民政府\\n2023年3月1日     | 2023-03-01 | 中共湖南省委,湖南省人民政府
			湖南省推进“甲乙”工作领导小组办公室\\n2023年3月1日 | 2023-03-01 | 湖南省推进“甲乙”工作领导小组办公室
			附件：甲乙优秀承办单位湖南省教育厅2023年3月1日 | 2023-03-01 | 湖南省教育厅
			附件：湖南省甲乙评审表湖南省教育厅湖南省财政厅2023年3月1日 | 2023-03-01 | 湖南省教育厅,湖南省财政厅
			附件：甲乙工作评分细则长沙市教育局\\n2023年3月1日 | 2023-03-01 | 长沙市教育局
			科技部\\n中国科协\\n2023年3月1日\\n“甲乙”计划    | 2023-03-01 | 科技部,中国科协
			要结合湖南省教育厅2023年3月1日印发的文件。     |            |
			现予公布，自4月1日起执行。\\n2023年3月1日\\n甲乙管理办法\\n第一章总则 | 2023-03-01 |
			完成时限：2023年3月1日                         |            |
			现印发给你们，请遵照执行。2023年3月1日省教育厅发布的《甲办法》同时废止。 | |
			""")
	void readsTheSignature(String end, LocalDate date, String issuers) {
		Metadata metadata = read("各市州：\n为加强管理，现通知如下。" + BODY + end.replace("\\n", "\n"));
		assertThat(metadata.signedOn()).isEqualTo(date);
		assertThat(String.join(",",
				metadata.issuers().stream().map((issuer) -> issuer.evidence().quote().replace("\n", "")).toList()))
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
	void takesTheBodyWhoseOrderItIs() {
		assertThat(names("科学技术部、国家保密局令第907号《甲乙规定》\n现公布，自公布之日起施行。\n第一条为了管理，制定本规定。")).containsExactly("科学技术部", "国家保密局");
		assertThat(names("中华人民共和国国务院令\n第907号\n现公布《甲乙条例》，自公布之日起施行。\n总理张三\n2023年3月1日")).containsExactly("国务院");
	}

	@Test
	void takesTheTitlesBodyWhereAnotherSealStands() {
		assertThat(names("甲省教育厅关于加强管理的通知\n各市州：\n为加强管理。\n甲省推进教育改革领导小组办公室（代章）\n2023年3月1日")).containsExactly("甲省教育厅");
	}

	@Test
	void takesTheFullerNameOfTheIssuer() {
		assertThat(names("甲省建设厅关于加强管理的通知\n各市州：\n为加强管理。\n甲省住房和城乡建设厅\n2023年3月1日")).containsExactly("甲省住房和城乡建设厅");
		assertThat(names("甲省人民政府办公厅关于加强管理的通知\n各市州：\n为加强管理。\n省政府办公厅\n2023年3月1日")).containsExactly("甲省人民政府办公厅");
	}

	@Test
	void joinsANameThatTheLineBreaks() {
		assertThat(names("各市州：\n为加强管理。\n国务院应对乙事\n联防联控机制\n2023年3月1日")).containsExactly("国务院应对乙事\n联防联控机制");
	}

	@Test
	void takesTheDateBehindTheNumber() {
		assertThat(read("湖南省教育厅关于管理的通知湘教发〔2023〕5号2023年3月1日\n各市州：\n为加强管理。").signedOn()).isEqualTo("2023-03-01");
	}

	private static List<String> names(String text) {
		return read(text).issuers().stream().map((issuer) -> issuer.evidence().quote()).toList();
	}

	@Test
	void readsAddressees() {
		assertThat(read("关于加强管理的通知\n各市州、县市区人民政府，省直有关单位：\n为加强管理。").addressees())
			.extracting((addressee) -> addressee.evidence().quote())
			.containsExactly("各市州、县市区人民政府", "省直有关单位");
	}

	@Test
	void takesTheGivenOnlyForGaps() {
		Given given = new Given("x", "另一个标题的通知", "京发〔2020〕1号", "北京市教育委员会", LocalDate.of(2020, 1, 1), null);
		Metadata silent = STAGE.read(DocumentText.of("一、加强领导。"), given);
		assertThat(silent.title()).isEqualTo("另一个标题的通知");
		assertThat(silent.titleEvidence()).isNull();
		assertThat(silent.number()).hasToString("京发〔2020〕1号");
		assertThat(silent.publishedOn()).isEqualTo("2020-01-01");
		Metadata spoken = STAGE.read(DocumentText.of("关于加强管理的通知\n湘教发〔2023〕15号\n" + BODY), given);
		assertThat(spoken.title()).isEqualTo("关于加强管理的通知");
		assertThat(spoken.number()).hasToString("湘教发〔2023〕15号");
	}

	@ParameterizedTest
	@CsvSource({ "2023年示例省政府工作报告, 2023年示例省政府工作报告", "2023年示例省 政府工作报告（摘要）, 2023年示例省 政府工作报告（摘要）", "政府工作报告, 政府工作报告",
			"图解：2023年政府工作报告, 政府工作报告", "2023年政府工作报告_示例省人民政府, 政府工作报告", "别的通知, 政府工作报告" })
	void takesAFullerTitleThanTheBareOneOfTheText(String givenTitle, String title) {
		Given given = new Given("x", givenTitle, null, null, null, null);
		Metadata read = STAGE.read(DocumentText.of("政府工作报告\n各位代表：\n现在，我代表省人民政府报告工作。" + BODY), given);
		assertThat(read.title()).isEqualTo(title);
		assertThat(read.titleEvidence() == null).isEqualTo(!title.equals("政府工作报告"));
	}

	@ParameterizedTest
	@CsvSource({ "（2011年3月30日省人民代表大会常务委员会第二十二次会议通过）, 2011-03-30",
			"（2011年3月30日省人大常委会（第二十二次会议）通过2020年6月2日省人大常委会第十七次会议修订）, 2020-06-02",
			"（2011年3月30日通过　根据2018年1月1日起施行的规定于2017年12月9日第一次修正）, 2017-12-09",
			"（2011年3月30日通过　根据2018年12月9日《关于修改部分条例的决定》修正, 2011-03-30" })
	void datesAVersionByItsLastRevision(String note, LocalDate date) {
		assertThat(read("示例省科学技术进步条例\n" + note + "\n第一章 总则\n第一条 为促进科学技术进步，制定本条例。").signedOn()).isEqualTo(date);
	}

	@Test
	void takesNoNumberFromACitation() {
		assertThat(read("为贯彻《甲意见》（国发〔2019〕4号）精神，制定本方案。" + BODY).number()).isNull();
	}

	@Test
	void takesNoGivenNumberThatTheTextOnlyCites() {
		Given given = new Given("x", null, "国发〔2019〕4号", null, null, null);
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
