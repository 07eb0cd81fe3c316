package org.zhiku.extraction.gazetteer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Region;

import static org.assertj.core.api.Assertions.assertThat;

/** Which body a written form stands for in a document of an issuer. */
class DepartmentResolverTests {

	private final DepartmentResolver resolver = new DepartmentResolver(Gazetteer.load());

	@ParameterizedTest
	@CsvSource(textBlock = """
			湖南省人民政府, 省教育厅, 湖南省教育厅
			河北省人民政府, 省教育厅, 河北省教育厅
			湖南省人民政府, 省发改委, 湖南省发展和改革委员会
			湖南省人民政府, 省发展改革委, 湖南省发展和改革委员会
			湖南省人民政府, 省人社厅, 湖南省人力资源和社会保障厅
			湖南省人民政府, 省人力资源社会保障厅, 湖南省人力资源和社会保障厅
			湖南省人民政府, 省市场监管局, 湖南省市场监督管理局
			湖南省人民政府, 市场监管局, 湖南省市场监督管理局
			湖南省人民政府, 省政府办公厅, 湖南省人民政府办公厅
			湖南省人民政府, 省国资委, 湖南省人民政府国有资产监督管理委员会
			湖南省人民政府, 财政厅, 湖南省财政厅
			湖南省人民政府, 商务厅（口岸办）, 湖南省商务厅
			湖南省人民政府, 省委宣传部, 中共湖南省委宣传部
			湖南省人民政府, 省委网信办, 中共湖南省委网络安全和信息化委员会办公室
			湖南省人民政府, 团省委, 共青团湖南省委
			湖南省人民政府, 省税务局, 国家税务总局湖南省税务局
			湖南省人民政府, 湖南银保监局, 中国银行保险监督管理委员会湖南监管局
			湖南省人民政府, 人行长沙中心支行, 中国人民银行长沙中心支行
			湖南省人民政府, 长沙海关, 长沙海关
			湖南省人民政府, 长沙市教育局, 长沙市教育局
			湖南省人民政府, 省法院, 湖南省高级人民法院
			湖南省人民政府, 省妇联, 湖南省妇女联合会
			湖南省人民政府, 教育部, 教育部
			湖南省人民政府, 国家发展改革委, 国家发展和改革委员会
			临沂市人民政府办公室, 市发展改革委, 临沂市发展和改革委员会
			临沂市人民政府办公室, 市市场监管局, 临沂市市场监督管理局
			临沂市人民政府办公室, 省教育厅, 山东省教育厅
			临沂市人民政府办公室, 市法院, 临沂市中级人民法院
			临沂市人民政府办公室, 财政局, 临沂市财政局
			临沂市人民政府办公室, 兰山区人民政府, 临沂市兰山区人民政府
			北京市人民政府, 市教委, 北京市教育委员会
			北京市人民政府, 市规划自然资源委, 北京市规划和自然资源委员会
			北京市人民政府, 海淀区政府, 北京市海淀区人民政府
			长沙市岳麓区人民政府, 区教育局, 长沙市岳麓区教育局
			长沙市岳麓区人民政府, 市教育局, 长沙市教育局
			广西壮族自治区人民政府, 自治区市场监管局, 广西壮族自治区市场监督管理局
			广西壮族自治区人民政府, 区教育厅, 广西壮族自治区教育厅
			示例省人民政府, 省教育厅, 示例省教育厅
			示例省人民政府, 甲市教育局, 甲市教育局
			示例省人民政府, 省民政厅, 示例省民政厅
			示例省民政厅, 省教育厅, 示例省教育厅
			乙市民政局, 市民政局, 乙市民政局
			乙市民政局, 市民委, 乙市民族事务委员会
			乙市民政局, 市委宣传部, 中共乙市委宣传部
			丁县民政局, 县财政局, 丁县财政局
			国务院办公厅, 发展改革委, 国家发展和改革委员会
			国务院办公厅, 人民银行, 中国人民银行
			国务院办公厅, 市场监管总局, 国家市场监督管理总局
			国务院办公厅, 中央宣传部, 中共中央宣传部
			国务院办公厅, 银保监会, 中国银行保险监督管理委员会
			""")
	void resolvesByContext(String issuer, String written, String name) {
		Resolution resolution = this.resolver.resolve(written, contextOf(issuer));
		assertThat(resolution).isInstanceOf(Resolution.Resolved.class);
		assertThat(resolution.department().name()).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			湖南省人民政府, 各市州人民政府
			湖南省人民政府, 有关部门和单位
			湖南省人民政府, 省直相关单位
			湖南省人民政府, 各县（市、区）政府
			国务院办公厅, 地方各级人民政府
			临沂市人民政府, 县（市、区）政府
			""")
	void keepsCollectiveBodiesAsWritten(String issuer, String written) {
		Resolution resolution = this.resolver.resolve(written, contextOf(issuer));
		assertThat(resolution).isInstanceOf(Resolution.Collective.class);
		assertThat(resolution.department().name()).isEqualTo(written);
		assertThat(resolution.department().collective()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			湖南省人民政府, 市教育局
			湖南省人民政府, 教育局
			国务院办公厅, 省教育厅
			国务院办公厅, 财政局
			临沂市人民政府, 县教育局
			""")
	void neverGuesses(String issuer, String written) {
		Resolution resolution = this.resolver.resolve(written, contextOf(issuer));
		assertThat(resolution).isInstanceOf(Resolution.Undetermined.class);
		assertThat(resolution.department().name()).isEqualTo(written);
	}

	@Test
	void saysWhatFitsTwoBodies() {
		Context context = contextOf("临沂市人民政府").withCarried("省");
		assertThat(this.resolver.resolve("妇联", context)).isInstanceOfSatisfying(Resolution.Ambiguous.class,
				(found) -> assertThat(found.candidates()).containsExactly("山东省妇女联合会", "临沂市妇女联合会"));
	}

	@Test
	void namesTheUnitsOfADepartmentAfterIt() {
		DepartmentRef issuer = this.resolver.resolveIssuer("湖南省教育厅");
		Context context = Context.of(issuer.level(), issuer.region()).withIssuer(issuer);
		assertThat(this.resolver.resolve("人事处", context).department().name()).isEqualTo("湖南省教育厅人事处");
		assertThat(this.resolver.resolve("人事处", contextOf("湖南省人民政府"))).isInstanceOf(Resolution.Undetermined.class);
	}

	@Test
	void prefixOfAnEarlierNameHolds() {
		Context context = contextOf("临沂市人民政府").withCarried("省");
		assertThat(this.resolver.resolve("财政厅", context).department().name()).isEqualTo("山东省财政厅");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			湖南省教育厅, 湖南省教育厅, PROVINCIAL, 湖南省
			国务院办公厅, 国务院办公厅, NATIONAL, -
			国家卫生健康委办公厅, 国家卫生健康委员会办公厅, NATIONAL, -
			临沂市人民政府办公室, 临沂市人民政府办公室, CITY, 山东省/临沂市
			中共湖南省委, 中共湖南省委, PROVINCIAL, 湖南省
			中共通辽市委办公室, 中共通辽市委办公室, CITY, 内蒙古自治区/通辽市
			广州市天河区人民政府, 广州市天河区人民政府, COUNTY, 广东省/广州市/天河区
			上海市黄浦区人民政府, 上海市黄浦区人民政府, COUNTY, 上海市/黄浦区
			仙居县人民政府, 仙居县人民政府, COUNTY, 浙江省/台州市/仙居县
			义乌市人民政府办公室, 义乌市人民政府办公室, COUNTY, 浙江省/金华市/义乌市
			国家统计局河北调查总队, 国家统计局河北调查总队, PROVINCIAL, 河北省
			围场满族蒙古族自治县政府, 围场满族蒙古族自治县人民政府, COUNTY, 围场满族蒙古族自治县
			河北金融监管局, 国家金融监督管理总局河北监管局, PROVINCIAL, 河北省
			红河州人民政府办公室, 红河哈尼族彝族自治州人民政府办公室, CITY, 云南省/红河哈尼族彝族自治州
			宁夏自治区市场监管厅, 宁夏回族自治区市场监督管理厅, PROVINCIAL, 宁夏回族自治区
			新疆生产建设兵团, 新疆生产建设兵团, PROVINCIAL, 新疆生产建设兵团
			北京经济技术开发区管理委员会, 北京经济技术开发区管理委员会, COUNTY, 北京市/北京经济技术开发区
			北京市城市管理委员会, 北京市城市管理委员会, PROVINCIAL, 北京市
			上海市市场监督管理局, 上海市市场监督管理局, PROVINCIAL, 上海市
			国家税务总局河北省税务局, 国家税务总局河北省税务局, PROVINCIAL, 河北省
			示例省民政厅, 示例省民政厅, PROVINCIAL, 示例省
			乙市民政局, 乙市民政局, CITY, 乙市
			丁县民政局, 丁县民政局, COUNTY, 丁县
			甲市民营经济发展局, 甲市民营经济发展局, CITY, 甲市
			市民中心, 市民中心, -, -
			示例省甲市乙县人民政府, 甲市乙县人民政府, COUNTY, 示例省/甲市/乙县
			吉林市人民政府, 吉林市人民政府, CITY, 吉林省/吉林市
			""")
	void readsPrintedNames(String printed, String name, AdministrativeLevel level, String path) {
		DepartmentRef issuer = this.resolver.resolveIssuer(printed);
		Region region = issuer.region();
		assertThat(issuer.name()).isEqualTo(name);
		assertThat(issuer.level()).isEqualTo(level);
		assertThat((region != null) ? region.path() : null).isEqualTo(path);
	}

	@Test
	void knowsTheProvinceOfANumberAndTheSuccessorOfABody() {
		Gazetteer gazetteer = Gazetteer.load();
		assertThat(gazetteer.regions().provinceOfNumber("湘教发")).map(Region::name).contains("湖南省");
		assertThat(gazetteer.regions().provinceOfNumber("国发")).isEmpty();
		assertThat(gazetteer.bodies().findNationalSuccessor("环境保护部")).map(Renaming::successor).contains("生态环境部");
		assertThat(gazetteer.bodies().findLocalSuccessor("建设厅")).map(Renaming::successor).contains("住房和城乡建设厅");
	}

	private Context contextOf(String issuer) {
		DepartmentRef body = this.resolver.resolveIssuer(issuer);
		return Context.of(body.level(), body.region());
	}

	@Test
	void knowsTheUsualShortFormsOfABody() {
		Context context = Context.of(AdministrativeLevel.PROVINCIAL, this.resolver.resolveIssuer("湖南省人民政府").region());
		DepartmentRef labour = this.resolver.resolve("省人力资源社会保障厅", context).department();
		assertThat(labour.name()).isEqualTo("湖南省人力资源和社会保障厅");
		assertThat(labour.aliases()).contains("湖南省人社厅", "湖南省人力资源社会保障厅").doesNotContain(labour.name());
		assertThat(this.resolver.resolveIssuer("国家发展改革委").aliases()).contains("发展改革委");
	}

}
