package org.zhiku.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.search.SearchResult.Bucket;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.topic.Topic;
import org.zhiku.testsupport.IndexedPolicyBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** How every search engine must filter, count, sort and page. */
public abstract class HitListContract extends SearchEngineFixture {

	@Test
	void filtersByEveryPart() {
		indexForFilters();
		assertThat(ids(query("通知").withFilter(years(2023)))).containsExactlyInAnyOrder(id("hn"), id("cs"));
		assertThat(ids(query("通知").withFilter(years(2023, 2019)))).hasSize(3);
		assertThat(ids(query("通知").withFilter(filter(List.of(AdministrativeLevel.CITY), List.of(), List.of()))))
			.containsExactly(id("cs"));
		assertThat(ids(query("通知").withFilter(filter(List.of(), List.of("湖南省"), List.of())))).hasSize(2);
		assertThat(ids(query("通知").withFilter(filter(List.of(), List.of("湖南省"), List.of("长沙市教育局")))))
			.containsExactly(id("cs"));
		assertThat(ids(query("通知").withFilter(genre(Genre.OPINION)))).containsExactly(id("gd"));
		assertThat(ids(query("通知").withFilter(targets(true)))).containsExactly(id("hn"));
		assertThat(ids(query("通知").withFilter(targets(false)))).hasSize(2);
		assertThat(ids(query("通知").withFilter(signed("2023-05-01", null)))).containsExactly(id("cs"));
		assertThat(ids(query("通知").withFilter(signed("2019-01-01", "2023-04-30")))).hasSize(2);
	}

	@Test
	void findsAmongGivenPoliciesOnly() {
		indexForFilters();
		assertThat(ids(query("通知").withFilter(SearchFilter.ALL.among(List.of(id("cs"), id("gd"), id("unknown"))))))
			.containsExactlyInAnyOrder(id("cs"), id("gd"));
		assertThat(ids(query("通知").withFilter(years(2023).among(List.of(id("cs"), id("gd"))))))
			.containsExactly(id("cs"));
	}

	@Test
	void browsesAllThatTheFilterAdmitsWhereTheTextIsBlank() {
		indexForFilters();
		SearchQuery all = query("").withBrowse().withSort(SearchSort.NEWEST);
		assertThat(ids(all)).containsExactly(id("cs"), id("hn"), id("gd"));
		assertThat(ids(query(" ").withBrowse().withFilter(genre(Genre.OPINION)))).containsExactly(id("gd"));
		assertThat(ids(query("。").withBrowse())).as("a text without words is no blank one").isEmpty();
		SearchResult first = get(engine().search(all.withFirst(1)));
		assertThat(ids(all.withAfter(first.hits().getFirst().cursor()))).containsExactly(id("hn"), id("gd"));
	}

	@Test
	void countsEveryValueOfTheHits() {
		indexForFilters();
		SearchResult result = get(engine()
			.search(query("通知").withFacets(Set.of(FacetField.values())).withFilter(years(2023)).withFirst(1)));
		assertThat(result.total()).isEqualTo(2);
		assertThat(buckets(result, FacetField.REGION)).containsExactly(new Bucket("湖南省", 2), new Bucket("长沙市", 1));
		assertThat(buckets(result, FacetField.ISSUER)).containsExactly(new Bucket("湖南省教育厅", 1), new Bucket("湖南省财政厅", 1),
				new Bucket("长沙市教育局", 1));
		assertThat(buckets(result, FacetField.YEAR)).containsExactly(new Bucket("2023", 2), new Bucket("2019", 1));
		assertThat(buckets(result, FacetField.STATUS)).containsExactly(new Bucket("UNKNOWN", 2));
		assertThat(buckets(result, FacetField.LEVEL)).containsExactly(new Bucket("CITY", 1),
				new Bucket("PROVINCIAL", 1));
		assertThat(buckets(result, FacetField.GENRE)).containsExactly(new Bucket("NOTICE", 2));
		assertThat(buckets(result, FacetField.HAS_TARGETS)).containsExactly(new Bucket("false", 1),
				new Bucket("true", 1));
	}

	@Test
	void aFacetShowsWhatElseItsOwnFieldOffers() {
		indexForFilters();
		SearchQuery query = query("通知").withFacets(Set.of(FacetField.values()));
		SearchResult one = get(engine().search(query.withFilter(years(2023))));
		assertThat(one.total()).isEqualTo(2);
		assertThat(buckets(one, FacetField.YEAR)).containsExactly(new Bucket("2023", 2), new Bucket("2019", 1));
		assertThat(buckets(one, FacetField.GENRE)).containsExactly(new Bucket("NOTICE", 2));
		SearchFilter city = filter(List.of(AdministrativeLevel.CITY), List.of("湖南省"), List.of());
		SearchResult two = get(engine().search(query.withFilter(city)));
		assertThat(buckets(two, FacetField.LEVEL)).containsExactly(new Bucket("CITY", 1), new Bucket("PROVINCIAL", 1));
		assertThat(buckets(two, FacetField.REGION)).containsExactly(new Bucket("湖南省", 1), new Bucket("长沙市", 1));
		assertThat(buckets(two, FacetField.YEAR)).containsExactly(new Bucket("2023", 1));
		SearchResult three = get(engine().search(query.withFilter(targets(true))));
		assertThat(buckets(three, FacetField.HAS_TARGETS)).containsExactly(new Bucket("false", 2),
				new Bucket("true", 1));
	}

	@Test
	void aFacetKeepsWhatTheQueryExcludes() {
		indexForFilters();
		SearchResult result = get(
				engine().search(query("通知 -地区:长沙").withFacets(Set.of(FacetField.YEAR)).withFilter(years(2023))));
		assertThat(buckets(result, FacetField.YEAR)).containsExactly(new Bucket("2019", 1), new Bucket("2023", 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-12-31", "2020-01-01", "2021-12-31", "2022-01-01", "2024-12-31", "2025-01-01" })
	void aStatusIsThatOfTheDayInFilterAndFacet(String on) {
		LocalDate day = LocalDate.parse(on);
		LocalDate first = LocalDate.parse("2020-01-01");
		LocalDate last = LocalDate.parse("2024-12-31");
		LocalDate repealed = LocalDate.parse("2022-01-01");
		List<Applicability> all = List.of(new Applicability(first, null, null, false),
				new Applicability(first, last, null, false), new Applicability(first, last, repealed, false),
				new Applicability(first, null, null, true), new Applicability(null, null, null, false),
				new Applicability(null, last, null, false), new Applicability(null, null, repealed, true),
				new Applicability(last.plusDays(1), null, first, false));
		index(IntStream.range(0, all.size())
			.mapToObj((i) -> policy("p" + i).title("通知").applies(all.get(i)))
			.toArray(IndexedPolicyBuilder[]::new));
		SearchQuery query = query("通知").withFacets(Set.of(FacetField.STATUS));
		SearchResult counted = get(engine().search(query.withFilter(SearchFilter.ALL.withStatuses(List.of(), day))));
		long sum = 0;
		for (PolicyStatus status : PolicyStatus.values()) {
			List<NodeId> expected = IntStream.range(0, all.size())
				.filter((i) -> all.get(i).on(day) == status)
				.mapToObj((i) -> id("p" + i))
				.toList();
			SearchFilter filter = SearchFilter.ALL.withStatuses(List.of(status), day);
			assertThat(ids(query.withFilter(filter))).containsExactlyInAnyOrderElementsOf(expected);
			assertThat(buckets(counted, FacetField.STATUS).stream()
				.filter((bucket) -> bucket.value().equals(status.name()))
				.mapToLong(Bucket::count)
				.sum()).isEqualTo(expected.size());
			assertThat(get(engine().search(query.withFilter(filter))).facets()).isEqualTo(counted.facets());
			sum += expected.size();
		}
		assertThat(sum).isEqualTo(all.size());
		SearchFilter two = SearchFilter.ALL.withStatuses(List.of(PolicyStatus.IN_FORCE, PolicyStatus.UNKNOWN), day);
		assertThat(ids(query.withFilter(two)))
			.hasSize((int) all.stream().filter((each) -> two.statuses().contains(each.on(day))).count());
	}

	@Test
	void sortsByDateWithTheUndatedLast() {
		indexForFilters();
		index(policy("undated").text("通知"));
		assertThat(ids(query("通知").withSort(SearchSort.NEWEST))).containsExactly(id("cs"), id("hn"), id("gd"),
				id("undated"));
		assertThat(ids(query("通知").withSort(SearchSort.OLDEST))).containsExactly(id("gd"), id("hn"), id("cs"),
				id("undated"));
		assertThat(get(engine().search(query("通知").withSort(SearchSort.NEWEST))).hits())
			.allMatch((hit) -> hit.score() > 0);
	}

	@Test
	void sortsNumbersAsTheyCount() {
		index(policy("none").text("通知"), policy("10").text("通知").number("湘教发〔2023〕10号"),
				policy("9").text("通知").number("湘教发〔2023〕9号"), policy("2022").text("通知").number("湘教发〔2022〕100号"),
				policy("law").text("通知").number("主席令第7号"), policy("other").text("通知").number("长教〔2019〕1号"),
				policy("odd").text("通知").number("无格式"));
		SearchQuery query = query("通知").withSort(SearchSort.NUMBER);
		List<NodeId> sorted = ids(query);
		assertThat(sorted).containsSubsequence(id("2022"), id("9"), id("10")).endsWith(id("none")).hasSize(7);
		assertThat(sorted.indexOf(id("10")) - sorted.indexOf(id("2022"))).isEqualTo(2);
		SearchQuery page = query.withFirst(1);
		List<NodeId> paged = new ArrayList<>();
		for (SearchResult result = get(engine().search(page));; result = get(engine().search(page))) {
			paged.add(result.hits().getFirst().node());
			if (!result.more()) {
				break;
			}
			page = query.withFirst(1).withAfter(result.hits().getFirst().cursor());
		}
		assertThat(paged).isEqualTo(sorted);
	}

	@Test
	void sortsNumbersByAgencyAndTitlesAsACatalogueDoes() {
		index(policy("gfb").text("通知").number("国发办〔2020〕1号").title("《重庆市办法》"),
				policy("gf").text("通知").number("国发〔2023〕2号").title("安徽省第10批名单"),
				policy("gf9").text("通知").number("国发〔2022〕11号").title("安徽省第9批名单"),
				policy("hn").text("通知").number("湘政发〔2001〕003号").title("重点项目办法"),
				policy("ah").text("通知").number("皖政〔2024〕1号").title("AI行动方案"), policy("none").text("通知"),
				policy("law").text("通知").number("国务院令第12号").title("长沙市办法"));
		assertThat(ids(query("通知").withSort(SearchSort.NUMBER))).containsExactly(id("gf9"), id("gf"), id("gfb"),
				id("law"), id("ah"), id("hn"), id("none"));
		assertThat(ids(query("通知").withSort(SearchSort.TITLE))).containsExactly(id("ah"), id("gf9"), id("gf"),
				id("law"), id("gfb"), id("hn"), id("none"));
	}

	@Test
	void pagesReachEveryHitOnceInEveryOrder() {
		index(IntStream.range(0, 25)
			.mapToObj((i) -> policy("p" + i).text("职业技能培训")
				.title((i % 3 == 0) ? "职业技能" : "培训")
				.signedOn("2023-01-0" + (1 + i % 2)))
			.toArray(IndexedPolicyBuilder[]::new));
		index(policy("undated").text("职业技能培训"));
		for (SearchSort sort : SearchSort.values()) {
			List<NodeId> all = ids(query("职业技能培训").withSort(sort).withFirst(100));
			assertThat(all).hasSize(26).doesNotHaveDuplicates();
			assertThat(pages(query("职业技能培训").withSort(sort).withFirst(4))).isEqualTo(all);
		}
	}

	/** Documents come, change and go after each page. */
	@ParameterizedTest
	@EnumSource(SearchSort.class)
	void allPagesAreOfTheStateThatTheFirstOneShowed(SearchSort sort) {
		for (int i = 0; i < 12; i++) {
			index(policy("p" + i).title("培训" + i).text("培训".repeat(1 + i % 4)).signedOn("2023-01-0" + (1 + i % 5)));
		}
		SearchQuery query = query("培训").withSort(sort).withFirst(2);
		List<NodeId> before = ids(query.withFirst(100));
		SearchResult page = get(engine().search(query));
		List<NodeId> paged = new ArrayList<>(page.hits().stream().map(Hit::node).toList());
		for (int i = 0; page.more(); i++) {
			get(engine().apply(List.of(new IndexChange.Remove(id("p" + (i * 5) % 12)),
					policy("p" + (i * 7) % 12).text("培训培训培训").signedOn("2023-01-09").put(),
					policy("new" + i).title("培训").signedOn("2023-01-03").put()), 100 + i));
			page = get(engine().search(query.withAfter(page.hits().getLast().cursor())));
			assertThat(page.total()).isEqualTo(12);
			page.hits().forEach((hit) -> paged.add(hit.node()));
		}
		assertThat(paged).isEqualTo(before);
		assertThat(ids(query.withFirst(100))).isNotEqualTo(before);
	}

	@Test
	void pagingGoesOnWhileTheIndexIsBuiltAnew() {
		index(policy("a").text("培训").signedOn("2023-01-04"), policy("b").text("培训").signedOn("2023-01-03"));
		SearchQuery query = query("培训").withSort(SearchSort.NEWEST).withFirst(1);
		Hit first = get(engine().search(query)).hits().getFirst();
		IndexBuild build = get(engine().build("graph"));
		get(build.apply(List.of(policy("c").text("培训").put()), 9));
		assertThat(get(build.serve())).isTrue();
		assertThat(ids(query.withAfter(first.cursor()))).containsExactly(id("b"));
		assertThat(ids(query)).containsExactly(id("c"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "%%%", "AAAA", "AQAAAAAAAAAAAAAAAAAAAHBvbF8w", "职业" })
	void aCursorThatIsNoneIsRefused(String cursor) {
		assertInvalid(query("培训").withAfter(cursor));
	}

	@Test
	void aCursorOfAnotherQueryOrSortIsRefused() {
		index(policy("a").text("职业培训"));
		String cursor = get(engine().search(query("培训"))).hits().getFirst().cursor();
		assertThat(ids(query("培训").withAfter(cursor))).isEmpty();
		assertInvalid(query("职业").withAfter(cursor));
		assertInvalid(query("培训").withSort(SearchSort.NEWEST).withAfter(cursor));
		assertInvalid(query("培训").withFilter(years(2023)).withAfter(cursor));
	}

	private void indexForFilters() {
		index(policy("hn").title("通知")
			.signedOn("2023-04-30")
			.in("湖南省")
			.issuedBy("湖南省教育厅", "湖南省财政厅")
			.level(AdministrativeLevel.PROVINCIAL)
			.withTargets(),
				policy("cs").title("通知")
					.signedOn("2023-05-01")
					.in("湖南省", "长沙市")
					.issuedBy("长沙市教育局")
					.level(AdministrativeLevel.CITY),
				policy("gd").title("通知")
					.signedOn("2019-01-01")
					.in("广东省")
					.issuedBy("广东省教育厅")
					.level(AdministrativeLevel.PROVINCIAL)
					.genre(Genre.OPINION));
	}

	private List<NodeId> pages(SearchQuery query) {
		List<NodeId> all = new ArrayList<>();
		SearchQuery page = query;
		while (true) {
			SearchResult result = get(engine().search(page));
			assertThat(result.total()).isEqualTo(26);
			result.hits().forEach((hit) -> all.add(hit.policy()));
			if (!result.more()) {
				return all;
			}
			page = query.withAfter(result.hits().getLast().cursor());
		}
	}

	private void assertInvalid(SearchQuery query) {
		assertThatExceptionOfType(SearchException.BadQuery.class).isThrownBy(() -> get(engine().search(query)))
			.matches((ex) -> ex.code() == ErrorCode.INVALID_CURSOR);
	}

	@Test
	void countsAndFiltersByTopics() {
		index(policy("a").title("关于中小学教师工作的通知").text("技能"), policy("b").title("关于中小学校园消防和安全生产的通知").text("技能"),
				policy("c").title("关于有关问题的批复").text("技能"));
		SearchResult all = get(engine().search(query("技能").withFacets(Set.of(FacetField.TOPIC))));
		assertThat(buckets(all, FacetField.TOPIC)).containsExactly(new Bucket("EDUCATION", 2),
				new Bucket("EMERGENCY", 1));
		assertThat(ids(query("技能").withFilter(SearchFilter.ALL.withTopics(List.of(Topic.EMERGENCY)))))
			.containsExactly(id("b"));
	}

	private static List<Bucket> buckets(SearchResult result, FacetField field) {
		return result.facets().stream().filter((facet) -> facet.field() == field).findFirst().orElseThrow().buckets();
	}

	private static SearchFilter years(Integer... years) {
		return SearchFilter.ALL.withYears(List.of(years));
	}

	private static SearchFilter filter(List<AdministrativeLevel> levels, List<String> regions, List<String> issuers) {
		return SearchFilter.ALL.withLevels(levels).withRegions(regions).withIssuers(issuers);
	}

	private static SearchFilter genre(Genre genre) {
		return SearchFilter.ALL.withGenres(List.of(genre));
	}

	private static SearchFilter targets(boolean has) {
		return SearchFilter.ALL.withTargets(has);
	}

	private static SearchFilter signed(String from, String to) {
		return SearchFilter.ALL.withSigned((from != null) ? LocalDate.parse(from) : null,
				(to != null) ? LocalDate.parse(to) : null);
	}

}
