package org.zhiku.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.zhiku.graph.GraphWriter;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.search.SearchResult;
import org.zhiku.security.ApiKey;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.Golden;
import org.zhiku.testsupport.GraphApiServer;
import org.zhiku.testsupport.PlannedSearch;
import org.zhiku.testsupport.Policies;
import org.zhiku.testsupport.PolicyDraft;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries over HTTP against a real graph. */
@SpringBootTest(classes = GraphApiServer.class, properties = ApiServer.PART_ONLY,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class GraphQlIT {

	private static final String KEY = "zk_a-key-for-tests";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private PlannedSearch engine;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		// A cold database on a busy machine plans slowly.
		registry.add("zhiku.neo4j.read-timeout", () -> "60s");
		registry.add("zhiku.security.writers.editor", () -> new ApiKey(KEY).hash());
	}

	@BeforeAll
	void writePolicies() {
		List<SearchResult.Hit> hits = new ArrayList<>();
		for (Policy policy : Policies.all()) {
			this.writer.write(policy).block(Duration.ofSeconds(120));
			hits.add(new SearchResult.Hit(policy.id(), 1.0, "cursor-" + hits.size(), List.of()));
		}
		this.engine.plan(new SearchResult(3, hits, List.of(), false, 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bodies-and-back", "citations-both-ways", "comparison", "exploration", "filters",
			"neighbours", "node-of-every-kind", "policies", "policy-in-full", "relationships", "search", "statistics",
			"status-on-days", "targets-and-tasks" })
	void answers(String name) {
		JsonNode answer = ask(Golden.read("graphql-test/live/" + name + ".graphql"));
		Golden.assertMatches("graphql-test/live/" + name + ".json", answer.toPrettyString() + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "policies(first: 1, sort: [{ field: SIGNED_ON }]",
			"policies(first: 1, sort: [{ field: SIGNED_ON, direction: DESC }]", "policies(first: 2",
			"policies(first: 3, sort: [{ field: TITLE }]", "targets(first: 1, sort: [{ field: DEADLINE }]",
			"targets(first: 2, sort: [{ field: QUANTITY, direction: DESC }]", "tasks(first: 1", "departments(first: 2",
			"institutions(first: 1", "diagnostics(first: 1", "responsibilities(first: 2", "citations(first: 1",
			"citations(first: 2, sort: [{ field: SIGNED_ON, direction: DESC }]",
			"responsibilities(first: 1, sort: [{ field: ROLE, direction: DESC }]",
			"departments(first: 1, sort: [{ field: TASKS_LED, direction: DESC }]",
			"policies(first: 1, sort: [{ field: CITED_BY }, { field: PUBLISHED_ON, direction: DESC }]",
			"policies(first: 1, sort: [{ field: EXPIRES_ON, direction: DESC }, { field: SIGNED_ON, direction: DESC }]" })
	void walksEveryListForwardAndBackwardToTheSameNodes(String field) {
		List<String> all = walk(field, "first", "after", "hasNextPage", "endCursor");
		assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(1);
		List<String> back = walk(field.replace("first:", "last:"), "last", "before", "hasPreviousPage", "startCursor");
		assertThat(back).isEqualTo(all);
	}

	@Test
	void aWriterRulesOnBodiesAndTakesItBack() {
		String pair = "{ departments(first: 2) { nodes { id name aliases tasks { totalCount } } } }";
		JsonNode before = ask(pair);
		String from = before.at("/data/departments/nodes/0/id").asString();
		String into = before.at("/data/departments/nodes/1/id").asString();
		String merge = "mutation { mergeOrganizations(from: [\"" + from + "\"], into: \"" + into
				+ "\", reason: \"一家\") { department { id } institution { id } rulings { id author reason name policyId } "
				+ "mentions revision } }";
		JsonNode edit = ask(merge, KEY).at("/data/mergeOrganizations");
		assertThat(edit.at("/department/id").asString()).isEqualTo(into);
		assertThat(edit.at("/institution").isNull()).isTrue();
		assertThat(edit.at("/mentions").asInt()).isPositive();
		assertThat(edit.at("/rulings/0/author").asString()).isEqualTo("editor");
		assertThat(edit.at("/rulings/0/name").asString())
			.isEqualTo(before.at("/data/departments/nodes/0/name").asString());
		JsonNode rulings = ask("{ rulings { totalCount nodes { organizationId department { id } } } }");
		assertThat(rulings.at("/data/rulings/nodes/0/organizationId").asString()).isEqualTo(from);
		assertThat(rulings.at("/data/rulings/nodes/0/department/id").asString()).isEqualTo(into);
		String ruling = edit.at("/rulings/0/id").asString();
		ask("mutation { revokeRuling(id: \"" + ruling + "\") { department { id } } }", KEY);
		assertThat(ask(pair)).isEqualTo(before);
		assertThat(ask("{ rulings { totalCount } }").at("/data/rulings/totalCount").asInt()).isZero();
	}

	@Test
	void onlyAWriterWrites() {
		String mutation = "mutation { revokeRuling(id: \"rul_0000000000000000\") { revision } }";
		String merge = "mutation { mergeOrganizations(from: [\"dep_1\"], into: \"dep_2\") { revision } }";
		String split = "mutation { splitOrganization(from: \"dep_1\", policies: [\"pol_1\"], name: \"甲\") { revision } }";
		for (String write : List.of(mutation, merge, split)) {
			assertThat(post(write, null)).as(write).contains("FORBIDDEN").contains("Authorization");
		}
		assertThat(post(mutation, "zk_wrong")).contains("UNAUTHENTICATED").contains("not known");
		assertThat(post("{ rulings { totalCount } }", "zk_wrong")).contains("UNAUTHENTICATED");
		assertThat(post(mutation, KEY)).contains("NOT_FOUND").contains("rul_0000000000000000");
	}

	@Test
	void answersNullForAnIdThatNothingHas() {
		assertThat(ask("{ node(id: \"pol_0000000000000000\") { id } }").at("/data/node").isNull()).isTrue();
		assertThat(ask("{ department(name: \"无此部门\") { id } }").at("/data/department").isNull()).isTrue();
	}

	@Test
	void aBodyIsFoundByItsFullNameHoweverManyAreAlsoCalledSo() {
		PolicyDraft draft = new PolicyDraft("国发〔2024〕99号", "各省的财政厅").task("任务")
			.responsible(ResponsibilityRole.LEAD, new DepartmentRef("省财政厅", null, null, false), "省财政厅");
		for (String province : List.of("吉林", "山东", "山西", "广东", "江苏", "江西", "河北", "河南", "浙江", "湖北", "湖南")) {
			draft.responsible(ResponsibilityRole.SUPPORT, PolicyDraft.provincial(province + "省财政厅"), "省财政厅");
		}
		Policy policy = draft.build();
		this.writer.write(policy).block(Duration.ofSeconds(120));
		try {
			JsonNode answer = ask("{ department(name: \"省财政厅\") { name } }");
			assertThat(answer.at("/data/department/name").asString()).isEqualTo("省财政厅");
		}
		finally {
			this.writer.delete(policy.id()).block(Duration.ofSeconds(120));
		}
	}

	private List<String> walk(String field, String size, String cursorName, String more, String cursorField) {
		List<String> ids = new ArrayList<>();
		String cursor = null;
		for (int page = 0; page < 50; page++) {
			String arguments = (cursor != null) ? ", " + cursorName + ": \"" + cursor + "\"" : "";
			JsonNode answer = ask("{ list: " + field + arguments + ") { totalCount nodes { " + entry(field)
					+ " } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }");
			JsonNode list = answer.at("/data/list");
			List<String> found = new ArrayList<>();
			list.get("nodes").forEach((node) -> found.add(node.toString()));
			ids.addAll(size.equals("last") ? 0 : ids.size(), found);
			if (!list.at("/pageInfo/" + more).asBoolean()) {
				assertThat(ids).hasSize(list.get("totalCount").asInt());
				return ids;
			}
			cursor = list.at("/pageInfo/" + cursorField).asString();
		}
		throw new AssertionError("The list has no end: " + ids);
	}

	/** What tells the entries of a list apart. */
	private static String entry(String field) {
		return switch (field.substring(0, field.indexOf('('))) {
			case "responsibilities" -> "task { id } department { id } role evidence { start }";
			case "citations" -> "citing { id } cited { id } relation evidence { start }";
			default -> "id";
		};
	}

	private JsonNode ask(String query) {
		return ask(query, null);
	}

	private JsonNode ask(String query, @Nullable String key) {
		String body = post(query, key);
		ObjectNode answer = (ObjectNode) JSON.readTree(body);
		assertThat(answer.has("errors")).as(body).isFalse();
		// The price; it changes with the price list, and with every list that grows.
		answer.remove("extensions");
		return answer;
	}

	private String post(String query, @Nullable String key) {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.headers((headers) -> {
				if (key != null) {
					headers.setBearerAuth(key);
				}
			})
			.bodyValue(Map.of("query", query))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

}
