package org.zhiku.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** How every search engine must tell whether words are answered. */
public abstract class WordFitContract extends SearchEngineFixture {

	private void indexSome() {
		index(policy("home").title("养老机构管理办法").number("湘民发〔2023〕5号").text("养老机构应当备案。").signedOn("2023-05-01"),
				policy("lake").title("湖泊保护条例").text("湖泊保护。"), policy("road").title("公路养护通知").text("公路养护。"),
				policy("wheat").title("小麦收购通知").text("小麦收购。"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "养老机构", "養老機構", "养老机构 管理", "养老机构 2023年", "湘民发[2023]5号", "湘民发〔2023〕5号 全文下载地址", "2023年" })
	void allIsThere(String text) {
		indexSome();
		assertThat(fit(query(text)).share()).isCloseTo(1, within(0.001));
	}

	@Test
	void theMoreIsMissingTheLessIsTheShare() {
		indexSome();
		List<Double> shares = List.of("湖泊保护", "湖泊保护 蝴蝶", "湖泊保护 蝴蝶 斑马", "蝴蝶斑马")
			.stream()
			.map((text) -> fit(query(text)).share())
			.toList();
		assertThat(shares.get(0)).isGreaterThan(shares.get(1));
		assertThat(shares.get(1)).isGreaterThan(shares.get(2));
		assertThat(shares.get(2)).isPositive();
		assertThat(shares.get(3)).isZero();
	}

	/** 2023 and a place raise what they are of, and are not what was asked for. */
	@Test
	void whatOnlyRaisesDoesNotMakeUpForWords() {
		indexSome();
		WordFit plain = fit(query("养老机构 斑马"));
		WordFit raised = fit(query("2023年 养老机构 斑马"));
		assertThat(raised.best()).isGreaterThan(plain.best());
		assertThat(raised.share()).isCloseTo(plain.share(), within(0.001));
	}

	@Test
	void anotherWordingCountsButNeverMoreThanWhatWasTyped() {
		indexSome();
		assertThat(fit(query("敬老院")).share()).isGreaterThan(0.3).isLessThanOrEqualTo(1);
	}

	@Test
	void onlyWhatTheFilterAdmitsAnswers() {
		indexSome();
		assertThat(fit(query("养老机构").withFilter(SearchFilter.ALL.withYears(List.of(1999))))).isEqualTo(WordFit.NONE);
		assertThat(ids(query("养老机构"))).contains(id("home"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "？！", "蝴蝶" })
	void nothingAnswers(String text) {
		indexSome();
		assertThat(fit(query(text))).isEqualTo(WordFit.NONE);
	}

	private WordFit fit(SearchQuery query) {
		return get(engine().fit(query));
	}

}
