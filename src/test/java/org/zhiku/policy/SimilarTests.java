package org.zhiku.policy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.zhiku.api.limit.RequestState;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SimilarPolicy;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.PlannedSearch;
import org.zhiku.testsupport.RecordingGraphReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine finds what is alike, the graph hydrates it once a level. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
@AutoConfigureGraphQlTester
class SimilarTests {

	private static final NodeId ONLY = NodeId.of(NodeKind.POLICY, "the only one");

	private static final NodeId ANOTHER = NodeId.of(NodeKind.POLICY, "another");

	private static final NodeId THIRD = NodeId.of(NodeKind.POLICY, "third");

	private static final NodeId GONE = NodeId.of(NodeKind.POLICY, "gone");

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private PlannedSearch engine;

	@Autowired
	private RecordingGraphReader graph;

	@AfterEach
	void forget() {
		this.graph.hold();
		this.graph.taken();
		this.engine.planSimilar();
	}

	@Test
	void dropsWhatTheGraphNoLongerHas() {
		this.engine.planSimilar(new SimilarPolicy(GONE, 3, false), new SimilarPolicy(ONLY, 2.5, true));
		this.tester
			.document(
					"{ policies { nodes { similar { score sameText policy { id issuers { department { id } } } } } } }")
			.execute()
			.path("policies.nodes[0].similar")
			.matchesJson("""
					[ { "score": 2.5, "sameText": true, "policy": { "id": "%s" } } ]
					""".formatted(ONLY));
	}

	@Test
	void looksNoLongerThanSomebodyWaits() {
		CompletableFuture<Void> looking = new CompletableFuture<>();
		CompletableFuture<Void> left = new CompletableFuture<>();
		this.engine.planSimilar(Mono.<List<SimilarPolicy>>never()
			.doOnSubscribe((_) -> looking.complete(null))
			.doOnCancel(() -> left.complete(null)));
		RequestState request = new RequestState(new RequestState.Caller(null, "anywhere"), false);
		DefaultExecutionGraphQlRequest asked = new DefaultExecutionGraphQlRequest(
				"{ policies { nodes { similar { score } } } }", null, null, null, "1", null);
		asked.configureExecutionInput((input, _) -> {
			input.getGraphQLContext().put(RequestState.class, request);
			return input;
		});
		Mono<ExecutionGraphQlResponse> answer = this.service.execute(asked);
		CompletableFuture<ExecutionGraphQlResponse> waiting = answer.toFuture();
		looking.orTimeout(30, TimeUnit.SECONDS).join();
		request.end();
		left.orTimeout(30, TimeUnit.SECONDS).join();
		assertThat(waiting.orTimeout(30, TimeUnit.SECONDS).join().getErrors()).hasSize(1);
	}

	@Test
	void readsTheGraphOnceForAllPoliciesOfALevel() {
		this.graph.hold(ANOTHER, THIRD);
		this.engine.plan(new SearchResult(3, List.of(hit(ONLY), hit(ANOTHER), hit(THIRD)), List.of(), false, 1));
		this.engine.planSimilar(new SimilarPolicy(ANOTHER, 2, false), new SimilarPolicy(THIRD, 1, false));
		this.tester
			.document(
					"""
							{ search(query: "技能") { edges { node { ... on Policy { issuers { department { id } }
							    similar { policy { id issuers { department { id } } similar(first: 1) { policy { id issuers { department { id } } } } } } } } } } }
							""")
			.execute()
			.path("search.edges[*].node.similar[*].policy.similar[*].policy.id")
			.entityList(String.class)
			.hasSize(6);
		assertThat(this.graph.taken()).as("hits, what is like them, what is like that").hasSize(3);
	}

	@Test
	void keepsFieldsUnderTwoNamesApart() {
		this.graph.hold(ANOTHER);
		this.engine.planSimilar(new SimilarPolicy(ONLY, 2, false), new SimilarPolicy(ANOTHER, 1, false));
		this.tester.document("""
				{ policies { nodes { one: similar(first: 1) { policy { id } }
				    all: similar { policy { addressees { department { id } } } } none: similar(first: 0) { score } } } }
				""").execute().path("policies.nodes[0]").matchesJsonStrictly("""
				{ "one": [ { "policy": { "id": "%1$s" } } ], "none": [],
				  "all": [ { "policy": { "addressees": [ { "department": { "id": "%2$s" } } ] } },
				           { "policy": { "addressees": [ { "department": { "id": "%2$s" } } ] } } ] }
				""".formatted(ONLY, NodeId.of(NodeKind.DEPARTMENT, "the only one")));
	}

	@Test
	void asksTheGraphForNothingThatIsNotSelected() {
		this.engine.planSimilar(new SimilarPolicy(ONLY, 2, false));
		this.tester.document("{ policies { nodes { similar { score } } } }")
			.execute()
			.path("policies.nodes[0].similar")
			.matchesJsonStrictly("[ { \"score\": 2.0 } ]");
		assertThat(this.graph.taken()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 21 })
	void refusesAListThatIsTooLong(int first) {
		assertThat(code("{ policies { nodes { similar(first: " + first + ") { score } } } }")).isEqualTo("BAD_REQUEST");
	}

	@Test
	void refusesToLookForWhatIsLikeThousands() {
		assertThat(code("""
				{ policies(first: 100) { nodes { similar(first: 20) { policy { similar(first: 20) { score } } } } } }
				""")).isEqualTo("QUERY_TOO_COMPLEX");
	}

	private Object code(String document) {
		return this.tester.document(document)
			.execute()
			.returnResponse()
			.getErrors()
			.getFirst()
			.getExtensions()
			.getOrDefault("code", "");
	}

	private static Hit hit(NodeId policy) {
		return new Hit(policy, 1, "c" + policy, List.of());
	}

}
