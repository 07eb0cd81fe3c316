package org.zhiku.search;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** When every search engine must ask whether something else was meant, and what. */
public abstract class CorrectionContract extends SearchEngineFixture {

	@BeforeEach
	void indexSome() {
		index(policy("a").text("开展职业技能培训补贴工作，优化营商环境，推进乡村振兴。老人优先。"), policy("b").text("提高职业技能培训补贴标准。优化营商环境条例。门诊看病报销。"),
				policy("c").text("全面推进乡村振兴，发展职业技能培训。照顾老人。看病就医。"), policy("d").text("企业能够享受政策。"));
	}

	@ParameterizedTest(name = "{0} -> {1}")
	@CsvSource({ "职业技能陪训, 职业技能培训", "职业技能培训补帖, 职业技能培训补贴", "营商环镜, 营商环境", "2023年 乡村真兴, 2023年 乡村振兴", "乡村镇兴（规划）, 乡村振兴（规划）",
			"职业技培训, 职业技能培训", "职业技能能培训, 职业技能培训", "優化營商環鏡, 優化營商環境", "职业技能陪训 营商环镜, 职业技能培训 营商环境" })
	void offersWhatIsWritten(String query, String meant) {
		assertThat(get(engine().didYouMean(query))).isEqualTo(meant);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "职业技能培训", "乡村振兴", "老人看病", "营商环境补贴", "", "《》", "zhiye", "湘政办发2023", "\ud800", "\u0000", "屋顶绿化" })
	void isQuietWhereNothingIsSure(String query) {
		assertThat(get(engine().didYouMean(query))).isNull();
	}

	@Test
	void passesOverWhatIsPasted() {
		assertThat(get(engine().didYouMean("营商环镜".repeat(100_000)))).isNull();
	}

}
