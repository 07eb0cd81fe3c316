package org.zhiku.search.lucene;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.zhiku.search.SearchEngine;
import org.zhiku.search.lucene.store.LuceneIndex;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.IndexedPolicyBuilder;
import org.zhiku.testsupport.OddQueries;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes as a query over HTTP is answered or refused, soon and never by a fault.
 */
@SpringBootTest(classes = { ApiServer.class, OddQueryTests.RealEngine.class }, properties = ApiServer.PART_ONLY,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OddQueryTests {

	private static final String SEARCH = """
			query($query: String!) { search(query: $query) { totalCount edges { score highlights { fragments } }
			  facets { field buckets { value count } } } }
			""";

	/**
	 * Catches only what runs away, such as an expression that goes back and forth over
	 * its text: how soon an answer really comes is measured by the benchmark Search,
	 * since a test shares its machine and its process with others.
	 */
	private static final long RUNAWAY_MILLIS = 2000;

	private static final int TRIES = 3;

	/** By the clock, where others have the processor. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final OperatingSystemMXBean MACHINE = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	private final ObjectMapper json = new ObjectMapper();

	@BeforeAll
	static void index(@Autowired SearchEngine engine) {
		List<String> texts = IntStream.range(0, 200)
			.mapToObj((i) -> "第" + i + "条 职业教育、产教融合（2023年）".repeat(40))
			.toList();
		engine
			.apply(IntStream.range(0, texts.size())
				.mapToObj((i) -> IndexedPolicyBuilder.policy("p" + i).title("职业教育").text(texts.get(i)).put())
				.collect(Collectors.toList()), 1)
			.block(PATIENCE);
	}

	@ParameterizedTest
	@MethodSource("org.zhiku.testsupport.OddQueries#answered")
	void isAnswered(String query) {
		JsonNode answer = soon(query, 200);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		assertThat(answer.at("/data/search/totalCount").asInt()).isBetween(0, 200);
	}

	@ParameterizedTest
	@MethodSource("org.zhiku.testsupport.OddQueries#refused")
	void isRefused(String query) {
		JsonNode answer = soon(query, 200);
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(answer.at("/errors/0/message").asString()).containsAnyOf("32", "10000");
	}

	@Test
	void aMegabyteIsTooLarge() {
		soon(OddQueries.MEGABYTE, 413);
	}

	/**
	 * The best of some tries, and in time of the processor, since the machine may have
	 * other things to do.
	 */
	private JsonNode soon(String query, int status) {
		long best = Long.MAX_VALUE;
		byte[] body = new byte[0];
		for (int i = 0; i < TRIES && best > RUNAWAY_MILLIS * 1_000_000; i++) {
			long start = MACHINE.getProcessCpuTime();
			EntityExchangeResult<byte[]> result = ask(query);
			best = Math.min(best, MACHINE.getProcessCpuTime() - start);
			assertThat(result.getStatus().value()).as(result.toString()).isEqualTo(status);
			body = (result.getResponseBody() != null) ? result.getResponseBody() : body;
		}
		assertThat(best / 1_000_000).isLessThanOrEqualTo(RUNAWAY_MILLIS);
		return (body.length > 0) ? this.json.readTree(body) : this.json.createObjectNode();
	}

	private EntityExchangeResult<byte[]> ask(String query) {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(PATIENCE)
			.build()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.bodyValue(OddQueries.request(Map.of("query", SEARCH, "variables", Map.of("query", query))))
			.exchange()
			.expectBody()
			.returnResult();
	}

	/** Named above and without a mark, so that no scan of the package finds it. */
	static class RealEngine {

		@Bean(destroyMethod = "close")
		@Primary
		LuceneSearchEngine realEngine() {
			LuceneSettings settings = LuceneSettingsOfTests.NO_TIMED_COMMIT;
			return new LuceneSearchEngine(LuceneIndex.open(folder, settings.buffer()), settings);
		}

	}

}
