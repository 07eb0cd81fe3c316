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
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchResult.Bucket;
import org.zhiku.search.SearchResult.Hit;
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
		assertThat(buckets(result, FacetField.YEAR)).containsExactly(new Bucket("2023", 2));
		assertThat(buckets(result, FacetField.LEVEL)).containsExactly(new Bucket("CITY", 1),
				new Bucket("PROVINCIAL", 1));
		assertThat(buckets(result, FacetField.GENRE)).containsExactly(new Bucket("NOTICE", 2));
		assertThat(buckets(result, FacetField.HAS_TARGETS)).containsExactly(new Bucket("false", 1),
				new Bucket("true", 1));
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

	private static List<Bucket> buckets(SearchResult result, FacetField field) {
		return result.facets().stream().filter((facet) -> facet.field() == field).findFirst().orElseThrow().buckets();
	}

	private static SearchFilter years(Integer... years) {
		return new SearchFilter(List.of(years), List.of(), List.of(), List.of(), List.of(), null, null, null,
				List.of());
	}

	private static SearchFilter filter(List<AdministrativeLevel> levels, List<String> regions, List<String> issuers) {
		return new SearchFilter(List.of(), levels, regions, issuers, List.of(), null, null, null, List.of());
	}

	private static SearchFilter genre(Genre genre) {
		return new SearchFilter(List.of(), List.of(), List.of(), List.of(), List.of(genre), null, null, null,
				List.of());
	}

	private static SearchFilter targets(boolean has) {
		return new SearchFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, has, List.of());
	}

	private static SearchFilter signed(String from, String to) {
		return new SearchFilter(List.of(), List.of(), List.of(), List.of(), List.of(),
				(from != null) ? LocalDate.parse(from) : null, (to != null) ? LocalDate.parse(to) : null, null,
				List.of());
	}

}
