package org.zhiku.discovery;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.zhiku.graph.GraphQuery;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.search.FacetField;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Bucket;
import org.zhiku.search.SearchResult.Facet;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SearchResult.Match;
import org.zhiku.search.SearchSort;
import org.zhiku.search.SearchType;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.GraphQueries;
import org.zhiku.testsupport.PlannedSearch;
import org.zhiku.testsupport.RecordingGraphReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine finds, the graph hydrates, once. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
@AutoConfigureGraphQlTester
class SearchTests {

	private static final NodeId KNOWN = NodeId.of(NodeKind.POLICY, "the only one");

	private static final NodeId GONE = NodeId.of(NodeKind.POLICY, "deleted a moment ago");

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private PlannedSearch engine;

	@Autowired
	private RecordingGraphReader graph;

	@Test
	void keepsTheEnginesOrderAndDropsWhatTheGraphNoLongerHas() {
		this.engine.plan(new SearchResult(7, List.of(hit(GONE, "c1"), hit(KNOWN, "c2")), List.of(), true, 12));
		this.tester.document("""
				{ search(query: "技能", first: 2) { totalCount revision pageInfo { hasNextPage endCursor }
				  edges { cursor score node { __typename id ... on Policy { found: tasks(first: 1) { nodes { id } } } }
				    highlights { field fragments passage { start end } matches { start end } } } } }
				""").execute().path("search").matchesJsonStrictly("""
				{ "totalCount": 7, "revision": 12, "pageInfo": { "hasNextPage": true, "endCursor": "c2" },
				  "edges": [ { "cursor": "c2", "score": 1.5,
				    "node": { "__typename": "Policy", "id": "%s", "found": { "nodes": [ { "id": "%s" } ] } },
				    "highlights": [ { "field": "text", "fragments": ["职业<em>技能</em>"],
				      "passage": { "start": 5, "end": 9 }, "matches": [ { "start": 7, "end": 9 } ] } ] } ] }
				""".formatted(KNOWN, NodeId.of(NodeKind.TASK, "the only one")));
		List<GraphQuery> queries = this.graph.taken();
		assertThat(queries).hasSize(1);
		assertThat(GraphQueries.describe(queries)).isEqualTo("""
				POLICY
				  where Property[name=id, operator=IN, value=[%s, %s]]
				  order id limit 2
				  read id
				  /search/edges/node/found -HAS_TASK->
				    order order, id limit 1
				    read id
				""".formatted(GONE, KNOWN));
	}

	@Test
	void asksTheEngineOnlyForWhatIsSelected() {
		this.engine.taken();
		this.graph.taken();
		this.tester.document("{ search(query: \"技能\", sort: NEWEST, after: \"c\", first: 0) { totalCount } }")
			.executeAndVerify();
		SearchQuery query = this.engine.taken().getFirst();
		assertThat(query.facets()).isEmpty();
		assertThat(query.highlight()).isFalse();
		assertThat(query.sort()).isEqualTo(SearchSort.NEWEST);
		assertThat(query.after()).isEqualTo("c");
		assertThat(this.graph.taken()).isEmpty();
	}

	@Test
	void hydratesEachKindOnceInTheEnginesOrder() {
		NodeId task = NodeId.of(NodeKind.TASK, "the only one");
		NodeId department = NodeId.of(NodeKind.DEPARTMENT, "the only one");
		this.engine.taken();
		this.graph.taken();
		this.engine.plan(new SearchResult(4,
				List.of(new Hit(department, KNOWN, 3, "c1", List.of()),
						new Hit(GONE.part(NodeKind.TASK, 1), GONE, 2, "c2", List.of()),
						new Hit(task, KNOWN, 2, "c3", List.of()), hit(KNOWN, "c4")),
				List.of(), false, 12));
		this.tester.document("""
				{ search(query: "技能", types: [POLICY, TASK, DEPARTMENT]) { edges { node { __typename id
				    ... on Task { policy { id } } ... on Policy { tasks { totalCount } }
				    ... on Department { tasks { totalCount } } } } } }
				""")
			.execute()
			.path("search.edges[*].node.__typename")
			.entityList(String.class)
			.containsExactly("Department", "Task", "Policy");
		assertThat(this.graph.taken()).hasSize(3);
		assertThat(this.engine.taken().getFirst().types()).containsExactlyInAnyOrder(SearchType.POLICY, SearchType.TASK,
				SearchType.DEPARTMENT);
	}

	@Test
	void asksTheGraphNothingWhereIdsAreEnough() {
		this.graph.taken();
		this.engine.plan(new SearchResult(2, List.of(hit(GONE, "c1"), hit(KNOWN, "c2")), List.of(), false, 12));
		this.tester.document("{ search(query: \"技能\") { edges { node { __typename id } } } }")
			.execute()
			.path("search.edges[*].node.id")
			.entityList(String.class)
			.containsExactly(GONE.value(), KNOWN.value());
		assertThat(this.graph.taken()).isEmpty();
	}

	@Test
	void policiesAreLookedForWhereNothingElseIsAskedFor() {
		this.engine.taken();
		this.engine.plan(new SearchResult(0, List.of(), List.of(), false, 12));
		this.tester.document("{ search(query: \"技能\", types: null) { totalCount } }").execute();
		assertThat(this.engine.taken().getFirst().types()).containsExactly(SearchType.POLICY);
		this.tester.document("{ search(query: \"技能\", types: []) { totalCount } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.extracting((error) -> error.getExtensions().get("code"))
				.isEqualTo("BAD_REQUEST"));
	}

	@Test
	void countsTheFacetsOfEveryOccurrence() {
		this.engine.taken();
		this.engine.plan(new SearchResult(3, List.of(),
				List.of(new Facet(FacetField.YEAR, List.of(new Bucket("2023", 2), new Bucket("2022", 1))),
						new Facet(FacetField.GENRE, List.of(new Bucket("NOTICE", 3)))),
				false, 1));
		this.tester.document("""
				query($filter: SearchFilter) { search(query: "技能", filter: $filter) {
				  years: facets(fields: [YEAR], first: 1) { field buckets { value count } }
				  genres: facets(fields: [GENRE]) { buckets { value count } } } }
				""")
			.variable("filter",
					Map.of("years", List.of(2023), "hasTargets", true, "signedFrom", "2023-01-01", "statuses",
							List.of("IN_FORCE", "REPEALED"), "statusOn", "2024-01-01"))
			.execute()
			.path("search")
			.matchesJsonStrictly("""
					{ "years": [ { "field": "YEAR", "buckets": [ { "value": "2023", "count": 2 } ] } ],
					  "genres": [ { "buckets": [ { "value": "NOTICE", "count": 3 } ] } ] }
					""");
		SearchQuery query = this.engine.taken().getFirst();
		assertThat(query.facets()).containsExactlyInAnyOrder(FacetField.YEAR, FacetField.GENRE);
		assertThat(query.filter().years()).containsExactly(2023);
		assertThat(query.filter().hasTargets()).isTrue();
		assertThat(query.filter().signedFrom()).hasToString("2023-01-01");
		assertThat(query.filter().statuses()).containsExactly(PolicyStatus.IN_FORCE, PolicyStatus.REPEALED);
		assertThat(query.filter().statusOn()).hasToString("2024-01-01");
	}

	@Test
	void aFacetHasBounds() {
		for (int size : new int[] { 0, 101 }) {
			this.tester.document("query($size: Int) { search(query: \"技能\") { facets(first: $size) { field } } }")
				.variable("size", size)
				.execute()
				.errors()
				.satisfy((errors) -> assertThat(errors).singleElement()
					.extracting((error) -> error.getExtensions().get("code"))
					.isEqualTo("BAD_REQUEST"));
		}
	}

	@Test
	void doesNotAnswerFromAnIndexThatIsBehindTheRevisionAskedFor() {
		this.engine.plan(new SearchResult(0, List.of(), List.of(), false, 12));
		this.tester.document("{ search(query: \"技能\", minRevision: 12) { revision } }")
			.execute()
			.path("search.revision")
			.entity(Integer.class)
			.isEqualTo(12);
		this.tester.document("{ search(query: \"技能\", minRevision: 13) { revision } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.extracting((error) -> error.getExtensions().get("code"))
				.isEqualTo("TIMEOUT"));
	}

	private static Hit hit(NodeId policy, String cursor) {
		return new Hit(policy, 1.5, cursor, List.of(new Highlight("text", "职业技能", 5, 9, List.of(new Match(7, 9)))));
	}

}
