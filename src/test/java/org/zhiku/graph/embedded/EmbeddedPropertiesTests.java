package org.zhiku.graph.embedded;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedPropertiesTests {

	@ParameterizedTest
	@CsvSource({ "0, 10", "1, 20", "2, 40", "3, 80", "4, 80", "1000, 80" })
	void givesAStartTwiceTheTimeOfTheOneThatFailedUpToABound(int failures, long seconds) {
		EmbeddedProperties properties = new EmbeddedProperties(DataSize.ofMegabytes(512), DataSize.ofMegabytes(64),
				EmbeddedProperties.Compiler.THOROUGH, Duration.ofSeconds(10));
		assertThat(properties.startTimeout(failures)).hasSeconds(seconds);
	}

}
