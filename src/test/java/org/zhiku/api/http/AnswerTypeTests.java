package org.zhiku.api.http;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTypeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/event-stream                   | true
			Text/Event-Stream; charset=utf-8    | true
			text/*                              | true
			image/png & text/event-stream       | true
			text/event-stream, application/json | false
			text/event-stream & */*             | false
			application/json                    | false
			nonsense                            | false
			""")
	void aStreamIsForWhomNoSingleResultWouldDo(String accept, boolean stream) {
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(HttpHeaders.ACCEPT, List.of(accept.split(" & ")));
		assertThat(AnswerType.of(headers).isStream()).isEqualTo(stream);
	}

}
