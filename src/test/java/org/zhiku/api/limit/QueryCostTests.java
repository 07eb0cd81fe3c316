package org.zhiku.api.limit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.Golden;
import org.zhiku.testsupport.RecordingGraphReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** Which queries ask for too much. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
class QueryCostTests {

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private RecordingGraphReader reader;

	/** Other tests share the context, and with it the reader's memory. */
	@AfterEach
	void forget() {
		this.reader.taken();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{ policies(first: null) { nodes { tasks(first: null) { nodes { policy { tasks(first: null) { nodes { "
					+ "policy { tasks(first: null) { nodes { id } } } } } } } } } } }",
			"{ policies(last: 100) { nodes { tasks(last: 100) { nodes { targets { id } } } } } }",
			"{ policy(id: \"pol_1\") { sections { policy { sections { policy { sections { id } } } } } } }" })
	void refusesNestingThatMultiplies(String query) {
		assertThat(codes(query)).containsExactly("QUERY_TOO_COMPLEX");
	}

	@ParameterizedTest
	@ValueSource(strings = { "compare(base: \"pol_1\", other: \"pol_1\") { truncated }",
			"path(from: \"pol_1\", to: \"pol_1\", maxLength: 10) { length }" })
	void refusesMuchWorkSideBySide(String field) {
		String query = IntStream.range(0, 20).mapToObj((i) -> "a" + i + ": " + field).collect(joining(" ", "{ ", " }"));
		assertThat(codes(query)).containsExactly("QUERY_TOO_COMPLEX");
	}

	@Test
	void refusesManyStatements() {
		assertThat(codes(policies(60))).containsExactly("QUERY_TOO_COMPLEX");
		assertThat(codes(policies(40))).isEmpty();
	}

	@Test
	void refusesManyFieldsAndAliases() {
		String cheap = "policies(first: 1) { nodes { %s } }";
		String names = IntStream.range(0, 101).mapToObj((i) -> "a" + i + ": id").collect(joining(" "));
		assertThat(codes("{ " + cheap.formatted(names) + " }")).containsExactly("QUERY_TOO_COMPLEX");
		assertThat(codes("{ " + cheap.formatted(names.substring(7)) + " }")).isEmpty();
		String types = IntStream.range(0, 41).mapToObj((i) -> "a" + i + ": __typename").collect(joining(" "));
		assertThat(codes("{ " + types + " }")).containsExactly("QUERY_TOO_COMPLEX");
	}

	/** Reckoning their cost would never end. */
	@Test
	void refusesFragmentsThatDouble() {
		String fragments = IntStream.range(0, 60)
			.mapToObj((i) -> "fragment F" + i + " on Policy { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
			.collect(joining(" "));
		assertThat(codes("{ policies { nodes { ...F0 } } } " + fragments + " fragment F60 on Policy { id }"))
			.containsExactly("QUERY_TOO_COMPLEX");
	}

	@Test
	void refusesDocumentsOfManyTokens() {
		assertThat(codes("{ policies { nodes { " + "id ".repeat(10_000) + " } } }"))
			.containsExactly("GRAPHQL_PARSE_FAILED");
	}

	@Test
	void doesNotOverflow() {
		String costly = "policies(first: 100) { nodes { tasks(first: 100) { nodes { policy { tasks(first: 100) "
				+ "{ nodes { policy { tasks(first: 100) { totalCount } } } } } } } } }";
		for (int roots : List.of(3, 5, 9)) {
			String query = IntStream.range(0, roots).mapToObj((i) -> "a" + i + ": " + costly).collect(joining(" "));
			assertThat(codes("{ " + query + " }")).as(roots + " roots").containsExactly("QUERY_TOO_COMPLEX");
		}
	}

	/** Four thousand times a million is little again in 32 bits. */
	@Test
	void doesNotComeRoundWithFragments() {
		String all = "fragment C on Department { responsibilities(first: 2000000000) { totalCount } }";
		assertThat(codes("{ node(id: \"pol_1\") { " + "...C ".repeat(4294) + "id } } " + all))
			.containsExactly("QUERY_TOO_COMPLEX");
	}

	@Test
	void admitsAnExplicitNullAsTheUsualPage() {
		assertThat(codes("{ policies(first: null) { nodes { tasks(first: null) { nodes { id } } } } }")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "graphql-test/live/policies", "graphql-test/live/filters",
			"graphql-test/live/status-on-days", "graphql-test/live/citations-both-ways",
			"graphql-test/live/node-of-every-kind", "graphql-test/live/targets-and-tasks",
			"graphql-test/live/bodies-and-back", "graphql-test/live/policy-in-full", "graphql-test/live/search" })
	void admitsWhatClientsAsk(String name) {
		assertThat(codes(Golden.read(name + ".graphql"))).doesNotContain("QUERY_TOO_COMPLEX");
	}

	private static String policies(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "a" + i + ": policy(id: \"pol_" + i + "\") { id }")
			.collect(joining(" ", "{ ", " }"));
	}

	private List<Object> codes(String query) {
		var response = this.service.execute(new DefaultExecutionGraphQlRequest(query, null, null, null, "1", null))
			.block();
		return response.getErrors().stream().map((error) -> codeOf(error.getExtensions())).toList();
	}

	private static Object codeOf(Map<String, Object> extensions) {
		return String.valueOf(extensions.get("code"));
	}

}
