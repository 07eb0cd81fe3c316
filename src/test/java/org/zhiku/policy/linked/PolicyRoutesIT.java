package org.zhiku.policy.linked;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.Page;
import org.zhiku.ontology.Policy;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.GraphApiServer;
import org.zhiku.testsupport.Policies;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Policies at their own addresses, read from a real graph. */
@SpringBootTest(classes = PolicyRoutesIT.Server.class,
		properties = { ApiServer.PART_ONLY, "server.forward-headers-strategy=native", "zhiku.neo4j.read-timeout=60s" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class PolicyRoutesIT {

	private static final Policy POLICY = Policies.newer();

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private CountingReader reader;

	@BeforeAll
	void write(@Autowired GraphWriter writer) {
		writer.write(Policies.all()).block(Duration.ofSeconds(120));
	}

	@BeforeEach
	void count() {
		this.reader.reads.set(0);
	}

	@Test
	void aPolicyIsLinkedDataInOneStatement() throws Exception {
		HttpResponse<String> answer = get(POLICY.id().value(), "application/ld+json");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/ld+json");
		assertThat(answer.headers().allValues("vary")).contains("Accept");
		assertThat(this.reader.reads).hasValue(1);
		JsonNode policy = JsonMapper.shared().readTree(answer.body());
		String older = "http://localhost:" + this.port + "/policies/" + Policies.older().id();
		assertThat(policy.get("@id").asString())
			.isEqualTo("http://localhost:" + this.port + "/policies/" + POLICY.id());
		assertThat(policy.at("/legislationRepeals/0/@id").asString()).isEqualTo(older);
		assertThat(policy.at("/eli:repeals/0/@id").asString()).isEqualTo(older);
		assertThat(policy.at("/legislationPassedBy/1/name").asString()).isEqualTo("湖南省财政厅");
		assertThat(policy.at("/legislationJurisdiction/name").asString()).isEqualTo("湖南省");
		JsonNode repealed = JsonMapper.shared().readTree(get(Policies.older().id().value(), "*/*").body());
		assertThat(repealed.at("/eli:repealed_by/0/@id")).isEqualTo(policy.get("@id"));
		assertThat(repealed.at("/eli:date_no_longer_in_force").asString()).isEqualTo("2031-02-28");
	}

	@Test
	void theTextIsTheTextAndItsChecksumHolds() throws Exception {
		HttpResponse<String> answer = get(POLICY.id().value(), "text/plain");
		assertThat(answer.body()).isEqualTo(POLICY.text());
		JsonNode policy = JsonMapper.shared().readTree(get(POLICY.id().value(), "application/json").body());
		assertThat(policy.at("/encoding/sha256").asString()).isEqualTo(POLICY.sha256());
		assertThat(get(POLICY.id().value(), "text/html").body()).contains("<h1>关于推进实训基地建设的通知</h1>", "湖南省教育厅；湖南省财政厅");
	}

	@Test
	void whoHasItIsToldSo() throws Exception {
		HttpResponse<String> first = get(POLICY.id().value(), "text/plain");
		String tag = first.headers().firstValue("etag").orElseThrow();
		HttpRequest again = request(POLICY.id().value(), "text/plain").header("If-None-Match", tag).build();
		HttpResponse<String> second = this.http.send(again, HttpResponse.BodyHandlers.ofString());
		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.headers().allValues("vary")).contains("Accept");
		assertThat(get(POLICY.id().value(), "text/html").headers().firstValue("etag"))
			.isNotEqualTo(first.headers().firstValue("etag"));
	}

	@Test
	void behindAProxyItsAddressIsThatOfTheProxy() throws Exception {
		HttpRequest forwarded = request(POLICY.id().value(), "application/ld+json").header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", "zhiku.example")
			.header("X-Forwarded-Port", "443")
			.build();
		String body = this.http.send(forwarded, HttpResponse.BodyHandlers.ofString()).body();
		assertThat(JsonMapper.shared().readTree(body).get("@id").asString())
			.isIn("https://zhiku.example/policies/" + POLICY.id(), "https://zhiku.example:443/policies/" + POLICY.id());
	}

	@Test
	void whatThereIsNotIsAProblem() throws Exception {
		assertProblem(get("pol_0000000000000000", "*/*"), 404, "NOT_FOUND");
		assertProblem(get("dep_0000000000000000", "*/*"), 404, "NOT_FOUND");
		assertProblem(get("nonsense", "text/html"), 404, "NOT_FOUND");
		assertProblem(get(POLICY.id().value(), "image/png"), 406, "BAD_REQUEST");
		assertProblem(get(POLICY.id().value(), "no/type/at/all"), 406, "BAD_REQUEST");
		String stub = JsonMapper.shared()
			.readTree(get(POLICY.id().value(), "*/*").body())
			.at("/eli:based_on/0/@id")
			.asString();
		assertProblem(get(stub.substring(stub.lastIndexOf('/') + 1), "text/plain"), 404, "NOT_FOUND");
	}

	private static void assertProblem(HttpResponse<String> answer, int status, String code) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(JsonMapper.shared().readTree(answer.body()).get("code").asString()).isEqualTo(code);
		assertThat(answer.headers().allValues("vary")).contains("Accept");
	}

	private HttpResponse<String> get(String id, String accept) throws Exception {
		return this.http.send(request(id, accept).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String id, String accept) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/policies/" + id))
			.header("Accept", accept);
	}

	/** It counts what is read of the graph. */
	@Import(GraphApiServer.class)
	static class Server {

		@Bean
		@Primary
		CountingReader countingReader(@Qualifier("graphReader") GraphReader reader) {
			return new CountingReader(reader, new AtomicInteger());
		}

	}

	private record CountingReader(GraphReader reader, AtomicInteger reads) implements GraphReader {

		@Override
		public Mono<Page> read(GraphQuery query) {
			this.reads.incrementAndGet();
			return this.reader.read(query);
		}

	}

}
