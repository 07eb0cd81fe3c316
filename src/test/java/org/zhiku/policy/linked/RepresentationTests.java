package org.zhiku.policy.linked;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class RepresentationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "*/* | JSON_LD", "application/ld+json | JSON_LD", "application/json | JSON", "text/html | HTML",
					"text/plain | TEXT", "text/* | HTML", "application/* | JSON_LD", "image/png | none",
					"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
					"text/plain;q=0.5, text/html;q=0.4 | TEXT",
					"*/*, application/ld+json;q=0, application/json;q=0 | HTML", "text/*, text/html;q=0.1 | TEXT",
					"text/html;q=0 | none", "text/plain;charset=UTF-8 | TEXT" })
	void givesWhatTheClientLikesBest(String accept, Representation expected) {
		assertThat(Representation.of(MediaType.parseMediaTypes(accept))).isEqualTo(expected);
	}

}
