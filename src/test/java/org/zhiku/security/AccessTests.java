package org.zhiku.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.testsupport.ApiServer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what, how often, from which site, and what is kept of it. */
@SpringBootTest(classes = ApiServer.class,
		properties = { ApiServer.PART_ONLY, "zhiku.security.writes-per-minute=5",
				"zhiku.security.allowed-origins=https://a.example", "zhiku.security.roles-claim=realm_access.roles" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessTests {

	private static final String KEY = "zk_a-key-for-tests";

	private static final String CHANGE = "mutation { deleteSavedSearch(id: \"sav_0000000000000000\") }";

	private static final KeyPair KEYS = keys();

	@TempDir
	static Path folder;

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		Path pem = folder.resolve("public.pem");
		Files.writeString(pem,
				"-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
						+ "\n-----END PUBLIC KEY-----\n");
		registry.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> pem.toUri().toString());
		registry.add("zhiku.security.writers.anna", () -> new ApiKey(KEY).hash());
		registry.add("zhiku.security.audit-file", () -> folder.resolve("log/audit.jsonl").toString());
	}

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

	@Test
	void aTokenWithTheRoleMayWrite() throws Exception {
		ask(CHANGE, token("bao", List.of("reader", "writer"), KEYS)).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.data.deleteSavedSearch")
			.isEqualTo(false);
	}

	@Test
	void aTokenWithoutTheRoleMayOnlyRead() throws Exception {
		String token = token("chen", List.of("reader"), KEYS);
		ask(CHANGE, token).expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("FORBIDDEN");
		ask("{ policies { totalCount } }", token).expectBody().jsonPath("$.data.policies.totalCount").isNumber();
	}

	@Test
	void aTokenOfAnotherIssuerIsRefused() throws Exception {
		ask("{ __typename }", token("bao", List.of("writer"), keys())).expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("UNAUTHENTICATED");
	}

	@Test
	void aKeyIsStillAKey() {
		ask(CHANGE, KEY).expectBody().jsonPath("$.data.deleteSavedSearch").isEqualTo(false);
		ask(CHANGE, "zk_wrong").expectStatus().isUnauthorized();
	}

	@Test
	void whoWritesTooOftenWaits() throws Exception {
		String busy = token("busy", List.of("writer"), KEYS);
		for (int i = 0; i < 5; i++) {
			ask(CHANGE, busy).expectStatus().isOk();
		}
		ask(CHANGE, busy).expectStatus()
			.isEqualTo(429)
			.expectHeader()
			.exists(HttpHeaders.RETRY_AFTER)
			.expectBody()
			.jsonPath("$.errors[0].extensions.code")
			.isEqualTo("RATE_LIMITED");
		ask("{ __typename }", busy).expectStatus().isOk();
		ask(CHANGE, token("calm", List.of("writer"), KEYS)).expectStatus().isOk();
	}

	@Test
	void recordsWhoAskedForWhatAndWhatBecameOfIt() throws Exception {
		ask(CHANGE, token("dora", List.of("writer"), KEYS)).expectStatus().isOk();
		ask(CHANGE, token("emil", List.of(), KEYS)).expectStatus().isOk();
		List<JsonNode> entries = Files.readAllLines(folder.resolve("log/audit.jsonl"))
			.stream()
			.map(JsonMapper.shared()::readTree)
			.toList();
		assertThat(entries).anySatisfy((entry) -> {
			assertThat(entry.path("who").asString()).isEqualTo("dora");
			assertThat(entry.path("what").asString()).isEqualTo("deleteSavedSearch");
			assertThat(entry.at("/arguments/id").asString()).isEqualTo("sav_0000000000000000");
			assertThat(entry.path("outcome").asString()).isEqualTo("DONE");
			assertThat(Instant.parse(entry.path("at").asString())).isBefore(Instant.now().plusSeconds(1));
		});
		assertThat(entries).anySatisfy((entry) -> {
			assertThat(entry.path("who").asString()).isEqualTo("emil");
			assertThat(entry.path("outcome").asString()).isEqualTo("FORBIDDEN");
		});
	}

	@Test
	void isClosedToOtherSitesButThoseNamed() {
		preflight("https://a.example").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://a.example");
		preflight("https://evil.example").expectStatus().isForbidden();
		from("https://a.example").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://a.example");
		from("https://evil.example").expectStatus().isForbidden();
		from("http://localhost:" + this.port).expectStatus().isOk();
	}

	private WebTestClient.ResponseSpec preflight(String origin) {
		return this.client.method(HttpMethod.OPTIONS)
			.uri("/graphql")
			.header(HttpHeaders.ORIGIN, origin)
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "content-type")
			.exchange();
	}

	private WebTestClient.ResponseSpec from(String origin) {
		return this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.ORIGIN, origin)
			.bodyValue(Map.of("query", "{ __typename }"))
			.exchange();
	}

	private WebTestClient.ResponseSpec ask(String query, @Nullable String bearer) {
		return this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.headers((headers) -> headers.setBearerAuth(bearer))
			.bodyValue(Map.of("query", query))
			.exchange();
	}

	private static String token(String name, List<String> roles, KeyPair keys) throws JOSEException {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(name)
			.claim("realm_access", Map.of("roles", roles))
			.expirationTime(Date.from(Instant.now().plusSeconds(300)))
			.build();
		SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
		token.sign(new RSASSASigner(keys.getPrivate()));
		return token.serialize();
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
