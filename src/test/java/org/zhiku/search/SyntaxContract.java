package org.zhiku.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchResult.Highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What phrases, exclusions and fields of a query must do in every search engine. */
public abstract class SyntaxContract extends SearchEngineFixture {

	@ParameterizedTest
	@CsvSource({ "“职业教育”, 开展职业教育改革", "“业教”, 开展职业教育改革", "“职业教育”, 開展職業教育改革", "“職業教育”, 开展职业教育改革", "“职业教育”, '职业\n  教\t育'",
			"“职业　教育”, 职业教育", "“税”, 交税法定", "“税”, 依法交税。", "“税”, 税", "“5G网络”, 建设5G网络设施", "“5g 网”, 建设５Ｇ网络设施",
			"“5G网络”, '5G\n  网络'", "“2023年”, 自2023年全国", "“2023年”, 自2023年1月", "“第15条”, 依照第15条办", "“15号”, 教发〔2023〕15号文",
			"“湘教发〔2023〕15号”, 见湘教发[2023]15号文", "“互联网＋”, 推进互联网+行动", "“产教、科教”, 产教、科教融合", "“A I”, 运用a  i技术", "“𠮷野”, 去𠮷野家",
			"“年2023”, 去年2023份", "“全文”, 全文", "“3.5%左右”, 增长3.5％左右。", "「职业」「教育」, 教育与职业",
			"“职业教育”, '职 业\n\n\n　　　　教\n\n　　　　育'", "“产教、科教”, '产教、\n　　科教融合'", "“产教、科教”, 产教”，“科教", "“人人人”, 人人人",
			"“教职业教育”, 职业教职业教育" })
	void aPhraseIsFoundAsItStands(String query, String text) {
		index(policy("a").text(text));
		assertThat(ids(query(query))).containsExactly(id("a"));
	}

	@ParameterizedTest
	@CsvSource({ "“职业教育”, 职业技术教育", "“职业教育”, 教育职业", "“职业教育”, 职业，教育", "“职业教育”, 职业与教育、业教学", "“税”, 水费", "“5G网络”, 5G和网络",
			"“5G网络”, 5G，网络", "“2023年”, 2023份", "“2023年”, 12023年", "“第15条”, 第15款", "“湘教发〔2023〕15号”, 湘教发〔2023〕16号",
			"“产教、科教”, 产教科教", "「职业」「教育」, 职业", "“AI”, A I", "“教育5G”, 教育。5G", "“2023年”, 2023全年度", "“管理办法”, 管理处理办法",
			"“职业教育”, 职业作业教育", "“职业教育”, 职业业教教育", "“产教、科教”, 产教、某、科教", "“AI、教育”, AI教育", "“人人人”, 人人、人人",
			"“湖南省教育厅”, 湖南省省教育厅" })
	void whatStandsOtherwiseIsNotThePhrase(String query, String text) {
		index(policy("a").text(text));
		assertThat(ids(query(query))).isEmpty();
	}

	@Test
	void aPhraseIsFoundInTitleTextAndIssuer() {
		index(policy("title").title("关于教育厅的通知"), policy("text").text("由教育厅负责"), policy("issuer").issuedBy("湖南省教育厅"),
				policy("other").title("教育").text("厅"), policy("apart").issuedBy("某省教育", "厅某局"));
		assertThat(ids(query("“教育厅”"))).startsWith(id("title"))
			.containsExactlyInAnyOrder(id("title"), id("text"), id("issuer"));
	}

	@Test
	void aPhraseRestrictsWhatTheWordsFind() {
		index(policy("both").text("职业技能培训，产教融合"), policy("words").title("职业技能培训").text("产教与融合"),
				policy("phrase").text("产教融合"));
		assertThat(ids(query("职业技能培训 “产教融合”"))).containsExactly(id("both"));
	}

	@Test
	void whoHasThePhraseInTheTitleStandsAboveWhoMentionsIt() {
		index(policy("text").text("产教融合。产教融合。"), policy("title").title("产教融合").text("全文略"));
		assertThat(ids(query("“产教融合”"))).containsExactly(id("title"), id("text"));
	}

	@Test
	void exclusionsLeaveOutWhatStandsAnywhere() {
		index(policy("farm").title("农业技术").text("培训"), policy("school").text("培训 职业学校"),
				policy("bureau").text("培训").issuedBy("某省农业农村厅"), policy("near").text("培训 农民 工业"));
		assertThat(ids(query("培训 -农业"))).containsExactlyInAnyOrder(id("school"), id("near"));
		assertThat(ids(query("培训 -农业 -职业学校"))).containsExactly(id("near"));
		assertThat(ids(query("培训 -“职业 学校”"))).doesNotContain(id("school")).hasSize(3);
		assertThat(ids(query("培训 -标题:农业"))).doesNotContain(id("farm")).hasSize(3);
	}

	@Test
	void aQueryThatOnlyExcludesFindsAllOthersTheNewestFirst() {
		index(policy("old").text("职业").signedOn("2019-01-01"), policy("undated").text("职业"),
				policy("new").text("职业").signedOn("2023-01-01"), policy("out").text("农业").signedOn("2024-01-01"));
		List<NodeId> all = ids(query("-农业"));
		assertThat(all).containsExactly(id("new"), id("old"), id("undated"));
		SearchResult first = get(engine().search(query("-农业").withFirst(1)));
		assertThat(first.total()).isEqualTo(3);
		assertThat(ids(query("-农业").withAfter(first.hits().getFirst().cursor()))).containsExactly(id("old"),
				id("undated"));
		assertThat(ids(query("-农业").withSort(SearchSort.OLDEST))).startsWith(id("old"));
	}

	@ParameterizedTest
	@CsvSource({ "标题:技能, hn", "title:“职业 技能”, hn", "标题:职业教育,", "正文:职业教育, hn cs", "text:技能,", "文号:湘教发〔2023〕15号, hn",
			"number:湘教发2023-15, hn", "文号:湘教发, hn", "文号:湘教发〔2023〕, hn", "文号:湘教发2023年, hn", "文号:湘教发〔2022〕,", "文号:教发,",
			"发文机关:教育厅, hn gd", "issuer:湖南省教育厅, hn", "发文机关:财政厅, hn", "发文机关:教育厅湖南,", "地区:湖南, hn cs", "region:长沙市, cs",
			"年份:2023, hn cs", "年份:2019-2022, gd", "year:2030, ''", "文种:意见, gd", "genre:NOTICE, hn cs", "层级:市级, cs",
			"地区:湖南 年份:2023 -层级:市级, hn", "培训 地区:湖南, hn cs", "-地区:湖南, gd", "-文种:通知, gd" })
	void fieldsRestrict(String query, String found) {
		index(policy("hn").title("职业技能培训")
			.text("职业教育")
			.number("湘教发〔2023〕15号")
			.signedOn("2023-04-30")
			.in("湖南省")
			.issuedBy("湖南省教育厅", "湖南省财政厅")
			.level(AdministrativeLevel.PROVINCIAL),
				policy("cs").title("培训")
					.text("职业教育")
					.signedOn("2023-05-01")
					.in("湖南省", "长沙市")
					.issuedBy("长沙市教育局")
					.level(AdministrativeLevel.CITY),
				policy("gd").title("培训")
					.signedOn("2019-01-01")
					.in("广东省")
					.issuedBy("广东省教育厅")
					.level(AdministrativeLevel.PROVINCIAL)
					.genre(Genre.OPINION));
		List<NodeId> expected = (found != null && !found.isEmpty())
				? List.of(found.split(" ")).stream().map((name) -> id(name)).toList() : List.of();
		assertThat(ids(query(query))).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void highlightsShowThePhraseAndNotItsParts() {
		index(policy("a").title("职业教育与产教\n融合").text("教育。职业。自2023年全面推进职业教育改革，交税法定。"));
		assertThat(marked("“职业教育”")).containsExactly("[职业教育]与产教\n融合", "自2023年全面推进[职业教育]改革，交税法定。");
		assertThat(marked("“产教融合”")).containsExactly("职业教育与[产教\n融合]");
		assertThat(marked("“2023年”")).containsExactly("自[2023年]全面推进职业教育改革，交税法定。");
		assertThat(marked("“税”")).containsExactly("自2023年全面推进职业教育改革，交[税]法定。");
		assertThat(marked("标题:职业教育")).containsExactly("[职业教育]与产教\n融合");
		assertThat(marked("全面推进 “职业教育”")).containsExactly("[职业教育]与产教\n融合", "自2023年[全面推进职业教育]改革，交税法定。");
		assertThat(marked("-农业")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "“", "”“", "-", "“\u0000”", "“\ud800”", "-\udc00", "标题:\u0000", "title:\ud800职", "“😀”",
			"-“*”", "文号:〔〕a", "文号:号第号", "年份:0000-9999", "“a\u0301”", "发文机关:\ufffe\uffffx" })
	void everySignHasAnAnswer(String text) {
		index(policy("a").text("职业技能"));
		assertThat(get(engine().search(query(text).withHighlight())).total()).isBetween(0L, 1L);
	}

	@Test
	void aThousandWordsAreAQueryAndTooManyClausesAreNone() {
		index(policy("a").text("职业技能"));
		String words = IntStream.range(0, 1000).mapToObj((i) -> "词" + i).collect(Collectors.joining(" "));
		assertThat(ids(query("职业技能 " + words))).hasSizeLessThanOrEqualTo(1);
		assertThatExceptionOfType(SearchException.BadQuery.class)
			.isThrownBy(() -> get(engine().search(query(words.replace("词", "-词")))))
			.withMessageContaining("32");
	}

	private List<String> marked(String text) {
		return get(engine().search(query(text).withHighlight())).hits()
			.getFirst()
			.highlights()
			.stream()
			.map(SyntaxContract::marked)
			.toList();
	}

	private static String marked(Highlight highlight) {
		StringBuilder marked = new StringBuilder(highlight.passage());
		for (SearchResult.Match match : highlight.matches().reversed()) {
			marked.insert(match.end() - highlight.start(), ']').insert(match.start() - highlight.start(), '[');
		}
		return marked.toString();
	}

}
