package org.zhiku.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchResult.Bucket;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.testsupport.IndexedPolicyBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** How every search engine must find what policies hold and name. */
public abstract class PartsContract extends SearchEngineFixture {

	private static final Set<SearchType> TASKS = Set.of(SearchType.TASK);

	private static final Set<SearchType> BODIES = Set.of(SearchType.DEPARTMENT, SearchType.INSTITUTION);

	@Test
	void findsTasksByTheirOwnWords() {
		index(skills(), greening());
		assertThat(ids(query("屋顶绿化").withTypes(TASKS))).containsExactly(id("green").part(NodeKind.TASK, 0));
		assertThat(ids(query("职业技能培训").withTypes(TASKS))).containsExactly(id("skills").part(NodeKind.TASK, 0));
		assertThat(ids(query("职业技能培训"))).containsExactly(id("skills"));
		assertThat(ids(query("顶").withTypes(TASKS))).containsExactly(id("green").part(NodeKind.TASK, 0));
	}

	@Test
	void clausesHoldForPartsByWhatTheyHold() {
		index(policy("hn").title("职业教育")
			.number("湘教发〔2023〕15号")
			.in("湖南省")
			.issuedBy("湖南省教育厅")
			.task("开展职业技能培训")
			.task("推进技能与职业评价")
			.names(NodeKind.DEPARTMENT, "湖南省教育厅")
			.names(NodeKind.DEPARTMENT, "湖南省财政厅"), policy("gd").in("广东省").task("加强职业技能评价"));
		NodeId training = id("hn").part(NodeKind.TASK, 0);
		NodeId judging = id("hn").part(NodeKind.TASK, 1);
		NodeId elsewhere = id("gd").part(NodeKind.TASK, 0);
		assertThat(ids(query("“职业技能”").withTypes(TASKS))).containsExactlyInAnyOrder(training, elsewhere);
		assertThat(ids(query("“职业技能” -评价").withTypes(TASKS))).containsExactly(training);
		assertThat(ids(query("技能 地区:湖南").withTypes(TASKS))).containsExactlyInAnyOrder(training, judging);
		assertThat(ids(query("技能 -发文机关:教育厅").withTypes(TASKS))).containsExactly(elsewhere);
		assertThat(ids(query("文号:湘教发〔2023〕15号").withTypes(TASKS))).containsExactlyInAnyOrder(training, judging);
		assertThat(ids(query("年份:2023").withTypes(TASKS))).containsExactlyInAnyOrder(training, judging);
		assertThat(ids(query("标题:评价").withTypes(TASKS))).containsExactlyInAnyOrder(judging, elsewhere);
		assertThat(ids(query("“财政厅”").withTypes(BODIES))).containsExactly(NodeId.of(NodeKind.DEPARTMENT, "湖南省财政厅"));
		assertThat(ids(query("湖南省 -财政").withTypes(BODIES))).containsExactly(NodeId.of(NodeKind.DEPARTMENT, "湖南省教育厅"));
		assertThat(get(engine().search(query("“职业技能”").withTypes(TASKS).withHighlight())).hits())
			.allSatisfy((hit) -> assertThat(hit.highlights()).singleElement()
				.satisfies((highlight) -> assertThat(highlight.matches()).singleElement()
					.satisfies((match) -> assertThat(match.end() - match.start()).isEqualTo(4))));
	}

	@Test
	void aPhraseStandsWithinThePartAsItStandsInAText() {
		index(policy("a").task("管理处理办法").task("完善管理\n办法").task("加强管理").task("办法另定，管理从严，理办结合"),
				policy("b").task("废止管理办法。").target("管理办法10项").task("处理办法"));
		assertThat(ids(query("“管理办法”").withTypes(Set.of(SearchType.TASK, SearchType.TARGET))))
			.containsExactlyInAnyOrder(id("a").part(NodeKind.TASK, 1), id("b").part(NodeKind.TASK, 0),
					id("b").part(NodeKind.TARGET, 1));
		assertThat(ids(query("办法 -“管理办法”").withTypes(TASKS))).containsExactlyInAnyOrder(id("a").part(NodeKind.TASK, 0),
				id("a").part(NodeKind.TASK, 3), id("b").part(NodeKind.TASK, 2));
	}

	@Test
	void theTitleOfATaskIsItsHeadingAndOfATargetThatOfItsPolicy() {
		index(policy("a").title("职业教育改革方案").task("（一）培养工匠。发展职业教育。").task("发展职业教育。培养工匠。").target("工匠10万名"),
				policy("b").title("工匠通知").target("职业教育投入10万元").task("工\n匠").names(NodeKind.INSTITUTION, "职业教育学院"));
		assertThat(ids(query("标题:职业教育").withTypes(TASKS))).containsExactly(id("a").part(NodeKind.TASK, 1));
		assertThat(get(engine().search(query("标题:职业教育").withTypes(TASKS).withHighlight())).hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.highlights()).extracting(Highlight::passage).containsExactly("发展职业教育。"));
		assertThat(ids(query("标题:匠").withTypes(TASKS))).containsExactly(id("a").part(NodeKind.TASK, 0));
		assertThat(ids(query("工匠 -标题:职业教育").withTypes(TASKS))).containsExactlyInAnyOrder(id("a").part(NodeKind.TASK, 0),
				id("b").part(NodeKind.TASK, 1));
		assertThat(ids(query("标题:职业教育").withTypes(Set.of(SearchType.TARGET))))
			.containsExactly(id("a").part(NodeKind.TARGET, 2));
		assertThat(ids(query("标题:职业教育").withTypes(BODIES))).containsExactly(NodeId.of(NodeKind.INSTITUTION, "职业教育学院"));
		assertThat(ids(query("正文:职业教育").withTypes(TASKS))).hasSize(2);
		assertThat(ids(query("标题:鑫").withTypes(Set.of(SearchType.values())))).isEmpty();
		assertThat(ids(query("“5G 鑫”").withTypes(Set.of(SearchType.values())))).isEmpty();
	}

	@Test
	void saysInWhichPolicyAndWhereInItsTextATaskMatches() {
		IndexedPolicyBuilder skills = skills();
		index(greening(), skills);
		SearchQuery query = query("补贴").withTypes(Set.of(SearchType.TASK, SearchType.TARGET)).withHighlight();
		List<Hit> hits = get(engine().search(query)).hits();
		assertThat(hits).hasSize(2).allMatch((hit) -> hit.policy().equals(id("skills")));
		for (Hit hit : hits) {
			IndexChange.Passage place = (IndexChange.Passage) skills.put()
				.parts()
				.stream()
				.filter((part) -> part.id().equals(hit.node()))
				.findFirst()
				.orElseThrow();
			assertThat(hit.highlights()).isNotEmpty().allSatisfy((highlight) -> {
				assertThat(highlight.field()).isEqualTo("text");
				assertThat(highlight.start()).isGreaterThanOrEqualTo(place.start());
				assertThat(highlight.end()).isLessThanOrEqualTo(place.end());
				assertThat(skills.put().text().substring(highlight.start(), highlight.end()))
					.isEqualTo(highlight.passage());
				assertThat(highlight.matches())
					.allSatisfy((match) -> assertThat(skills.put().text().substring(match.start(), match.end()))
						.isEqualTo("补贴"));
			});
		}
	}

	@Test
	void findsABodyOnceHoweverManyPoliciesNameIt() {
		index(policy("a").names(NodeKind.DEPARTMENT, "湖南省教育厅", "省教育厅"),
				policy("b").names(NodeKind.DEPARTMENT, "湖南省教育厅", "湖南省教育厅"),
				policy("c").names(NodeKind.DEPARTMENT, "湖南省财政厅").names(NodeKind.INSTITUTION, "湖南第一师范学院", "一师"));
		index(policy("d").names(NodeKind.DEPARTMENT, "湖南省教育厅", "教育厅"));
		SearchResult result = get(engine().search(query("湖南省教育厅").withTypes(BODIES)));
		assertThat(result.hits().getFirst().node()).isEqualTo(NodeId.of(NodeKind.DEPARTMENT, "湖南省教育厅"));
		assertThat(result.hits()).extracting(Hit::node).doesNotHaveDuplicates();
		assertThat(result.total()).isEqualTo(result.hits().size());
		assertThat(ids(query("湖南第一师范学院").withTypes(Set.of(SearchType.INSTITUTION))))
			.containsExactly(NodeId.of(NodeKind.INSTITUTION, "湖南第一师范学院"));
	}

	@Test
	void showsTheNameThatMatchedOrHowABodyIsWritten() {
		index(policy("a").names(NodeKind.DEPARTMENT, "湖南省人力资源和社会保障厅", "社会保障厅", "省厅人事口"));
		assertThat(nameOf("人力资源")).extracting(Highlight::field, Highlight::passage)
			.containsExactly("name", "湖南省人力资源和社会保障厅");
		assertThat(nameOf("人事口")).extracting(Highlight::field, Highlight::passage).containsExactly("alias", "省厅人事口");
		assertThat(nameOf("人事口").matches()).containsExactly(new SearchResult.Match(2, 5));
	}

	@Test
	void aBodyIsGoneWithTheLastPolicyThatNamesIt() {
		index(policy("a").names(NodeKind.DEPARTMENT, "湖南省教育厅"), policy("b").names(NodeKind.DEPARTMENT, "湖南省教育厅"));
		get(engine().apply(List.of(new IndexChange.Remove(id("a"))), 2));
		assertThat(ids(query("湖南省教育厅").withTypes(BODIES))).hasSize(1);
		index(policy("b").text("不再提及"));
		assertThat(ids(query("湖南省教育厅").withTypes(BODIES))).isEmpty();
	}

	@Test
	void partsGoAndComeWithTheirPolicy() {
		index(skills());
		index(policy("skills").task("开展屋顶绿化"));
		assertThat(ids(query("职业技能培训").withTypes(TASKS))).isEmpty();
		assertThat(ids(query("屋顶绿化").withTypes(TASKS))).hasSize(1);
		get(engine().apply(List.of(new IndexChange.Remove(id("skills"))), 9));
		assertThat(ids(query("屋顶绿化").withTypes(Set.of(SearchType.values())))).isEmpty();
		assertThat(get(engine().size())).isZero();
	}

	@Test
	void theSizeIsOfPoliciesAlone() {
		index(skills(), greening());
		assertThat(get(engine().size())).isEqualTo(2);
	}

	@Test
	void filtersByWhatHoldsForThePolicy() {
		index(skills().in("湖南省"), policy("other").in("广东省").task("开展职业技能培训").names(NodeKind.DEPARTMENT, "广东省教育厅"),
				policy("more").in("湖南省").names(NodeKind.DEPARTMENT, "广东省教育厅"));
		SearchFilter hunan = SearchFilter.ALL.withRegions(List.of("湖南省"));
		assertThat(ids(query("职业技能培训").withTypes(TASKS).withFilter(hunan)))
			.containsExactly(id("skills").part(NodeKind.TASK, 0));
		Hit body = get(engine().search(query("广东省教育厅").withTypes(BODIES).withFilter(hunan))).hits().getFirst();
		assertThat(body.node()).isEqualTo(NodeId.of(NodeKind.DEPARTMENT, "广东省教育厅"));
		assertThat(body.policy()).isEqualTo(id("more"));
	}

	@Test
	void countsTypesAndPagesThroughSeveral() {
		List<IndexedPolicyBuilder> policies = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			policies.add(policy("p" + i).title("教育通知")
				.signedOn("2023-01-0" + (1 + i % 3))
				.task("发展教育")
				.target("教育投入增长" + i + "%")
				.names(NodeKind.DEPARTMENT, "湖南省教育厅")
				.names(NodeKind.INSTITUTION, "教育学院" + i % 2));
		}
		index(policies.toArray(IndexedPolicyBuilder[]::new));
		SearchQuery all = query("教育").withTypes(Set.of(SearchType.values())).withFacets(Set.of(FacetField.TYPE));
		SearchResult result = get(engine().search(all));
		assertThat(result.total()).isEqualTo(21);
		assertThat(result.facets().getFirst().buckets()).containsExactly(new Bucket("POLICY", 6),
				new Bucket("TARGET", 6), new Bucket("TASK", 6), new Bucket("INSTITUTION", 2),
				new Bucket("DEPARTMENT", 1));
		for (SearchSort sort : SearchSort.values()) {
			List<NodeId> whole = ids(all.withSort(sort).withFirst(100));
			assertThat(whole).hasSize(21).doesNotHaveDuplicates();
			List<NodeId> paged = new ArrayList<>();
			SearchQuery page = all.withSort(sort).withFirst(4);
			for (SearchResult part = get(engine().search(page));; part = get(engine().search(page))) {
				part.hits().forEach((hit) -> paged.add(hit.node()));
				if (!part.more()) {
					break;
				}
				page = page.withAfter(part.hits().getLast().cursor());
			}
			assertThat(paged).isEqualTo(whole);
		}
	}

	@Test
	void scoresOfPoliciesDoNotDependOnTheirParts() {
		index(policy("a").title("职业技能培训").text("开展职业技能培训"), policy("b").text("技能"));
		List<Double> without = scores();
		index(policy("a").title("职业技能培训").task("开展职业技能培训").names(NodeKind.INSTITUTION, "职业技能学院"),
				policy("b").target("技能"));
		get(engine()
			.apply(List.of(policy("a").title("职业技能培训").text("开展职业技能培训").names(NodeKind.INSTITUTION, "职业技能学院").put(),
					policy("b").text("技能").names(NodeKind.INSTITUTION, "技能学院").put()), 7));
		assertThat(scores()).isEqualTo(without);
	}

	@Test
	void aBodyAskedForByItsFullNameIsFirst() {
		index(policy("a").names(NodeKind.INSTITUTION, "教育学院教育系教育学教育室").names(NodeKind.INSTITUTION, "教育学院"),
				policy("b").names(NodeKind.INSTITUTION, "教育学院教育").signedOn(LocalDate.EPOCH.toString()));
		assertThat(ids(query("教育学院").withTypes(BODIES))).startsWith(NodeId.of(NodeKind.INSTITUTION, "教育学院"));
	}

	@Test
	void browsesWhatThePoliciesOfAFilterHold() {
		index(skills(), greening());
		SearchFilter green = SearchFilter.ALL.among(List.of(id("green")));
		SearchQuery all = query("").withBrowse().withTypes(Set.of(SearchType.values()));
		assertThat(ids(all)).hasSize(7);
		assertThat(ids(all.withFilter(green))).containsExactlyInAnyOrder(id("green"),
				id("green").part(NodeKind.TASK, 0), NodeId.of(NodeKind.DEPARTMENT, "长沙市园林局"));
		assertThat(ids(query("").withBrowse())).containsExactlyInAnyOrder(id("green"), id("skills"));
	}

	private List<Double> scores() {
		return get(engine().search(query("职业技能培训"))).hits().stream().map(Hit::score).toList();
	}

	private Highlight nameOf(String text) {
		return get(engine().search(query(text).withTypes(BODIES).withHighlight())).hits()
			.getFirst()
			.highlights()
			.getFirst();
	}

	private static IndexedPolicyBuilder skills() {
		return policy("skills").title("通知")
			.text("为了发展，现通知如下。\n")
			.task("开展职业技能培训，给予补贴。")
			.target("每人补贴500元")
			.task("加强监督。");
	}

	private static IndexedPolicyBuilder greening() {
		return policy("green").title("办法").task("鼓励屋顶绿化").names(NodeKind.DEPARTMENT, "长沙市园林局");
	}

}
