package org.zhiku.search.lucene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.testsupport.IndexedPolicyBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** Who is above whom, and why. */
class RelevanceTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Other documents, so that words have a frequency. */
	private static final String[] OTHERS = { "关于加强安全生产工作的通知", "关于做好高校毕业生就业工作的意见", "关于推进义务教育均衡发展的通知", "关于开展农村人居环境整治的通知",
			"关于促进中小企业发展的若干措施", "关于公布行政规范性文件清理结果的通知", "关于印发政务公开工作要点的通知", "关于加强住房保障工作的意见" };

	@RegisterExtension
	private final TemporaryLuceneEngine temporary = new TemporaryLuceneEngine();

	@Test
	void ranksTitleAboveBody() {
		assertRanking("职业技能培训", policy("title").title("关于开展职业技能培训的通知").text("请各地认真落实。"),
				policy("body").title("关于开展就业工作的通知").text("要支持职业技能培训，请各地认真落实。"));
	}

	@Test
	void ranksTheUnbrokenPhraseAboveItsScatteredCharacters() {
		assertRanking("楚怡", policy("name").text("实施“楚怡”行动，提升质量。"), policy("scattered").text("楚地风光好，心旷神怡人。楚地风光，怡人。"));
	}

	@Test
	void ranksAllWordsAboveOneWordOften() {
		assertRanking("屋顶绿化 奖励", policy("all").text("对屋顶绿化给予奖励。"), policy("one").text("奖励奖励奖励，奖励先进，奖励集体，奖励个人。"));
	}

	@Test
	void ranksTheIssuerAboveAMention() {
		assertRanking("广东省 招商引资", policy("issuer").title("关于招商引资的意见").issuedBy("广东省人民政府").in("广东省"),
				policy("mention").title("关于招商引资的意见").issuedBy("湖南省人民政府").in("湖南省").text("学习兄弟省份的经验，如广东省。"));
	}

	@Test
	void ranksTheYearAskedForAboveAnother() {
		assertRanking("2023年 政务公开要点", policy("2023").title("关于印发政务公开要点的通知").signedOn("2023-05-04"),
				policy("2019").title("关于印发政务公开要点的通知").signedOn("2019-05-04"));
	}

	@Test
	void questionWordsDoNotOutweighTheMatter() {
		assertRanking("数据出境什么情况下可以不申报安全评估？", policy("matter").text("数据出境安全评估的申报，按本规定办理。"),
				policy("words").text("什么是什么，什么情况下可以怎么办，有什么可以不办。"));
	}

	@Test
	void ranksTheDocumentNumberAboveAllWords() {
		assertRanking("国办发〔2019〕24号 职业技能提升", policy("number").title("通知").number("国办发〔2019〕24号").text("略。"),
				policy("words").title("职业技能提升行动方案").text("职业技能提升，国办发。".repeat(20)));
	}

	/** The better one is found first, in whichever order they were indexed. */
	private void assertRanking(String query, IndexedPolicyBuilder better, IndexedPolicyBuilder worse) {
		List<IndexChange> changes = new ArrayList<>();
		for (int i = 0; i < OTHERS.length; i++) {
			changes.add(policy("other" + i).title(OTHERS[i]).text(OTHERS[i] + "。请各地认真落实。").put());
		}
		changes.add(worse.put());
		changes.add(better.put());
		this.temporary.engine().apply(changes, 1).block(PATIENCE);
		SearchResult result = this.temporary.engine().search(SearchQuery.of(query)).block(PATIENCE);
		List<NodeId> found = result.hits().stream().map(SearchResult.Hit::policy).toList();
		assertThat(found).startsWith(better.put().policy());
	}

}
