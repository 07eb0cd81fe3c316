package org.zhiku.security;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitsTests {

	@Test
	void countsReadsAndWritesApart() {
		RateLimits limits = new RateLimits(2, 1);
		assertThat(limits.admitsRead("a")).isTrue();
		assertThat(limits.admitsRead("a")).isTrue();
		assertThat(limits.admitsRead("a")).isFalse();
		assertThat(limits.admitsWrite("a")).isTrue();
		assertThat(limits.admitsWrite("a")).isFalse();
		assertThat(limits.admitsRead("b")).isTrue();
	}

	@Test
	void zeroRefusesNobody() {
		RateLimits limits = new RateLimits(0, 0);
		for (int i = 0; i < 1000; i++) {
			assertThat(limits.admitsRead("a") && limits.admitsWrite("a")).isTrue();
		}
	}

}
