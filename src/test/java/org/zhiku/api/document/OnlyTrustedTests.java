package org.zhiku.api.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.testsupport.ApiServer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A server that answers what its operator gave it and nothing else. */
@SpringBootTest(classes = ApiServer.class, properties = { ApiServer.PART_ONLY, "zhiku.documents.only-trusted=true" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OnlyTrustedTests {

	private static final String DOCUMENT = "query A($n: Int) { policies(first: $n) { totalCount } }";

	@TempDir
	static Path folder;

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		Files.writeString(folder.resolve("a.graphql"), DOCUMENT);
		registry.add("zhiku.documents.dir", folder::toString);
	}

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

	@Test
	void answersByTheIdOfTheDrafts() {
		post(Map.of("documentId", "sha256:" + TrustedDocuments.hash(DOCUMENT), "variables", Map.of("n", 2)))
			.jsonPath("$.data.policies.totalCount")
			.isNumber();
		this.client.get()
			.uri("/graphql?documentId={id}&variables={v}", "sha256:" + TrustedDocuments.hash(DOCUMENT), "{\"n\":2}")
			.exchange()
			.expectBody()
			.jsonPath("$.data.policies.totalCount")
			.isNumber();
	}

	@Test
	void answersByTheExtensionOfApollo() {
		post(persisted(TrustedDocuments.hash(DOCUMENT))).jsonPath("$.data.policies.totalCount").isNumber();
	}

	@Test
	void answersTheTextOfATrustedDocument() {
		post(Map.of("query", DOCUMENT)).jsonPath("$.data.policies.totalCount").isNumber();
	}

	@Test
	void refusesEveryOtherDocument() {
		post(Map.of("query", "{ policies { totalCount } }")).jsonPath("$.errors[0].extensions.code")
			.isEqualTo("FORBIDDEN");
		post(Map.of("query", "{ __schema { queryType { name } } }")).jsonPath("$.errors[0].extensions.code")
			.isEqualTo("FORBIDDEN");
		post(Map.of("query", "{ no document")).jsonPath("$.errors[0].extensions.code").isEqualTo("FORBIDDEN");
	}

	@Test
	void doesNotKnowOtherIds() {
		post(persisted(TrustedDocuments.hash("{ other }"))).jsonPath("$.errors[0].extensions.code")
			.isEqualTo("PERSISTED_QUERY_NOT_FOUND");
		post(Map.of("documentId", "other")).jsonPath("$.errors[0].extensions.code")
			.isEqualTo("PERSISTED_QUERY_NOT_FOUND");
	}

	@Test
	void refusesAHashThatIsNotTheDocuments() {
		post(Map.of("query", DOCUMENT, "extensions", Map.of("persistedQuery", Map.of("sha256Hash", "00"))))
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST");
		post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1))))
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST");
	}

	private static Map<String, Object> persisted(String hash) {
		return Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
	}

	private WebTestClient.BodyContentSpec post(Map<String, Object> body) {
		return this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectBody();
	}

}
