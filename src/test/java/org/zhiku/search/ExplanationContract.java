package org.zhiku.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.explanation.FilterField;
import org.zhiku.search.explanation.Part;
import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.explanation.PartRole;
import org.zhiku.search.explanation.Term;
import org.zhiku.search.explanation.TermAnalysis;
import org.zhiku.search.explanation.Token;
import org.zhiku.search.explanation.Verdict;
import org.zhiku.search.explanation.Way;
import org.zhiku.search.syntax.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** An explanation agrees with the search that it explains. */
public abstract class ExplanationContract extends SearchEngineFixture {

	private static final double A_THOUSANDTH = 0.001;

	private static final List<String> NAMES = List.of("skills", "nursing", "growth", "bicycle", "empty");

	@BeforeEach
	void indexPolicies() {
		index(policy("skills").title("关于开展职业技能培训的通知")
			.number("湘人社发〔2023〕15号")
			.issuedBy("湖南省人力资源和社会保障厅")
			.in("湖南省")
			.level(AdministrativeLevel.PROVINCIAL)
			.genre(Genre.NOTICE)
			.signedOn("2023-05-04")
			.text("各地要开展职业技能培训，提升质量。培训结束后考核。"),
				policy("nursing").title("关于推进养老服务与医疗卫生相结合的意见")
					.issuedBy("广东省人民政府")
					.in("广东省")
					.genre(Genre.OPINION)
					.signedOn("2020-02-10")
					.text("推进医疗卫生与养老服务。根据湘人社发〔2023〕15号办理。"),
				policy("growth").title("国民经济计划").text("生产总值增长5.5%左右。"),
				policy("bicycle").title("电动自行车登记管理规定").text("电动自行车应当登记。"), policy("empty").issuedBy("湖北省教育厅"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "职业技能培训", "職業技能 培训", "老人看病", "电瓶车上牌", "湘人社发[2023]15号", "湘人社发2023-15 职业技能", "人社厅 技能培训",
			"2023年 湖南 职业技能培训", "2020年2月 广东 养老", "省级 技能", "增长5.5%", "zhiye jineng", "林厂 培训", "\"职业技能\"",
			"\"职业技能\" 培训 -养老", "标题:职业技能", "文号:湘人社发 培训", "地区:湖南", "年份:2020-2023", "-养老", "教育厅", "湖南省", "养老服务 年份:2020",
			"怎么办", "技能什么时候考核", "文种:通知 培训" })
	void thePartsAddUpToTheScoreOfTheHit(String text) {
		SearchResult result = get(engine().search(query(text)));
		for (String name : NAMES) {
			Explanation explanation = explain(text, name);
			int place = result.hits().stream().map(Hit::policy).toList().indexOf(id(name));
			assertThat(explanation.verdict().isFound()).as("%s of %s", name, text).isEqualTo(place >= 0);
			if (place >= 0) {
				double score = result.hits().get(place).score();
				assertThat(explanation.score()).as(text).isCloseTo(score, within(score * A_THOUSANDTH));
				assertThat(sum(explanation)).as("%s of %s", name, text).isCloseTo(score, within(score * A_THOUSANDTH));
				assertThat(explanation.rank()).isEqualTo(place + 1);
				assertThat(explanation.failures().parts()).isEmpty();
			}
			else {
				assertThat(explanation.score()).isZero();
				assertThat(explanation.rank()).isNull();
				assertThat(explanation.failures().parts()).as("%s of %s", name, text).isNotEmpty();
			}
			explanation.parts().forEach((part) -> checkPlace(part, text));
			explanation.parts().stream().flatMap((part) -> part.ways().stream()).forEach(this::checkTerms);
		}
	}

	@Test
	void findsSomethingByEveryKindOfPart() {
		assertThat(Stream
			.of(explain("2020年2月 广东 养老", "nursing"), explain("湘人社发[2023]15号", "skills"), explain("老人看病", "nursing"),
					explain("湘人社发[2023]15号", "nursing"), explain("人社厅 技能 省级", "skills"), explain("增长5.5%", "growth"),
					explain("\"养老服务\"", "nursing"), explain("职业记能", "skills"), explain("地区:湖南", "skills"),
					explain("文种:通知", "skills"))
			.flatMap((explanation) -> explanation.parts().stream())
			.filter(Part::matched)
			.map(Part::kind)
			.distinct())
			.contains(Stream.of(PartKind.values()).filter((kind) -> kind != PartKind.MEANING).toArray(PartKind[]::new));
	}

	@Test
	void tellsWhereEachTermStands() {
		Explanation explanation = explain("职业技能培训", "skills");
		Way words = part(explanation, PartKind.WORDS).ways().getFirst();
		Term pair = words.terms()
			.stream()
			.filter((term) -> term.analysis() == TermAnalysis.PAIRS && term.term().equals("培训"))
			.findFirst()
			.orElseThrow();
		assertThat(pair.place()).isEqualTo(new Span(4, 6));
		assertThat(pair.matches()).containsExactly(new Term.Match("title", 1, List.of(new Span(8, 10))),
				new Term.Match("text", 2, List.of(new Span(9, 11), new Span(17, 19))));
		assertThat(words.present()).isEqualTo(words.terms().size());
	}

	@Test
	void tellsIntoWhatQueryAndTitleAreCut() {
		Explanation explanation = explain("  职业 怎么 \"短语\"", "skills");
		assertThat(explanation.queryTokens()).contains(new Token(TermAnalysis.WORDS, "职业", new Span(2, 4), true),
				new Token(TermAnalysis.PAIRS, "职业", new Span(2, 4), true),
				new Token(TermAnalysis.WORDS, "怎么", new Span(5, 7), false));
		assertThat(explanation.titleTokens()).contains(new Token(TermAnalysis.WORDS, "职业", new Span(4, 6), true),
				new Token(TermAnalysis.PAIRS, "展职", new Span(3, 5), false));
	}

	@Test
	void pinyinIsPlacedWhereItWasTyped() {
		Explanation explanation = explain("开展 zhiye jineng", "skills");
		assertThat(explanation.queryTokens()).anySatisfy((token) -> {
			assertThat(token.term()).isEqualTo("职业");
			assertThat(token.place()).isEqualTo(new Span(3, 15));
		});
	}

	@Test
	void saysWhichWordingCounted() {
		Part part = explain("老人看病", "nursing").parts()
			.stream()
			.filter((one) -> one.kind() == PartKind.SYNONYM && one.matched())
			.findFirst()
			.orElseThrow();
		assertThat(part.text()).isEqualTo("看病");
		Way best = part.ways().stream().filter(Way::matched).findFirst().orElseThrow();
		assertThat(part.score()).isEqualTo(part.ways().stream().mapToDouble(Way::score).max().orElseThrow(),
				within(0.001));
		assertThat(best.terms()).allMatch((term) -> term.place() == null || !term.matches().isEmpty());
	}

	@Test
	void saysHowManyTermsAreMissing() {
		Explanation explanation = explain("屋顶绿化奖励办法实施细则 养老", "growth");
		assertThat(explanation.verdict()).isEqualTo(Verdict.TOO_FEW_TERMS);
		Way words = explanation.failures()
			.parts()
			.stream()
			.filter((part) -> part.kind() == PartKind.WORDS)
			.findFirst()
			.orElseThrow()
			.ways()
			.getFirst();
		assertThat(words.present()).isLessThan(words.needed());
		assertThat(words.needed()).isGreaterThan(1).isLessThan(words.terms().size());
	}

	@Test
	void saysWhichClauseFailed() {
		Explanation unmet = explain("技能 \"养老服务\" 年份:2023", "skills");
		assertThat(unmet.verdict()).isEqualTo(Verdict.CLAUSE_UNMET);
		assertThat(unmet.failures().parts()).singleElement().satisfies((part) -> {
			assertThat(part.kind()).isEqualTo(PartKind.PHRASE);
			assertThat(part.place()).isEqualTo(new Span(3, 9));
			assertThat(part.text()).isEqualTo("\"养老服务\"");
		});
		Explanation excluded = explain("技能 -培训", "skills");
		assertThat(excluded.verdict()).isEqualTo(Verdict.EXCLUDED);
		assertThat(excluded.failures().parts()).singleElement().satisfies((part) -> {
			assertThat(part.role()).isEqualTo(PartRole.EXCLUDED);
			assertThat(part.place()).isEqualTo(new Span(3, 6));
		});
	}

	@Test
	void saysWhichPartOfTheFilterRefuses() {
		SearchFilter filter = SearchFilter.ALL.withYears(List.of(2023))
			.withRegions(List.of("湖北省"))
			.withGenres(List.of(Genre.NOTICE, Genre.OPINION))
			.withTargets(true)
			.withStatuses(List.of(PolicyStatus.REPEALED), null);
		Explanation explanation = get(engine().explain(query("技能").withFilter(filter), id("skills")));
		assertThat(explanation.verdict()).isEqualTo(Verdict.FILTERED);
		assertThat(explanation.refusedBy()).containsExactly(FilterField.REGIONS, FilterField.HAS_TARGETS,
				FilterField.STATUSES);
		assertThat(explanation.score()).isZero();
		Explanation admitted = get(
				engine().explain(query("技能").withFilter(SearchFilter.ALL.withYears(List.of(2023))), id("skills")));
		assertThat(admitted.verdict()).isEqualTo(Verdict.FOUND);
		assertThat(admitted.refusedBy()).isEmpty();
	}

	@Test
	void saysWhatWasNotIndexedOrAskedFor() {
		assertThat(explain("技能", "unknown").verdict()).isEqualTo(Verdict.NOT_INDEXED);
		assertThat(explain("，。", "skills").verdict()).isEqualTo(Verdict.NOTHING_ASKED);
		assertThat(get(engine().explain(query(" ").withBrowse(), id("skills"))).verdict()).isEqualTo(Verdict.FOUND);
	}

	@Test
	void countsWhatWasAddedForTheMeaning() {
		Affinity both = new Affinity(Map.of(id("growth"), 2.5, id("skills"), 1.5), false);
		for (String name : List.of("growth", "skills")) {
			SearchQuery asked = query("湖南 技能 培训").withAffinity(both);
			Explanation explanation = get(engine().explain(asked, id(name)));
			Hit hit = get(engine().search(asked)).hits()
				.stream()
				.filter((found) -> found.policy().equals(id(name)))
				.findFirst()
				.orElseThrow();
			assertThat(explanation.score()).isCloseTo(hit.score(), within(A_THOUSANDTH));
			assertThat(sum(explanation)).isCloseTo(hit.score(), within(hit.score() * A_THOUSANDTH));
			assertThat(explanation.verdict())
				.isEqualTo(name.equals("growth") ? Verdict.FOUND_BY_MEANING : Verdict.FOUND);
		}
		Affinity alone = new Affinity(Map.of(id("growth"), 2.5), true);
		Explanation far = get(engine().explain(query("技能").withAffinity(alone), id("skills")));
		assertThat(far.verdict()).isEqualTo(Verdict.TOO_FAR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\ud800", "\udc00职业", "((((", "\"\"", "😀😀 技能", "a\u0301\u0301", "\"。\" 技能",
			"-\"，\" 技能", "文号:。 技能" })
	void oddQueriesAreExplained(String text) {
		boolean found = ids(query(text)).contains(id("skills"));
		assertThat(explain(text, "skills").verdict().isFound()).isEqualTo(found);
	}

	@Test
	void longQueriesAreExplainedAndTooLongOnesRefused() {
		Explanation explanation = explain("职业技能培训养老服务湘人社发〔2023〕15号".repeat(300), "skills");
		assertThat(sum(explanation)).isCloseTo(explanation.score(), within(explanation.score() * A_THOUSANDTH));
		assertThatExceptionOfType(SearchException.BadQuery.class)
			.isThrownBy(() -> explain("职".repeat(10_001), "skills"));
	}

	private Explanation explain(String text, String name) {
		return get(engine().explain(query(text), id(name)));
	}

	private static double sum(Explanation explanation) {
		return explanation.parts().stream().mapToDouble(Part::score).sum();
	}

	private static Part part(Explanation explanation, PartKind kind) {
		return explanation.parts().stream().filter((part) -> part.kind() == kind).findFirst().orElseThrow();
	}

	private static void checkPlace(Part part, String text) {
		Span place = part.place();
		assertThat(part.text()).isEqualTo((place != null) ? text.substring(place.start(), place.end()) : null);
	}

	private void checkTerms(Way way) {
		assertThat(way.present())
			.isEqualTo((int) way.terms().stream().filter((term) -> !term.matches().isEmpty()).count());
		double shares = way.terms().stream().mapToDouble(Term::score).sum();
		if (shares > 0) {
			assertThat(shares).isCloseTo(way.score(), within(way.score() * A_THOUSANDTH));
		}
	}

}
