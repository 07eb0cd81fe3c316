package org.zhiku.api.http;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.api.InvalidArgument;
import org.zhiku.api.Overloaded;
import org.zhiku.graph.GraphException;

import org.springframework.http.HttpStatus;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever fails over plain HTTP, a client has a code to decide by. */
class ProblemsTests {

	private static final Throwable CAUSE = new IllegalStateException("secret");

	static Stream<Arguments> failures() {
		return Stream.of(Arguments.of(new InvalidArgument("first", "no"), 400, "BAD_REQUEST"),
				Arguments.of(new GraphException.NotFound("no"), 404, "NOT_FOUND"),
				Arguments.of(new GraphException.TooLarge("reading", CAUSE), 400, "QUERY_TOO_COMPLEX"),
				Arguments.of(new GraphException.TimedOut("reading", CAUSE), 504, "TIMEOUT"),
				Arguments.of(new GraphException.Unavailable("reading", CAUSE), 503, "GRAPH_UNAVAILABLE"),
				Arguments.of(new Overloaded("exports"), 503, "OVERLOADED"),
				Arguments.of(new GraphException.Failed("reading", CAUSE), 500, "INTERNAL_ERROR"),
				Arguments.of(new IOException("secret"), 500, "INTERNAL_ERROR"),
				Arguments.of(new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT), 408, "TIMEOUT"),
				Arguments.of(new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE), 415, "BAD_REQUEST"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void everyFailureHasACode(Throwable failure, int status, String code) {
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
		Problems.answer(failure).flatMap((answer) -> answer.writeTo(exchange, context())).block();
		String body = exchange.getResponse().getBodyAsString().block();
		JsonNode problem = JsonMapper.shared().readTree(body);
		assertThat(exchange.getResponse().getStatusCode().value()).isEqualTo(status);
		assertThat(problem.path("code").asString()).isEqualTo(code);
		assertThat(body).doesNotContain("secret");
	}

	@Test
	void nobodyIsThereToBeAnswered() {
		Mono<ServerResponse> answer = Problems.answer(new AbortedException("Connection reset by peer"));
		assertThatExceptionOfType(AbortedException.class).isThrownBy(answer::block);
	}

	private static ServerResponse.Context context() {
		return new ServerResponse.Context() {

			@Override
			public List<HttpMessageWriter<?>> messageWriters() {
				return HandlerStrategies.withDefaults().messageWriters();
			}

			@Override
			public List<ViewResolver> viewResolvers() {
				return List.of();
			}

		};
	}

}
