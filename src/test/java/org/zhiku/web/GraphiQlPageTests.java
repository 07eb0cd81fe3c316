package org.zhiku.web;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.zhiku.testsupport.ApiServer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The page for writing queries comes whole from this server. */
class GraphiQlPageTests {

	private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

	/** As it starts on somebody's own machine. */
	@Nested
	@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY,
			webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	class Usually {

		@LocalServerPort
		private int port;

		private WebTestClient client;

		@BeforeEach
		void connect() {
			this.client = client(this.port);
		}

		@Test
		void needsNothingFromElsewhere() {
			String page = page(this.client);
			assertThat(page).doesNotContain("http:", "https:");
			Set<String> assets = new LinkedHashSet<>();
			for (Matcher matcher = ASSET.matcher(page); matcher.find();) {
				assets.add(matcher.group(1));
			}
			assertThat(assets).contains("/webjars/graphiql/graphiql.min.js", "/graphiql/page.js");
			assets.forEach((asset) -> this.client.get().uri(asset).exchange().expectStatus().isOk());
		}

		@Test
		void isWhereVisitorsStart() {
			this.client.get()
				.uri("/")
				.exchange()
				.expectStatus()
				.is3xxRedirection()
				.expectHeader()
				.location("/graphiql");
		}

	}

	/** As it starts for the public. */
	@Nested
	@ActiveProfiles("production")
	@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY,
			webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	class InProduction {

		@LocalServerPort
		private int port;

		@Test
		void isNotServed() {
			client(this.port).get().uri("/graphiql").exchange().expectStatus().isNotFound();
		}

		@Test
		void theSchemaIsNotAnswered() {
			client(this.port).get().uri("/graphql/schema").exchange().expectStatus().isNotFound();
			client(this.port).post()
				.uri("/graphql")
				.bodyValue(Map.of("query", "{ __schema { queryType { name } } }"))
				.exchange()
				.expectBody()
				.jsonPath("$.data.__schema")
				.doesNotExist()
				.jsonPath("$.errors[0].extensions.code")
				.isEqualTo("FORBIDDEN");
		}

	}

	private static WebTestClient client(int port) {
		return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
	}

	private static String page(WebTestClient client) {
		return client.get()
			.uri("/graphiql")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

}
