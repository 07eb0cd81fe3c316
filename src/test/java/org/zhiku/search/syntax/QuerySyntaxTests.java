package org.zhiku.search.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.Genre;
import org.zhiku.search.SearchException;
import org.zhiku.search.syntax.Condition.MadeIn;
import org.zhiku.search.syntax.Condition.NumberedAs;
import org.zhiku.search.syntax.Condition.OfGenre;
import org.zhiku.search.syntax.Condition.OfLevel;
import org.zhiku.search.syntax.Condition.Part;
import org.zhiku.search.syntax.Condition.Phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QuerySyntaxTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "职业教育 培训", "\"职业", "职业\"", "“职业", "职业”", "\"\"", "“”", "\" \"", "\"，。\"",
			"24\"和27\"", "https://www.gov.cn/a-b", "10:30", "比例 1:2", "标题", "标题:", "标题: 职业", "标题:，", "foo:bar",
			"title:", "年份:去年", "year:2019-20", "文种:小说", "层级:最高", "a-b", "湘教发2023-15", "湘教发 2023 -15", "-", "--", "--职业",
			"- 职业", "-，", "-5%", "职业 -", "职业*", "职?", "[a TO b]", "(职业 AND 教育) OR NOT x", "+职业", "职业~2", "职业^3",
			"\\\"职业", "/a.*/", "title\n:x", "副标题:职业", "\u0000", "\ud800", "\udc00:\ud800" })
	void isLiteral(String text) {
		ParsedQuery query = QuerySyntax.parse(text);
		assertThat(query.clauses()).isEmpty();
		assertThat(query.free()).isEqualTo(text).isEqualTo(query.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"职业 教育\"", "“职业 教育”", "＂职业 教育＂", "\"职业 教育”", "“职业 教育\"", "「职业 教育」", "『职业 教育』",
			"\" 职业 教育　\"" })
	void quotationMarksMakeAPhrase(String text) {
		assertThat(QuerySyntax.parse(text).clauses())
			.containsExactly(new Clause(new Phrase("职业 教育", Part.ANY), false, new Span(0, text.length())));
	}

	@Test
	void aPhraseMayStandWithinText() {
		ParsedQuery query = QuerySyntax.parse("湖南“产教融合”试点 \"楚怡\"行动");
		assertThat(query.free()).isEqualTo("湖南      试点     行动");
		assertThat(query.clauses()).containsExactly(new Clause(new Phrase("产教融合", Part.ANY), false, new Span(2, 8)),
				new Clause(new Phrase("楚怡", Part.ANY), false, new Span(11, 15)));
	}

	@ParameterizedTest
	@CsvSource({ "培训 -农业, 农业, 3, 6", "培训 －农业, 农业, 3, 6", "培训　-农业 x, 农业, 3, 6", "-农业, 农业, 0, 3",
			"'培训 -\"农业 技术\"', 农业 技术, 3, 11", "培训 -“农业 技术”, 农业 技术, 3, 11", "培训 -农-业, 农-业, 3, 7",
			"培训 -\"2023年\", 2023年, 3, 11", "培训 -\"农业, \"\"农业, 3, 7" })
	void aMinusAtTheBeginningOfAWordExcludes(String text, String excluded, int start, int end) {
		assertThat(QuerySyntax.parse(text.replace("\"\"", "\"")).clauses()).containsExactly(
				new Clause(new Phrase(excluded.replace("\"\"", "\""), Part.ANY), true, new Span(start, end)));
	}

	@Test
	void knowsItsFields() {
		assertThat(conditions("标题:职业教育 TITLE：职业教育 title:\"职业 教育\" 正文:职业 text:a:b")).containsExactly(
				new Phrase("职业教育", Part.TITLE), new Phrase("职业教育", Part.TITLE), new Phrase("职业 教育", Part.TITLE),
				new Phrase("职业", Part.TEXT), new Phrase("a:b", Part.TEXT));
		assertThat(conditions("文号:湘教发〔2023〕15号 发文字号:\"湘教发 2023\" number:国发"))
			.containsExactly(new NumberedAs("湘教发〔2023〕15号"), new NumberedAs("湘教发 2023"), new NumberedAs("国发"));
		assertThat(conditions("发文机关:教育厅 issuer:教育厅 地区:湖南 region:长沙")).containsExactly(new Phrase("教育厅", Part.ISSUER),
				new Phrase("教育厅", Part.ISSUER), new Phrase("湖南", Part.REGION), new Phrase("长沙", Part.REGION));
		assertThat(conditions("年份:2023 year:2023年 年份:２０１９－２０２３ year:2019年至2023年 年份:2019..2020")).containsExactly(
				new MadeIn(2023, 2023), new MadeIn(2023, 2023), new MadeIn(2019, 2023), new MadeIn(2019, 2023),
				new MadeIn(2019, 2020));
		assertThat(conditions("文种:意见 genre:notice 层级:省级 level:city")).containsExactly(new OfGenre(Genre.OPINION),
				new OfGenre(Genre.NOTICE), new OfLevel(AdministrativeLevel.PROVINCIAL),
				new OfLevel(AdministrativeLevel.CITY));
	}

	@Test
	void aFieldCanBeExcluded() {
		assertThat(QuerySyntax.parse("培训 -文种:意见").clauses())
			.containsExactly(new Clause(new OfGenre(Genre.OPINION), true, new Span(3, 9)));
	}

	@Test
	void whatIsTooLongIsLiteral() {
		String longest = "职".repeat(QuerySyntax.LONGEST_VALUE);
		for (String sign : List.of("“%s”", "-%s", "-“%s”", "标题:%s", "标题:“%s”")) {
			assertThat(QuerySyntax.parse(sign.formatted(longest)).clauses()).hasSize(1);
			assertThat(QuerySyntax.parse(sign.formatted(longest + "业")).clauses()).isEmpty();
		}
	}

	@Test
	void tooManyClausesAreRefused() {
		String most = IntStream.range(0, QuerySyntax.MOST_CLAUSES)
			.mapToObj((i) -> "-词" + i)
			.collect(Collectors.joining(" "));
		assertThat(QuerySyntax.parse(most).clauses()).hasSize(QuerySyntax.MOST_CLAUSES);
		assertThatExceptionOfType(SearchException.BadQuery.class).isThrownBy(() -> QuerySyntax.parse(most + " “词”"))
			.withMessageContaining("32")
			.matches((ex) -> ex.code() == ErrorCode.BAD_REQUEST);
	}

	@Test
	void aHugeQueryOfUnbalancedSignsIsReadInNoTime() {
		String huge = " -标题:“「\"".repeat(100_000);
		long start = System.nanoTime();
		assertThatExceptionOfType(SearchException.BadQuery.class).isThrownBy(() -> QuerySyntax.parse(huge));
		assertThat(QuerySyntax.parse("“「『\"".repeat(250_000)).clauses()).isEmpty();
		assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
	}

	private static List<Condition> conditions(String text) {
		ParsedQuery query = QuerySyntax.parse(text);
		assertThat(query.free()).isBlank();
		assertThat(query.clauses()).noneMatch(Clause::excluded);
		return query.clauses().stream().map(Clause::condition).toList();
	}

}
