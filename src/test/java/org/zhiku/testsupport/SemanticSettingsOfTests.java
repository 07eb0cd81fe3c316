package org.zhiku.testsupport;

import java.time.Duration;

import org.zhiku.search.semantic.embedding.SemanticSettings;

/** Settings that make everything visible and durable at once. */
public final class SemanticSettingsOfTests {

	public static final SemanticSettings AT_ONCE = new SemanticSettings(true, 300, 100, 100, Duration.ZERO,
			Duration.ZERO, Duration.ofMillis(20));

	private SemanticSettingsOfTests() {
	}

}
