package org.zhiku.api.http;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.graph.SavedSearch;
import org.zhiku.ontology.NodeId;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.KeptSearches;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the drafts of GraphQL over HTTP ask of a server, and what they leave to it. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GraphQlOverHttpTests {

	private static final String GRAPHQL = "application/graphql-response+json";

	@LocalServerPort
	private int port;

	@Autowired
	private KeptSearches searches;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

	@Test
	void answersAQueryByGet() {
		this.client.get()
			.uri("/graphql?query={q}&operationName=A&variables={v}",
					Map.of("q", "query A($n: Int) { policies(first: $n) { totalCount } } query B { __typename }", "v",
							"{\"n\": 3}"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.data.policies.totalCount")
			.isNumber();
	}

	/** The client of the JDK offers HTTP/2 with each request. */
	@Test
	void answersAGetThatOffersAnUpgrade() {
		this.client.get()
			.uri("/graphql?query={q}", "{ __typename }")
			.header(HttpHeaders.CONNECTION, "Upgrade")
			.header(HttpHeaders.UPGRADE, "h2c")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void changesNothingByGet() {
		this.client.get()
			.uri("/graphql?query={q}", "mutation { deleteSavedSearch(id: \"sav_0000000000000000\") }")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, "POST")
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("METHOD_NOT_ALLOWED")
			.jsonPath("$.data")
			.doesNotExist();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/graphql
			/graphql?query=
			/graphql?variables=%7B%7D
			/graphql?query=%7B__typename%7D&variables=x
			/graphql?query=%7B__typename%7D&variables=%5B%5D
			/graphql?query=%7B__typename%7D&extensions=1
			""")
	void refusesAGetThatIsNoRequest(String path) {
		this.client.get()
			.uri(URI.create("http://localhost:" + this.port + path))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					application/json                                                            | application/json
					application/graphql-response+json                                           | application/graphql-response+json
					application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 | application/graphql-response+json
					application/json;q=0.1, application/graphql-response+json                   | application/graphql-response+json
					application/json, application/graphql-response+json                         | application/json
					*/*                                                                         | application/json
					application/*                                                               | application/json
					image/png, application/graphql-response+json                                | application/graphql-response+json
					""")
	void answersInTheTypeThatTheClientPrefers(String accept, String type) {
		post("{ __typename }", accept).expectStatus()
			.isOk()
			.expectHeader()
			.value(HttpHeaders.CONTENT_TYPE, (actual) -> assertThat(actual).startsWith(type));
	}

	@ParameterizedTest
	@CsvSource({ "image/png", "application/json;q=0", "nonsense" })
	void refusesTypesThatItDoesNotSpeak(String accept) {
		post("{ __typename }", accept).expectStatus()
			.isEqualTo(406)
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ absent }      | 400
			{ policies {    | 400
			{ __typename }  | 200
			""")
	void answersTheGraphQlTypeWithTheStatusOfTheRequest(String query, int status) {
		post(query, GRAPHQL).expectStatus().isEqualTo(status);
		post(query, "application/json").expectStatus().isOk();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ __typename }                                                     | "data":{"__typename":"Query"}
			subscription { absent }                                            | GRAPHQL_VALIDATION_FAILED
			subscription { savedSearchMatches(id: "sav_0000000000000000") { revision } } | NOT_FOUND
			""")
	void streamsTheOneResultThereIs(String query, String part) {
		assertThat(post(query, "text/event-stream").expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).contains("event:next", part, "event:complete");
	}

	/** The graph has none yet. */
	@ParameterizedTest
	@ValueSource(strings = { "policyChanged(sinceRevision: 7)", "policyChanged(sinceRevision: -1)",
			"savedSearchMatches(id: \"sav_0000000000000001\", afterRevision: 7)",
			"savedSearchMatches(id: \"sav_0000000000000001\", afterRevision: -1)" })
	void followsFromNoRevisionThatTheGraphNeverHad(String field) {
		this.searches
			.save(new SavedSearch(new NodeId("sav_0000000000000001"), "followed", "anna", "养老", null, 0), Instant.EPOCH,
					10)
			.block();
		assertThat(post("subscription { " + field + " { revision } }", "text/event-stream").expectBody(String.class)
			.returnResult()
			.getResponseBody()).contains("BAD_REQUEST", "Revision' must be 0 to 0");
	}

	@ParameterizedTest
	@CsvSource({ GRAPHQL + ", 400", "application/json, 200", "*/*, 200" })
	void refusesASubscriptionThatCannotBeStreamed(String accept, int status) {
		post("subscription { policyChanged { revision } }", accept).expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST")
			.jsonPath("$.errors[0].message")
			.value((message) -> assertThat(String.valueOf(message)).contains("text/event-stream"))
			.jsonPath("$.extensions.cost")
			.isNumber()
			.jsonPath("$.data")
			.doesNotExist();
	}

	@Test
	void servesTheSchema() {
		this.client.get()
			.uri("/graphql/schema")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((schema) -> assertThat(schema).contains("type Query {", "Zhiku 智库", "scalar Date", "@listSize"));
	}

	@Test
	void tellsThePrice() {
		post("{ policies(first: 10) { nodes { title } } }", GRAPHQL).expectBody()
			.jsonPath("$.extensions.cost")
			.isEqualTo(1020);
		post("{ __typename }", GRAPHQL).expectBody().jsonPath("$.extensions.cost").isEqualTo(0);
	}

	@Test
	void tellsThePriceOfWhatItRefuses() {
		post("{ policies(first: 100) { nodes { tasks(first: 100) { nodes { policy { tasks(first: 100) "
				+ "{ totalCount } } } } } } }", GRAPHQL)
			.expectBody()
			.jsonPath("$.errors[0].extensions.limit")
			.isEqualTo(50_000)
			.jsonPath("$.extensions.cost")
			.value((cost) -> assertThat(((Number) cost).intValue()).isGreaterThan(50_000));
	}

	private WebTestClient.ResponseSpec post(String query, String accept) {
		return this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.ACCEPT, accept)
			.bodyValue(Map.of("query", query))
			.exchange();
	}

}
