package org.zhiku.search.lucene;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	private static final long SOON_MILLIS = 50;

	private static final int TRIES = 60;

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
			.block(Duration.ofSeconds(30));
	}

	static Stream<String> odd() {
		return Stream.of("", " \n\t　", "，。！？《》", "“", "“职业", "\"\"\"", "*", "职?教*", "title:[a TO b]",
				"(a AND b) OR NOT", "职业~2^3", "\u0000", "“\u0000”", "职\ud800业", "\udc00", "-\ud800", "标题:\udfff",
				"“😀”", "-", "--", "标题:", "“的”", "“年” “号” “一”", words("词", 1000), "“年”".repeat(30),
				"“2023年” ".repeat(30), "a".repeat(10_000), "“".repeat(10_000), "-标题:".repeat(2_000), "《".repeat(10_000),
				"\u0301".repeat(10_000), "1".repeat(10_000));
	}

	static Stream<String> refused() {
		return Stream.of(words("-词", 33), words("“职业”", 33), "职".repeat(10_001), words("词", 5_000));
	}

	@ParameterizedTest
	@MethodSource("odd")
	void isAnswered(String query) {
		JsonNode answer = soon(query, 200);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		assertThat(answer.at("/data/search/totalCount").asInt()).isBetween(0, 200);
	}

	@ParameterizedTest
	@MethodSource("refused")
	void isRefused(String query) {
		JsonNode answer = soon(query, 200);
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(answer.at("/errors/0/message").asString()).containsAnyOf("32", "10000");
	}

	@Test
	void aMegabyteIsTooLarge() {
		soon("职业".repeat(175_000), 413);
	}

	/**
	 * The best of some tries, and in time of the processor, since the machine may have
	 * other things to do.
	 */
	private JsonNode soon(String query, int status) {
		long best = Long.MAX_VALUE;
		byte[] body = new byte[0];
		for (int i = 0; i < TRIES && best > SOON_MILLIS * 1_000_000; i++) {
			long start = MACHINE.getProcessCpuTime();
			EntityExchangeResult<byte[]> result = ask(query);
			best = Math.min(best, MACHINE.getProcessCpuTime() - start);
			assertThat(result.getStatus().value()).as(result.toString()).isEqualTo(status);
			body = (result.getResponseBody() != null) ? result.getResponseBody() : body;
		}
		assertThat(best / 1_000_000).isLessThanOrEqualTo(SOON_MILLIS);
		return (body.length > 0) ? this.json.readTree(body) : this.json.createObjectNode();
	}

	private EntityExchangeResult<byte[]> ask(String query) {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.build()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.bodyValue(
					escape(this.json.writeValueAsString(Map.of("query", SEARCH, "variables", Map.of("query", query)))))
			.exchange()
			.expectBody()
			.returnResult();
	}

	/** UTF-8 has no halves of characters, but JSON has. */
	private static String escape(String json) {
		return Pattern.compile("[\\ud800-\\udfff]")
			.matcher(json)
			.replaceAll((half) -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
	}

	private static String words(String word, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> word.endsWith("”") ? word : word + i)
			.collect(Collectors.joining(" "));
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
