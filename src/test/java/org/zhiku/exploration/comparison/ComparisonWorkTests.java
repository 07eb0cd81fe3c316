package org.zhiku.exploration.comparison;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two long policies take their time; the thread that read them must not. */
@SpringBootTest(classes = { ApiServer.class, ComparisonWorkTests.Graph.class }, properties = ApiServer.PART_ONLY)
class ComparisonWorkTests {

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private Sinks.Empty<Void> gate;

	/** The policies come when the answer is waited for, by the thread of the test. */
	@Test
	void isDoneApartFromReading() {
		AtomicReference<String> thread = new AtomicReference<>();
		String document = "{ compare(base: \"pol_1\", other: \"pol_2\") { base { id } truncated } }";
		CompletableFuture<ExecutionGraphQlResponse> answer = this.service
			.execute(new DefaultExecutionGraphQlRequest(document, null, null, null, "1", null))
			.doOnNext((_) -> thread.set(Thread.currentThread().getName()))
			.toFuture();
		assertThat(answer).isNotDone();
		this.gate.tryEmitEmpty();
		assertThat(answer.join().getErrors()).isEmpty();
		assertThat(thread.get()).startsWith("boundedElastic");
	}

	static class Graph {

		@Bean
		Sinks.Empty<Void> gate() {
			return Sinks.empty();
		}

		/** Two policies without anything in them. */
		@Bean
		@Primary
		GraphReader twoPolicies(Sinks.Empty<Void> gate) {
			return (query) -> gate.asMono()
				.thenReturn(new Page(Stream.of("pol_1", "pol_2").map((id) -> row(id, query.selection())).toList(), null,
						false));
		}

		private static Page.Row row(String id, Selection selection) {
			Map<String, Page> none = selection.links()
				.stream()
				.collect(Collectors.toMap(Selection.Link::key, (_) -> new Page(List.of(), null, false)));
			return new Page.Row(Map.of("id", id), Map.of(), none, List.of());
		}

	}

}
