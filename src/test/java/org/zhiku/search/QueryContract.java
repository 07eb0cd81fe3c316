package org.zhiku.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SearchResult.Match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What every search engine must find and refuse. */
public abstract class QueryContract extends SearchEngineFixture {

	@Test
	void anEmptyIndexFindsNothing() {
		SearchResult result = get(engine().search(query("职业教育").withFacets(Set.of(FacetField.values()))));
		assertThat(result.total()).isZero();
		assertThat(result.hits()).isEmpty();
		assertThat(result.facets()).hasSize(FacetField.values().length).allMatch((facet) -> facet.buckets().isEmpty());
		assertThat(get(engine().revision())).isZero();
		assertThat(get(engine().size())).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "　", "，。！？", "《》〔〕（）", "\"\"", "***", "\n\t", "AND", "\u200b" })
	void nothingToLookForFindsNothing(String text) {
		index(policy("a").title("通知").text("职业技能培训，包括“楚怡”行动。"));
		assertThat(get(engine().search(query(text))).total()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\ud800", "\udc00职业", "职\u0000业", "title:职业", "职业~2 OR [a TO", "((((", "职业\\",
			"/a{1,9999}/", "*:*", "😀😀", "𠮷野家", "a\u0301\u0301\u0301", "\ufffe\uffff" })
	void everyQueryHasAnAnswer(String text) {
		index(policy("a").text("职业技能"));
		SearchResult result = get(engine().search(query(text).withFacets(Set.of(FacetField.values()))));
		assertThat(result.total()).isBetween(0L, 1L);
	}

	@Test
	void aLongQueryIsCutAndATooLongOneRefused() {
		index(policy("a").text("职业技能培训"));
		assertThat(ids(query("职业技能培训".repeat(1_000)))).containsExactly(id("a"));
		assertThatExceptionOfType(SearchException.BadQuery.class)
			.isThrownBy(() -> get(engine().search(query("职".repeat(10_001)))))
			.withMessageContaining("10000")
			.matches((ex) -> ex.code() == ErrorCode.BAD_REQUEST);
	}

	@Test
	void twoHundredPastedNumbersAreAQuery() {
		index(policy("first").text("职业技能").number("湘教发〔2023〕1号"), policy("other").text("职业技能"));
		String pasted = IntStream.rangeClosed(1, 200)
			.mapToObj((number) -> "湘教发〔2023〕" + number + "号")
			.collect(Collectors.joining("、"));
		assertThat(ids(query(pasted))).startsWith(id("first"));
	}

	@Test
	void aPageHasBounds() {
		for (int first : new int[] { -1, Integer.MAX_VALUE }) {
			assertThatExceptionOfType(SearchException.BadQuery.class)
				.isThrownBy(() -> get(engine().search(query("职业").withFirst(first))));
		}
		index(policy("a").text("职业技能"));
		SearchResult none = get(engine().search(query("职业").withFirst(0)));
		assertThat(none.total()).isEqualTo(1);
		assertThat(none.hits()).isEmpty();
		assertThat(none.more()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "湘教发〔2023〕15号", "湘教发[2023]15号", "湘教发2023-15", "湘教发（2023）15", "湘教发【2023】15号",
			"湘教发 〔2023〕 15 号", "湘教发〔２０２３〕１５号", "湘教发2023年15号", "湘教发2023年第15号", "湘教发 2023 15", "湘教發〔2023〕15號",
			"湘教发〔2023〕015号", "关于湘教发〔2023〕15号 培训", "职业技能 湘教发(2023)15号" })
	void findsADocumentNumberHoweverItIsWritten(String written) {
		index(policy("wanted").title("关于职业技能培训的通知").number("湘教发〔2023〕15号"),
				policy("next").title("职业技能 培训 职业技能").number("湘教发〔2023〕16号"),
				policy("year").title("职业技能 培训 职业技能").number("湘教发〔2022〕15号"),
				policy("agency").title("职业技能 培训 职业技能").number("教发〔2023〕15号"));
		assertThat(ids(query(written))).startsWith(id("wanted"));
	}

	@Test
	void theDocumentStandsAboveTheOneThatCitesIt() {
		index(policy("citing").title("转发湘教发〔2023〕15号").text("根据湘教发〔2023〕15号，湘教发〔2023〕15号。"),
				policy("cited").title("通知").number("湘教发〔2023〕15号").text("全文略"), policy("other").title("湘教发 2023 15"));
		assertThat(ids(query("湘教发2023-15"))).startsWith(id("cited"), id("citing"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "職業教育", "职业教育", "ＰＰＰ", "ppp", "PPP", "５Ｇ", "5g", "楚怡", "产教融合", "職業\u200b教育" })
	void findsOtherFormsOfTheSameCharacters(String text) {
		index(policy("a").text("“楚怡”職業教育与ＰＰＰ项目，5G 產教融合"), policy("b").text("另外一份文件"));
		assertThat(ids(query(text))).containsExactly(id("a"));
	}

	@Test
	void highlightsAreExactAndJoined() {
		String text = "前言。各地要开展职业技能培训，提升质量。与此无关的一句。\n  培训结束。";
		index(policy("a").title("关于职业技能的通知").text(text));
		List<Highlight> highlights = get(engine().search(query("职业技能培训").withHighlight())).hits()
			.getFirst()
			.highlights();
		assertThat(highlights).extracting(Highlight::field).containsExactly("title", "text", "text");
		assertThat(marked(highlights.get(0))).isEqualTo("关于[职业技能]的通知");
		assertThat(marked(highlights.get(1))).isEqualTo("各地要开展[职业技能培训]，提升质量。");
		assertThat(marked(highlights.get(2))).isEqualTo("[培训]结束。");
		assertThat(text).contains(highlights.get(1).passage());
		for (Highlight highlight : highlights.subList(1, 3)) {
			assertThat(text.substring(highlight.start(), highlight.end())).isEqualTo(highlight.passage());
		}
	}

	@Test
	void highlightsShowTheOriginalForm() {
		index(policy("a").text("😀乾隆年間的職業教育，㈱楚怡　ＰＰＰ項目。"));
		assertThat(markedText("职业教育")).isEqualTo("😀乾隆年間的[職業教育]，㈱楚怡　ＰＰＰ項目。");
		assertThat(markedText("乾隆")).isEqualTo("😀[乾隆]年間的職業教育，㈱楚怡　ＰＰＰ項目。");
		assertThat(markedText("ppp项目")).isEqualTo("😀乾隆年間的職業教育，㈱楚怡　[ＰＰＰ項目]。");
		assertThat(markedText("株")).isEqualTo("😀乾隆年間的職業教育，[㈱]楚怡　ＰＰＰ項目。");
	}

	@Test
	void aPairAcrossTwoWordsIsNotMarkedAlone() {
		index(policy("a").text("农业教师参加职业教育活动。"));
		assertThat(markedText("职业教育")).isEqualTo("农业教师参加[职业教育]活动。");
	}

	@Test
	void withoutTextOrTitleThereIsNoHighlight() {
		index(policy("a").issuedBy("湖南省教育厅"));
		Hit hit = get(engine().search(query("教育厅").withHighlight())).hits().getFirst();
		assertThat(hit.highlights()).isEmpty();
	}

	private String markedText(String text) {
		Hit hit = get(engine().search(query(text).withHighlight())).hits().getFirst();
		return marked(
				hit.highlights().stream().filter((found) -> found.field().equals("text")).findFirst().orElseThrow());
	}

	private static String marked(Highlight highlight) {
		StringBuilder marked = new StringBuilder(highlight.passage());
		for (Match match : highlight.matches().reversed()) {
			marked.insert(match.end() - highlight.start(), ']').insert(match.start() - highlight.start(), '[');
		}
		return marked.toString();
	}

}
