package org.zhiku.search;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchResult.Match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What every search engine must suggest. */
public abstract class SuggestContract extends SearchEngineFixture {

	@BeforeEach
	void indexSome() {
		index(policy("plan").title("湖南省职业教育改革实施方案")
			.number("湘政办发〔2023〕11号")
			.issuedBy("湖南省人民政府办公厅", "湖南省教育厅")
			.in("湖南省")
			.signedOn("2023-03-01"),
				policy("law").title("职业教育条例").issuedBy("湖南省教育厅").in("湖南省", "长沙市").signedOn("2019-01-01"),
				policy("training").title("关于开展“双随机、一公开”监管的通知")
					.number("国发〔2019〕5号")
					.issuedBy("国务院")
					.signedOn("2019-02-01"),
				policy("chongqing").title("重庆市促进民间投资若干措施")
					.number("渝府发〔2023〕110号")
					.issuedBy("重庆市人民政府")
					.in("重庆市")
					.signedOn("2023-05-01"));
	}

	@ParameterizedTest
	@CsvSource({ "湖南省教, 湖南省教育厅", "教育厅, 湖南省教育厅", "hnjyt, 湖南省教育厅", "hnsjyt, 湖南省教育厅", "湖南jyt, 湖南省教育厅",
			"hunanshengjiaoyu, 湖南省教育厅", "Hu'nan shěng jiao, 湖南省教育厅", "湖南教育厅, 湖南省教育厅", "湖南省教育廳, 湖南省教育厅",
			"湘政办发2023, 湘政办发〔2023〕11号", "湘政办发[2023]11号, 湘政办发〔2023〕11号", "湘政办发（2023） 1, 湘政办发〔2023〕11号",
			"xzbf2023, 湘政办发〔2023〕11号", "国发2019 5, 国发〔2019〕5号", "双随机一公, 关于开展“双随机、一公开”监管的通知", "zhiyejiaoyut, 职业教育条例",
			"zyjytl, 职业教育条例", "chongqingshicujin, 重庆市促进民间投资若干措施", "cqscj, 重庆市促进民间投资若干措施", "职业jytl, 职业教育条例",
			"湖南省叫育厅, 湖南省教育厅", "湖南省教盲厅, 湖南省教育厅", "职业教育条列, 职业教育条例", "湖南省职业教首改革, 湖南省职业教育改革实施方案", "changsha, 长沙市",
			"湖南, 湖南省" })
	void findsWhatIsBegun(String prefix, String expected) {
		assertThat(texts(prefix)).first().isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "国务院令7, 6", "国务院令第7, 6", "国务院令707, 9", "国务院令第707号, 9", "guowuyuanling7, 6", "guowuyuanling707, 8" })
	void marksWhatIsTypedOfANumberWithOrWithoutItsFirstWord(String prefix, int end) {
		index(policy("order").title("条例").number("国务院令第707号").signedOn("2018-10-22"));
		Suggestion number = suggest(prefix).getFirst();
		assertThat(number.text()).isEqualTo("国务院令第707号");
		assertThat(number.matches()).containsExactly(new Match(0, end));
	}

	@Test
	void namesOfRemovedPoliciesDoNotCrowdOutOthers() {
		IndexChange[] gone = IntStream.range(0, 60)
			.mapToObj((i) -> policy("gone" + i).title("甲").issuedBy("示例市税务局第" + i + "分局").put())
			.toArray(IndexChange[]::new);
		get(engine().apply(List.of(gone), 2));
		index(policy("left").title("乙").issuedBy("示例市税务局稽查处理办公室"));
		IndexChange[] removed = IntStream.range(0, 60)
			.mapToObj((i) -> new IndexChange.Remove(id("gone" + i)))
			.toArray(IndexChange[]::new);
		get(engine().apply(List.of(removed), 4));
		assertThat(texts("示例市税务局")).contains("示例市税务局稽查处理办公室");
	}

	@Test
	void putsTitlesThatBeginSoBeforeThoseWithSuchAWord() {
		assertThat(texts("职业教育")).containsExactly("职业教育条例", "湖南省职业教育改革实施方案");
		assertThat(texts("zhiye")).containsExactly("职业教育条例", "湖南省职业教育改革实施方案");
	}

	@Test
	void letsTheKindsTakeTurns() {
		assertThat(get(engine().suggest(SuggestQuery.of("湖南"))).stream().map(Suggestion::kind).limit(3))
			.containsExactly(SuggestionKind.REGION, SuggestionKind.DEPARTMENT, SuggestionKind.TITLE);
	}

	@Test
	void saysWhatASuggestionStandsForAndWhatFits() {
		Suggestion department = suggest("教育厅").getFirst();
		assertThat(department).isEqualTo(new Suggestion(SuggestionKind.DEPARTMENT,
				NodeId.of(NodeKind.DEPARTMENT, "湖南省教育厅"), "湖南省教育厅", null, 2, List.of(new Match(3, 6))));
		Suggestion number = suggest("渝府发2023").getFirst();
		assertThat(number).isEqualTo(new Suggestion(SuggestionKind.NUMBER, id("chongqing"), "渝府发〔2023〕110号",
				"重庆市促进民间投资若干措施", 1, List.of(new Match(0, 8))));
		assertThat(suggest("双随机一").getFirst().matches()).containsExactly(new Match(5, 10));
	}

	@Test
	void namesABodyByHowManyPoliciesNameIt() {
		index(policy("another").title("甲").issuedBy("湖南省教育厅"), policy("rare").title("乙").issuedBy("湖南省教材委员会"));
		assertThat(texts("湖南省教")).containsExactly("湖南省教育厅", "湖南省教材委员会");
		assertThat(suggest("湖南省教育厅").getFirst().count()).isEqualTo(3);
	}

	@Test
	void knowsTheBodiesThatPoliciesName() {
		index(policy("a").title("甲").names(NodeKind.INSTITUTION, "长沙民政职业技术学院").names(NodeKind.DEPARTMENT, "湖南省总工会"),
				policy("b").title("乙").task("支持办学。").names(NodeKind.INSTITUTION, "长沙民政职业技术学院", "民政学院"));
		Suggestion institution = suggest("csmz").getFirst();
		assertThat(institution.kind()).isEqualTo(SuggestionKind.INSTITUTION);
		assertThat(institution.id()).isEqualTo(NodeId.of(NodeKind.INSTITUTION, "长沙民政职业技术学院"));
		assertThat(institution.count()).isEqualTo(2);
		assertThat(texts("总工会")).containsExactly("湖南省总工会");
	}

	@Test
	void knowsABodyByItsOtherForms() {
		index(policy("a").title("甲").names(NodeKind.DEPARTMENT, "国家发展和改革委员会", "国家发改委", "委里"),
				policy("b").title("乙").names(NodeKind.DEPARTMENT, "国家发展和改革委员会"));
		for (String typed : List.of("国家发改", "国家发改委", "國家發改委", "gjfgw", "guojiafagai", "国家fagaiwei", "国家发敢委")) {
			assertThat(suggest(typed)).as(typed)
				.first()
				.isEqualTo(new Suggestion(SuggestionKind.DEPARTMENT, NodeId.of(NodeKind.DEPARTMENT, "国家发展和改革委员会"),
						"国家发展和改革委员会", "国家发改委", 2, List.of()));
		}
		assertThat(suggest("發改委").getFirst().text()).isEqualTo("国家发展和改革委员会");
		assertThat(suggest("国家发").getFirst().detail()).as("the name fits as well").isNull();
		assertThat(suggest("委里").getFirst().detail()).isEqualTo("委里");
	}

	@Test
	void putsWhatIsTypedInFullBeforeAllThatGoesOnFromIt() {
		IndexChange.Put[] longer = IntStream.range(0, 60)
			.mapToObj((i) -> policy("longer" + i).title("城市更新条例第" + i + "号修正案")
				.number("示府发〔2024〕1" + i + "号")
				.issuedBy("示例省民政厅第" + (i % 30) + "处")
				.signedOn("2024-01-01")
				.put())
			.toArray(IndexChange.Put[]::new);
		get(engine().apply(List.of(longer), 2));
		index(policy("exact").title("城市更新条例").number("示府发〔2024〕1号").issuedBy("示例省民政厅").signedOn("2001-01-01"));
		for (String typed : List.of("城市更新条例", "《城市更新條例》", "示府发〔2024〕1号", "示府发[2024] 1", "示例省民政厅", "示例省民政廳")) {
			assertThat(get(engine().suggest(new SuggestQuery(typed, 3)))).as(typed)
				.first()
				.extracting(Suggestion::text)
				.isIn("城市更新条例", "示府发〔2024〕1号", "示例省民政厅");
		}
		assertThat(suggest("城市更新条例").getFirst().count()).isEqualTo(1);
	}

	@Test
	void knowsATitleInFullHoweverLongItIs() {
		String begin = "示例省人民政府办公厅关于进一步加强和改进新形势下全省城乡社区居民委员会规范化建设工作的若干意见";
		IndexChange.Put[] longer = IntStream.range(0, 30)
			.mapToObj((i) -> policy("longer" + i).title(begin + "之" + i).signedOn("2024-01-01").put())
			.toArray(IndexChange.Put[]::new);
		get(engine().apply(List.of(longer), 2));
		index(policy("exact").title(begin).signedOn("2001-01-01"));
		assertThat(texts(begin)).first().isEqualTo(begin);
	}

	@Test
	void offersAllBodiesWithTheSameInitials() {
		index(policy("a").title("甲").issuedBy("河南省教育厅"), policy("b").title("乙").issuedBy("海南省教育厅"));
		assertThat(texts("hnjyt")).containsExactlyInAnyOrder("湖南省教育厅", "河南省教育厅", "海南省教育厅");
	}

	@ParameterizedTest
	@CsvSource({ "教育ting, 湖南省教育厅", "职业jiaoyu, 职业教育条例", "zhiyejytl, 职业教育条例", "zyjiaoyu, 职业教育条例", "ｈｎｊｙｔ, 湖南省教育厅",
			"職業教育條例, 职业教育条例", "重慶市促進, 重庆市促进民间投资若干措施", "湘政辦發［2023］１１號, 湘政办发〔2023〕11号", "职教教育条例, 职业教育条例",
			"重庆市促讲民间, 重庆市促进民间投资若干措施", "zhiye教育tiaol, 职业教育条例" })
	void readsWhateverIsMixed(String typed, String expected) {
		assertThat(texts(typed)).first().isEqualTo(expected);
	}

	@Test
	void showsTheNewestOfPoliciesWithOneTitleAndCountsThem() {
		index(policy("old").title("关于做好防汛工作的通知").signedOn("2020-05-01"),
				policy("new").title("关于做好防汛工作的通知").signedOn("2024-05-01"),
				policy("mid").title("关于做好抗旱工作的通知").signedOn("2022-05-01"));
		assertThat(suggest("关于做好")).extracting(Suggestion::id).containsExactly(id("new"), id("mid"));
		assertThat(suggest("关于做好").getFirst().count()).isEqualTo(2);
	}

	@Test
	void followsChanges() {
		get(engine().apply(List.of(new IndexChange.Remove(id("plan")), policy("law").title("学前教育条例").put()), 2));
		assertThat(texts("湖南省教育")).isEmpty();
		assertThat(texts("职业教育")).isEmpty();
		assertThat(texts("湘政办发2023")).isEmpty();
		assertThat(texts("学前")).containsExactly("学前教育条例");
		get(engine().clear("another"));
		assertThat(texts("重庆")).isEmpty();
	}

	@Test
	void givesNoMoreThanAskedFor() {
		assertThat(get(engine().suggest(new SuggestQuery("湖南", 1)))).hasSize(1);
		assertThat(get(engine().suggest(new SuggestQuery("湖南", 0)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "《》“”", "\u0000", "\ud800", "*", "\"", "屋顶绿化",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void findsNothingForWhatBeginsNothing(String prefix) {
		assertThat(texts(prefix)).isEmpty();
	}

	@Test
	void takesWhatNoUserTypes() {
		assertThat(texts("湖".repeat(1_000_000))).isEmpty();
		assertThat(texts("an".repeat(100_000))).isEmpty();
	}

	private List<Suggestion> suggest(String prefix) {
		return get(engine().suggest(SuggestQuery.of(prefix)));
	}

	private List<String> texts(String prefix) {
		return suggest(prefix).stream().map(Suggestion::text).toList();
	}

}
