package org.zhiku.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

import org.zhiku.graph.Window.Order;
import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What a client sees when it asks wrongly. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ErrorTests {

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ policies(first: 101) { totalCount } }                       | BAD_REQUEST    | first
			{ policies(first: -1) { totalCount } }                        | BAD_REQUEST    | first
			{ policies(last: 500) { totalCount } }                        | BAD_REQUEST    | last
			{ policies(before: 'x') { totalCount } }                      | BAD_REQUEST    | before
			{ policies(last: 1, after: 'x') { totalCount } }              | BAD_REQUEST    | after
			{ policies(after: 'x') { totalCount } }                       | INVALID_CURSOR | after
			{ policies(after: '????') { totalCount } }                    | INVALID_CURSOR | after
			{ policies { nodes { tasks(first: 1000) { totalCount } } } }  | BAD_REQUEST    | first
			{ policies { nodes { tasks(after: 'x') { totalCount } } } }   | INVALID_CURSOR | after
			{ policies(filter: { ids: ['garbage'] }) { totalCount } }     | BAD_REQUEST    | PolicyFilter.ids
			{ policies(filter: { years: [10000] }) { totalCount } }       | BAD_REQUEST    | PolicyFilter.years
			{ targets(filter: { deadlineTo: '明年' }) { totalCount } }     | BAD_REQUEST    | TargetFilter.deadlineTo
			{ node(id: 'garbage') { id } }                                | BAD_REQUEST    | id
			{ policy(id: 'garbage') { id } }                              | BAD_REQUEST    | id
			{ policy { id } }                                             | BAD_REQUEST    | id
			{ policy(docNumber: 'a', sourceId: 'b') { id } }              | BAD_REQUEST    | id
			{ department { id } }                                         | BAD_REQUEST    | id
			{ search(query: 'a', first: 101) { totalCount } }             | BAD_REQUEST    | first
			""")
	void namesTheArgumentAndTheCode(String query, String code, String argument) {
		post(query.replace('\'', '"')).jsonPath("$.errors[0].extensions.code")
			.isEqualTo(code)
			.jsonPath("$.errors[0].extensions.argument")
			.isEqualTo(argument)
			.jsonPath("$.errors[0].message")
			.value((message) -> assertThat(message.toString()).doesNotContain("Exception", "org.zhiku"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ policies {                                        | GRAPHQL_PARSE_FAILED
					{ policies { absent } }                             | GRAPHQL_VALIDATION_FAILED
					{ policies(first: 'many') { totalCount } }          | GRAPHQL_VALIDATION_FAILED
					{ policies(filter: { signedFrom: '2023' }) { totalCount } } | GRAPHQL_VALIDATION_FAILED
					query($n: Int!) { policies(first: $n) { totalCount } } | GRAPHQL_VALIDATION_FAILED
					query A { __typename } query B { __typename }       | GRAPHQL_VALIDATION_FAILED
					{ policies(first: 100) { nodes { tasks(first: 100) { nodes { policy { tasks(first: 100) { totalCount } } } } } } } | QUERY_TOO_COMPLEX
					""")
	void givesErrorsOfTheLanguageACode(String query, String code) {
		post(query.replace('\'', '"')).jsonPath("$.errors[0].extensions.code").isEqualTo(code);
	}

	@Test
	void takesANumberOfAnImpossibleYearForOneThatNoPolicyHas() {
		post("{ policy(docNumber: \"教发〔1234〕1号\") { id } }").jsonPath("$.errors").doesNotExist();
		post("{ policies(filter: { docNumbers: [\"教发〔1234〕1号\"] }) { totalCount } }").jsonPath("$.errors")
			.doesNotExist();
	}

	@Test
	void refusesQueriesThatAreTooDeep() {
		String down = Stream.generate(() -> "parent { ").limit(30).collect(joining());
		post("{ regions { nodes { " + down + "id " + "}".repeat(33)).jsonPath("$.errors[0].extensions.code")
			.isEqualTo("QUERY_TOO_COMPLEX");
	}

	@Test
	void refusesACursorOfAnotherOrder() {
		String cursor = new Cursors(List.of(Order.ascending("title"), Order.ascending("id")))
			.encode(Arrays.asList(null, "pol_1"));
		post("{ policies(after: \"" + cursor + "\") { totalCount } }").jsonPath("$.errors[0].extensions.code")
			.isEqualTo("INVALID_CURSOR");
		post("{ policies(sort: { field: TITLE }, after: \"" + cursor + "\") { totalCount } }")
			.jsonPath("$.data.policies.totalCount")
			.isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			policies(filter: { title: { eq: null } })                        | PolicyFilter.title.eq
			policies(filter: { tasks: { some: null } })                      | PolicyFilter.tasks.some
			policies(filter: { issuedBy: { count: { gt: null } } })          | PolicyFilter.issuedBy.count.gt
			policies(first: 101)                                             | first
			policies(last: -1)                                               | last
			policies(before: "x")                                            | before
			policies(after: "x")                                             | after
			tasks(sort: [SIX])                                               | sort
			tasks(filter: DEEP)                                              | filter
			tasks(filter: { text: { in: MANY } })                            | TaskFilter.text.in
			tasks(filter: { or: WIDE })                                      | filter
			""")
	void namesTheArgumentThatIsWrong(String field, String argument) {
		String six = Stream.generate(() -> "{ field: ORDER }").limit(6).collect(joining(", "));
		String deep = "{ not: ".repeat(12) + "{ label: { eq: \"x\" } }" + " }".repeat(12);
		String many = Stream.generate(() -> "\"x\"").limit(101).collect(joining(", ", "[", "]"));
		String wide = Stream.generate(() -> "{ text: { in: " + many.replace("[\"x\", ", "[") + " } }")
			.limit(11)
			.collect(joining(", ", "[", "]"));
		String asked = field.replace("SIX", six).replace("DEEP", deep).replace("MANY", many).replace("WIDE", wide);
		post("{ " + asked + " { nodes { id } } }").jsonPath("$.errors[0].extensions.argument").isEqualTo(argument);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			null
			``
			[]
			{}
			{"query": null}
			{"query": 1}
			{"query": true}
			{"query": "{ __typename }", "variables": "x"}
			{"query": "{ __typename }", "variables": []}
			{"query": "{ __typename }", "operationName": 1}
			{"query": "{ __typename }", "extensions": []}
			{"documentId": 1}
			no json
			""")
	void answersBodiesThatAreNoRequestWith400(String body) {
		assertRefused(MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON, body, 400);
	}

	@Test
	void answersOtherMediaTypesWithClientErrors() {
		String body = "{\"query\": \"{ __typename }\"}";
		assertRefused(MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON, body, 415);
		assertRefused(MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON, "query=x", 415);
		assertRefused(MediaType.APPLICATION_JSON, MediaType.IMAGE_PNG, body, 406);
	}

	@Test
	void answersBodiesThatAreTooLargeWith413() {
		String body = "{\"query\": \"{ __typename } #" + "x".repeat(300 * 1024) + "\"}";
		this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isEqualTo(413);
	}

	@Test
	void answersBodiesOfUnknownLengthThatAreTooLargeWith413() {
		Flux<String> chunks = Flux.just("{\"query\": \"{ __typename } #")
			.concatWith(Flux.just("x".repeat(1024)).repeat(299))
			.concatWith(Flux.just("\"}"));
		this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body(chunks, String.class)
			.exchange()
			.expectStatus()
			.isEqualTo(413);
	}

	private void assertRefused(MediaType type, MediaType accepted, String body, int status) {
		this.client.post()
			.uri("/graphql")
			.contentType(type)
			.accept(accepted)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST")
			.jsonPath("$.errors[0].message")
			.isNotEmpty();
	}

	private WebTestClient.BodyContentSpec post(String query) {
		return this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("query", query))
			.exchange()
			.expectBody();
	}

}
