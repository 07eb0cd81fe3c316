package org.zhiku.search.lucene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.meaning.Interpretation.Kind;
import org.zhiku.search.meaning.Interpretation.Understood;
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

	@Test
	void ranksTheIssuerByAnyOfItsNamesAboveAMention() {
		assertRanking("人社厅 技能培训", policy("issuer").title("关于技能培训的意见").issuedBy("湖南省人力资源和社会保障厅").text("请落实。"),
				policy("mention").title("关于技能培训的意见").issuedBy("湖南省人民政府办公厅").text("由人社厅负责，人社厅牵头。"));
	}

	@Test
	void ranksABodyOfTheSameFamilyAboveAnother() {
		assertRanking("住建局 供水接入", policy("family").title("关于供水接入的通知").issuedBy("山东省住房和城乡建设厅"),
				policy("other").title("关于供水接入的通知").issuedBy("山东省水利厅"));
	}

	@Test
	void ranksTheProvinceByItsCharacter() {
		assertRanking("残疾人就业 粤", policy("place").title("残疾人就业行动计划").in("广东省"),
				policy("elsewhere").title("残疾人就业行动计划").in("湖南省"));
	}

	@Test
	void aSpokenPlaceExcludesNothing() {
		index(policy("elsewhere").title("残疾人就业行动计划").in("湖南省"));
		assertThat(search("广东 残疾人就业").hits()).isNotEmpty();
	}

	@Test
	void findsTheOfficialTermForTheLayOne() {
		assertRanking("电瓶车上牌", policy("official").title("电动自行车登记管理规定").text("电动自行车应当登记。"),
				policy("other").title("机动车登记规定").text("车辆上牌，凭身份证办理。"));
	}

	@Test
	void aLongWordingCountsNoMoreThanAShortOne() {
		assertRanking("5G发展", policy("typed").title("关于加快5G发展的意见").text("5G网络。"),
				policy("meant").title("关于加快发展的意见").text("第五代移动通信。"));
	}

	@Test
	void readsPinyinByTheWordsOfTitles() {
		assertRanking("zhiye jiaoyu", policy("read").title("关于职业教育改革的意见").text("略。"),
				policy("homophone").title("关于房产置业的意见").text("教育。"));
	}

	@Test
	void readsTheInitialsOfABody() {
		assertRanking("hnjyt", policy("body").title("关于校园安全的通知").issuedBy("湖南省教育厅").in("湖南省"),
				policy("other").title("关于校园安全的通知").issuedBy("湖北省教育厅").in("湖北省"));
	}

	@Test
	void hearsATitleThatIsWrittenWrong() {
		assertRanking("塞汗坝林厂", policy("heard").title("关于塞罕坝林场的意见").text("略。"),
				policy("other").title("关于工厂的意见").text("大坝、林地、厂房。"));
	}

	@Test
	void ranksTheFigureWithItsWordsAboveTheFigureAlone() {
		assertRanking("生产总值增长5.5%", policy("figure").text("生产总值增长5.5%，失业率6%。"),
				policy("apart").text("生产总值增长6%，失业率5.5%，失业率5.5%。"));
	}

	@Test
	void saysHowItUnderstood() {
		index(policy("a").title("关于职业教育的意见"));
		assertThat(search("广东 zhiye 2023年").interpretation().parts()).extracting(Understood::kind)
			.containsExactly(Kind.REGION, Kind.PINYIN, Kind.YEAR);
	}

	@Test
	void aQueryOfAllThatCanBeUnderstoodIsAnswered() {
		index(policy("a").title("关于职业教育的意见"));
		List<String> stretches = List.of("看病", "老人", "广东", "朝阳", "2023年", "2020年2月", "人社厅", "省级", "塞汗坝林厂", "zhiye",
				"增长5.5%", "国发〔2019〕4号", "电动车", "贷款", "外地人", "减税", "不同的");
		assertThat(search(String.join(" ", Collections.nCopies(20, String.join(" ", stretches)))).revision())
			.isEqualTo(1);
		for (String stretch : stretches) {
			assertThat(search(stretch.repeat(100)).revision()).isEqualTo(1);
		}
		assertThat(search(String.join("", stretches).repeat(3)).revision()).isEqualTo(1);
		assertThat(search("看病贵老人吃饭公司欠薪买房退税打工高考双减环保旅游外贸社保低保公积金落户失业金").revision()).isEqualTo(1);
	}

	private void index(IndexedPolicyBuilder policy) {
		this.temporary.engine().apply(List.of(policy.put()), 1).block(PATIENCE);
	}

	private SearchResult search(String query) {
		return this.temporary.engine().search(SearchQuery.of(query)).block(PATIENCE);
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
