package org.zhiku.api.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

import org.zhiku.testsupport.ApiServer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A limit above the codec's own. */
@SpringBootTest(classes = ApiServer.class, properties = { ApiServer.PART_ONLY, "zhiku.limits.body=512KB" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BodyLimitTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "400, 200", "600, 413" })
	void followsTheSetting(int kilobytes, int status) {
		Flux<String> body = Flux.just("{\"query\": \"{ __typename } #")
			.concatWith(Flux.just("x".repeat(1024)).repeat(kilobytes - 1))
			.concatWith(Flux.just("\"}"));
		WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.build()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body, String.class)
			.exchange()
			.expectStatus()
			.isEqualTo(status);
	}

}
