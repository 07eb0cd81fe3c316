package org.zhiku.search.semantic;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.FacetField;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Bucket;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SearchSort;
import org.zhiku.search.lucene.TemporaryEngines;
import org.zhiku.search.semantic.HybridSearch.Answer;
import org.zhiku.search.semantic.embedding.SemanticIndex;
import org.zhiku.search.semantic.embedding.SemanticSettings;
import org.zhiku.search.semantic.embedding.SemanticStatus;
import org.zhiku.testsupport.IndexedPolicyBuilder;
import org.zhiku.testsupport.SemanticSettingsOfTests;
import org.zhiku.testsupport.WordListEmbedder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** Words and meaning over a real engine and real vectors of a small model. */
@Timeout(60)
class HybridSearchTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final WordListEmbedder model = new WordListEmbedder();

	@TempDir
	private Path folder;

	private TemporaryEngines engines;

	private SearchEngine engine;

	private SemanticIndex index;

	private HybridSearch search;

	private long revision;

	@BeforeEach
	void start() {
		this.engines = new TemporaryEngines(this.folder);
		this.engine = this.engines.engine();
		this.index = new SemanticIndex(this.engines::passages, this.model, SemanticSettingsOfTests.AT_ONCE);
		this.search = new HybridSearch(this.engine, this.index, SemanticSettingsOfTests.AT_ONCE);
	}

	@AfterEach
	void stop() throws Exception {
		this.search.close();
		this.index.close();
		this.engines.close();
	}

	@Test
	void findsByMeaningWhatHasNoWordOfTheQuery() {
		write(policy("care").title("老人护理服务规范").text("高龄老人的护理由社区承担。"), policy("road").title("公路养护办法"));
		Answer lexical = search("养老", SearchMode.LEXICAL);
		assertThat(ids(lexical)).doesNotContain(id("care"));
		Answer hybrid = search("养老", SearchMode.HYBRID);
		assertThat(ids(hybrid)).startsWith(id("care"));
		assertThat(hybrid.mode()).isEqualTo(SearchMode.HYBRID);
		assertThat(hybrid.result().total()).isEqualTo(lexical.result().total() + 1);
		assertThat(ids(search("养老", SearchMode.SEMANTIC))).containsExactly(id("care"));
	}

	@Test
	void showsThePassageThatMeansItWithNothingMarked() {
		write(policy("care").title("规范").text("第一条 总则如下。\n高龄老人的护理由社区承担。"));
		SearchResult result = get(query("养老").withHighlight(), SearchMode.HYBRID).result();
		Highlight passage = result.hits().getFirst().highlights().getFirst();
		assertThat(passage.field()).isEqualTo("text");
		assertThat(passage.passage()).contains("高龄老人");
		assertThat(passage.matches()).isEmpty();
		assertThat(passage.end() - passage.start()).isEqualTo(passage.passage().length());
	}

	@Test
	void autoLeavesToWordsWhatTheyAnswerSurely() {
		write(policy("a").title("养老").text("养老"), policy("b").title("老人护理").number("湘民发〔2023〕5号"),
				policy("c").title("公路"), policy("d").title("公路"), policy("e").title("公路"));
		assertThat(search("湘民发[2023]5号", SearchMode.AUTO).mode()).isEqualTo(SearchMode.LEXICAL);
		assertThat(search("老人护理", SearchMode.AUTO).mode()).isEqualTo(SearchMode.LEXICAL);
		assertThat(search("高龄的人怎么办", SearchMode.AUTO).mode()).isEqualTo(SearchMode.HYBRID);
		assertThat(get(query("高龄").withSort(SearchSort.NEWEST), SearchMode.AUTO).mode()).isEqualTo(SearchMode.LEXICAL);
		assertThat(search("？！", SearchMode.AUTO).mode()).isEqualTo(SearchMode.LEXICAL);
		assertThat(ids(search("？！", SearchMode.SEMANTIC))).isEmpty();
	}

	@Test
	void filtersAndFacetsCountBothKindsOfHits() {
		write(policy("hn").title("老人护理").signedOn("2023-01-01"), policy("gd").title("高龄津贴").signedOn("2022-01-01"),
				policy("words").title("养老机构").signedOn("2023-01-01"),
				policy("road").title("公路").signedOn("2023-01-01"));
		SearchQuery query = query("养老").withFacets(Set.of(FacetField.YEAR));
		SearchResult all = get(query, SearchMode.HYBRID).result();
		assertThat(all.total()).isEqualTo(3);
		assertThat(all.facets().getFirst().buckets()).containsExactly(new Bucket("2023", 2), new Bucket("2022", 1));
		for (SearchMode mode : List.of(SearchMode.HYBRID, SearchMode.SEMANTIC)) {
			assertThat(ids(get(query.withFilter(years(2022)), mode))).containsExactly(id("gd"));
			assertThat(ids(get(query.withFilter(years(1999)), mode))).isEmpty();
		}
	}

	@Test
	void pagesReachEveryHitOnce() {
		write(IntStream.range(0, 40)
			.mapToObj((i) -> policy("p" + i).title((i % 2 == 0) ? "老人护理" + i : "养老机构" + i).text("第" + i))
			.toArray(IndexedPolicyBuilder[]::new));
		for (SearchMode mode : List.of(SearchMode.AUTO, SearchMode.HYBRID, SearchMode.SEMANTIC)) {
			List<NodeId> all = ids(get(query("养老难题").withFirst(100), mode));
			assertThat(all).hasSize(40).doesNotHaveDuplicates();
			assertThat(pages("养老难题", mode)).isEqualTo(all);
		}
	}

	@Test
	void aPageGoesOnWithTheMeaningThatTheListBeganWith() {
		write(policy("a").title("老人护理"), policy("b").title("养老护理"), policy("c").title("高龄护理"));
		SearchQuery query = query("养老").withFirst(1);
		Answer first = get(query, SearchMode.HYBRID);
		this.model.breakDown();
		Answer second = get(query.withAfter(first.result().hits().getFirst().cursor()), SearchMode.AUTO);
		assertThat(second.mode()).isEqualTo(SearchMode.HYBRID);
		assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
	}

	@Test
	void aListGoesOnAsItBeganThoughAnotherBeganWithMoreVectors() {
		IndexChange near = policy("near").title("老人").put();
		IndexChange far = policy("far").title("老人护理").put();
		IndexChange late = policy("late").title("高龄").put();
		this.engine.apply(List.of(near, far, late), 1).block(PATIENCE);
		embed(near, far);
		SearchQuery query = query("养老").withFirst(1);
		Answer first = get(query, SearchMode.SEMANTIC);
		assertThat(ids(first)).containsExactly(id("near"));
		embed(late);
		assertThat(get(query, SearchMode.SEMANTIC).result().total()).isEqualTo(3);
		Answer second = get(query.withAfter(first.result().hits().getFirst().cursor()), SearchMode.SEMANTIC);
		assertThat(ids(second)).containsExactly(id("far"));
		assertThat(second.result().total()).isEqualTo(2);
		assertThat(second.result().more()).isFalse();
	}

	@Test
	void aFilterIsAppliedToTheClosestAndToAllOnlyWhereItLeavesFew() {
		write(IntStream.range(0, 60)
			.mapToObj((i) -> policy("p" + i).title("老人" + i).signedOn((i < 50) ? "2023-01-01" : "2022-01-01"))
			.toArray(IndexedPolicyBuilder[]::new));
		List<SearchFilter> asked = new ArrayList<>();
		SemanticSettings few = new SemanticSettings(true, 45, 100, 100, Duration.ZERO, Duration.ZERO,
				Duration.ofMillis(20));
		try (HybridSearch watched = new HybridSearch(askedOf(this.engine, asked), this.index, few)) {
			SearchQuery query = query("养老").withFirst(100);
			Answer wide = watched.search(query.withFilter(years(2023)), SearchMode.SEMANTIC).block(PATIENCE);
			assertThat(wide.result().total()).isBetween(30L, 45L);
			assertThat(asked).hasSize(1).allMatch((filter) -> filter.policies().size() == 45);
			Answer narrow = watched.search(query.withFilter(years(2022)), SearchMode.SEMANTIC).block(PATIENCE);
			assertThat(narrow.result().total()).isEqualTo(10);
			assertThat(asked).hasSize(3).last().isEqualTo(years(2022));
		}
	}

	@ParameterizedTest
	@EnumSource
	void aQueryThatIsTooLongIsRefusedBeforeItIsEmbedded(SearchMode mode) {
		write(policy("a").title("老人护理"));
		int before = this.model.queried();
		assertThatExceptionOfType(SearchException.BadQuery.class).isThrownBy(() -> search("养老难题".repeat(60_000), mode))
			.withMessageContaining("longer");
		assertThat(this.model.queried()).isEqualTo(before);
	}

	@Test
	void aCursorOfAnotherModeIsRefused() {
		write(policy("a").title("老人护理"), policy("b").title("养老护理"));
		String hybrid = search("养老", SearchMode.HYBRID).result().hits().getFirst().cursor();
		String semantic = search("养老", SearchMode.SEMANTIC).result().hits().getFirst().cursor();
		assertRefused(hybrid, SearchMode.LEXICAL, ErrorCode.INVALID_CURSOR);
		assertRefused(hybrid, SearchMode.SEMANTIC, ErrorCode.INVALID_CURSOR);
		assertRefused(semantic, SearchMode.AUTO, ErrorCode.INVALID_CURSOR);
		assertRefused("h.nonsense", SearchMode.AUTO, ErrorCode.INVALID_CURSOR);
		assertRefused("h.list.nonsense", SearchMode.AUTO, ErrorCode.INVALID_CURSOR);
	}

	@Test
	void wordsDoWhereMeaningFails() {
		write(policy("a").title("养老"));
		this.model.breakDown();
		assertThat(search("养老 和别的", SearchMode.HYBRID).mode()).isEqualTo(SearchMode.LEXICAL);
		assertThat(ids(search("养老 和别的", SearchMode.HYBRID))).containsExactly(id("a"));
	}

	@Test
	void followsChangesAndDeletes() {
		write(policy("a").title("老人护理"), policy("b").title("公路"));
		apply(List.of(new IndexChange.Remove(id("a")), policy("b").title("高龄津贴").put()));
		assertThat(ids(search("养老", SearchMode.SEMANTIC))).containsExactly(id("b"));
	}

	@Test
	void goesOnAfterARestartWithoutComputingAgain() {
		write(policy("a").title("老人护理").text("高龄老人的护理由社区承担。"));
		this.search.close();
		this.index.close();
		int before = this.model.embedded();
		this.index = new SemanticIndex(this.engines::passages, this.model, SemanticSettingsOfTests.AT_ONCE);
		this.search = new HybridSearch(this.engine, this.index, SemanticSettingsOfTests.AT_ONCE);
		assertThat(this.index.revision().block(PATIENCE)).isEqualTo(this.revision);
		untilComplete();
		assertThat(ids(search("养老", SearchMode.SEMANTIC))).containsExactly(id("a"));
		apply(List.of(policy("a").title("老人护理").text("第一条是新的。\n高龄老人的护理由社区承担。").put()));
		assertThat(this.model.embedded() - before).isLessThanOrEqualTo(1);
	}

	@Test
	void isOffWithoutAnIndex() {
		write(policy("a").title("养老"));
		try (HybridSearch off = new HybridSearch(this.engine, null, SemanticSettingsOfTests.AT_ONCE)) {
			assertThat(off.search(query("养老"), SearchMode.HYBRID).block(PATIENCE).mode()).isEqualTo(SearchMode.LEXICAL);
			assertThat(off.search(query("养老"), SearchMode.AUTO).block(PATIENCE).mode()).isEqualTo(SearchMode.LEXICAL);
			assertThat(off.status().block(PATIENCE).state()).isEqualTo(SemanticStatus.State.OFF);
			assertThatExceptionOfType(SearchException.BadQuery.class)
				.isThrownBy(() -> off.search(query("养老"), SearchMode.SEMANTIC).block(PATIENCE));
		}
	}

	private void write(IndexedPolicyBuilder... policies) {
		List<IndexChange> changes = new ArrayList<>();
		for (IndexedPolicyBuilder policy : policies) {
			changes.add(policy.put());
		}
		apply(changes);
	}

	private void apply(List<IndexChange> changes) {
		this.revision++;
		this.engine.apply(changes, this.revision).block(PATIENCE);
		this.index.apply(changes, this.revision).block(PATIENCE);
		untilComplete();
	}

	/** The engine has them already. */
	private void embed(IndexChange... changes) {
		this.index.apply(List.of(changes), 1).block(PATIENCE);
		untilComplete();
	}

	private void untilComplete() {
		until(() -> {
			SemanticStatus status = this.search.status().block(PATIENCE);
			return status.state() == SemanticStatus.State.COMPLETE && status.ready();
		});
	}

	/** Not in a busy loop: what is waited for has the lowest priority. */
	private static void until(Callable<Boolean> reached) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(reached);
	}

	private Answer search(String text, SearchMode mode) {
		return get(query(text), mode);
	}

	private Answer get(SearchQuery query, SearchMode mode) {
		return this.search.search(query, mode).block(PATIENCE);
	}

	/** The engine, and with which filters it is asked what they admit. */
	private static SearchEngine askedOf(SearchEngine engine, List<SearchFilter> asked) {
		return (SearchEngine) Proxy.newProxyInstance(SearchEngine.class.getClassLoader(),
				new Class<?>[] { SearchEngine.class }, (_, method, arguments) -> {
					if (method.getName().equals("admitted")) {
						asked.add((SearchFilter) arguments[0]);
					}
					return method.invoke(engine, arguments);
				});
	}

	private List<NodeId> pages(String text, SearchMode mode) {
		List<NodeId> all = new ArrayList<>();
		SearchQuery page = query(text).withFirst(7);
		while (true) {
			SearchResult result = get(page, mode).result();
			result.hits().forEach((hit) -> all.add(hit.policy()));
			if (!result.more()) {
				return all;
			}
			page = query(text).withFirst(7).withAfter(result.hits().getLast().cursor());
		}
	}

	private void assertRefused(String cursor, SearchMode mode, ErrorCode code) {
		assertThatExceptionOfType(SearchException.BadQuery.class)
			.isThrownBy(() -> get(query("养老").withAfter(cursor), mode))
			.matches((ex) -> ex.code() == code);
	}

	private static List<NodeId> ids(Answer answer) {
		return answer.result().hits().stream().map(Hit::policy).toList();
	}

	private static SearchQuery query(String text) {
		return SearchQuery.of(text);
	}

	private static SearchFilter years(int year) {
		return SearchFilter.ALL.withYears(List.of(year));
	}

}
