package org.zhiku.api.http;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

class RequestPathsTests {

	private final RequestPaths paths = RequestPaths.of("/graphql", "/export/**");

	@ParameterizedTest
	@CsvSource({ "/graphql, ''", "/graph%71l, ''", "/graphql;a=b, ''", "/x/graphql, /x", "/x/graph%71l, /x",
			"/export/graph.jsonl, ''", "/%65xport/graph.jsonl, ''", "/x/export/search.csv, /x" })
	void includesWhatTheRoutesTakeForThePath(String path, String application) {
		assertThat(this.paths.include(request(path, application))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/graphiql, ''", "/graphql/schema, ''", "/x/graphql, ''", "/graph%2571l, ''", "/exports, ''" })
	void includesNothingElse(String path, String application) {
		assertThat(this.paths.include(request(path, application))).isFalse();
	}

	private static MockServerHttpRequest request(String path, String application) {
		return MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://localhost" + path))
			.contextPath(application)
			.build();
	}

}
