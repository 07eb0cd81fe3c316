package org.zhiku.search.topic;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicClassifierTests {

	@ParameterizedTest
	@CsvSource({ "关于加强中小学教师队伍建设的意见, EDUCATION", "关于做好失业保险和工伤保险工作的通知, LABOUR", "关于进一步加强安全生产和消防工作的通知, EMERGENCY",
			"关於加強水庫防汛工作的通知, WATER", "公路水运工程质量管理办法, TRANSPORT", "住房公积金管理条例, HOUSING", "关于推进分级诊疗制度建设的指导意见, HEALTH",
			"关于促进乡村振兴和粮食生产的若干措施, AGRICULTURE", "关于推进政务公开工作的通知, GOVERNMENT" })
	void goesByTheTitleFirst(String title, Topic topic) {
		assertThat(TopicClassifier.classify(title, List.of(), "各地区、各部门要加强组织领导。")).first().isEqualTo(topic);
	}

	@Test
	void leavesOutWhoSpeaksInTheTitle() {
		assertThat(TopicClassifier.classify("某省教育厅关于做好防汛抗旱工作的通知", List.of(), "做好防汛抗旱工作。")).containsExactly(Topic.WATER);
	}

	@Test
	void seesNoWordsAcrossOthers() {
		assertThat(TopicClassifier.classify("某省人民政府关于开通高速公路的批复", List.of("某省人民政府"), "人民政府同意。"))
			.containsExactly(Topic.TRANSPORT);
	}

	@Test
	void goesByTheTextWhereTheTitleIsSilent() {
		String text = "各级医院要做好医疗服务，加强药品管理，保障居民健康，落实医疗保障待遇。";
		assertThat(TopicClassifier.classify("关于有关问题的批复", List.of(), text.repeat(5))).containsExactly(Topic.HEALTH);
		assertThat(TopicClassifier.classify(null, List.of(), text.repeat(5))).containsExactly(Topic.HEALTH);
	}

	@Test
	void aPolicyMayHaveThreeAndNoMore() {
		assertThat(TopicClassifier.classify("关于教育、水利、医疗、交通、旅游、养老的意见", List.of(), "")).hasSize(3);
	}

	@Test
	void hasNoneWhereNothingSpeaksForOne() {
		assertThat(TopicClassifier.classify("关于有关问题的批复", List.of("某单位"), "同意。")).isEmpty();
		assertThat(TopicClassifier.classify(null, List.of(), "")).isEmpty();
		assertThat(TopicClassifier.classify("\ud800\u0000", List.of(""), "\udc00")).isEmpty();
	}

}
