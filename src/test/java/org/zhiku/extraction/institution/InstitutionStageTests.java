package org.zhiku.extraction.institution;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.extraction.StageFixture;
import org.zhiku.ontology.InstitutionKind;
import org.zhiku.ontology.InstitutionMention;

import static org.assertj.core.api.Assertions.assertThat;

/** Phrase by phrase: which bodies are named. */
class InstitutionStageTests {

	@ParameterizedTest
	@CsvSource({ "支持长沙甲乙职业技术学院建设基地。,长沙甲乙职业技术学院,SCHOOL", "依托保定市第三人民医院开展培训。,保定市第三人民医院,HOSPITAL",
			"组建智慧云谷有限公司。,智慧云谷有限公司,COMPANY", "建设大湾区（广东）甲乙博物馆。,大湾区（广东）甲乙博物馆,OTHER",
			"发挥河北省甲乙服务业协会作用。,河北省甲乙服务业协会,ASSOCIATION", "设立甲乙改革研究院湖南分院。,甲乙改革研究院湖南分院,RESEARCH_INSTITUTE",
			"从丙区职业中等专业学校选派教师。,丙区职业中等专业学校,SCHOOL", "办好丙县职业教育中心。,丙县职业教育中心,SCHOOL", "支持乙市中医医院建设康复中心。,乙市中医医院,HOSPITAL",
			"发挥河北省养老服务协会作用。,河北省养老服务协会,ASSOCIATION", "引进云帆（中国）机械有限公司。,云帆（中国）机械有限公司,COMPANY",
			"试点范围为河北甲乙交易中心。,河北甲乙交易中心,OTHER", "与建设银行河北省分行合作。,建设银行河北省分行,COMPANY", "支持甲乙长沙机械有限公司扩产。,甲乙长沙机械有限公司,COMPANY",
			"由云帆集团、市财政局负责。,云帆集团,COMPANY", "委托中国甲乙大学（武汉）评估。,中国甲乙大学（武汉）,SCHOOL", "鼓励华南甲乙大学参与。,华南甲乙大学,SCHOOL",
			"办好丙丁族自治县职业教育中心。,丙丁族自治县职业教育中心,SCHOOL", "（二）市级汕头市中心医院改造。,汕头市中心医院,HOSPITAL", "依托长沙博物馆开展研学。,长沙博物馆,OTHER",
			"设立长沙国际仲裁院。,长沙国际仲裁院,OTHER", "推动中国联通长沙分公司建网。,中国联通长沙分公司,COMPANY" })
	void readsProperNames(String sentence, String name, InstitutionKind kind) {
		InstitutionMention mention = StageFixture.of("一、措施。" + sentence).institutions().getFirst();
		assertThat(mention.name()).isEqualTo(name);
		assertThat(mention.kind()).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "支持高职院校和职业学校发展。", "建设省级重点实验室。", "进驻市政务服务中心。", "鼓励中小企业和行业协会参与。", "支持三级公立医院发展。",
			"建设一批京津冀技术转移工作站。", "报省职业技能鉴定中心审核。", "每个县建有一所特殊教育学校。", "建设河北省现代产业学院。", "园区科技服务中心做好上市企业服务中心工作。",
			"各县区学校、医院要落实责任。", "由人民银行广州分行负责。", "鼓励上海辖内银行参与。", "打造区域性国际人文交流中心。", "设立河北省××研究院。", "命名为河北省***重点实验室。",
			"举行中国人民政治协商会议。", "中国银行保险监督管理委员会负责。", "学校为河北省中小学幼儿。", "定期考核医保定点医院。", "建成4个河北省甲乙研究中心。", "河北甲乙教育四所学校通过。",
			"建设国家重点产业甲乙运营中心。", "支持卖国集团、企业集团。", "中国人民银行石家庄中心支行负责。", "关停河北工厂。" })
	void findsNoNameIn(String sentence) {
		assertThat(StageFixture.of("一、措施。" + sentence).institutions()).isEmpty();
	}

	@Test
	void splitsNamesThatCellsRunTogether() {
		assertThat(StageFixture.of("一、名单。甲县云帆纸业有限公司检测报告河北省甲乙研究院").institutions()).extracting(InstitutionMention::name)
			.containsExactly("甲县云帆纸业有限公司", "河北省甲乙研究院");
	}

	@Test
	void splitsNamesThatStandBehindOthersWithoutAStop() {
		assertThat(StageFixture.of("一、名单。长沙长沙市甲乙医院湖南丙丁大学河北省财政厅中国农业银行").institutions())
			.extracting(InstitutionMention::name)
			.containsExactly("长沙市甲乙医院", "湖南丙丁大学", "中国农业银行");
	}

	@Test
	void readsKindsOnLinesOfTheirOwn() {
		assertThat(StageFixture.of("一、名单如下：\n长沙工程技术学校\n长沙高等学校\n二、要求。长沙工程技术学校要落实。").institutions())
			.extracting(InstitutionMention::name)
			.containsExactly("长沙工程技术学校");
	}

	@Test
	void splitsNamesJoinedByAnd() {
		assertThat(StageFixture.of("一、措施。支持湖南甲乙大学和长沙丙丁学院合作。").institutions()).extracting(InstitutionMention::name)
			.containsExactly("湖南甲乙大学", "长沙丙丁学院");
	}

}
