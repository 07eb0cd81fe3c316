package org.zhiku.security;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ApiKeyTests {

	@Test
	void isKnownByItsHashOnly() {
		ApiKey key = ApiKey.random();
		assertThat(key.has(key.hash())).isTrue();
		assertThat(key.has(ApiKey.random().hash())).isFalse();
		assertThat(key.secret()).hasSizeGreaterThan(40).isNotEqualTo(ApiKey.random().secret());
	}

	@Test
	void hashesAsSha256DoesEverywhere() {
		assertThat(new ApiKey("abc").hash())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void keepsItsSecretOutOfLogs() {
		assertThat(new ApiKey("zk_geheim")).hasToString("ApiKey[hidden]");
	}

	@Test
	void aSettingThatIsNoHashIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new SecurityProperties(Map.of("anna", "zk_plain"), "roles", "writer", List.of(), 0, 0, null))
			.withMessageContaining("zhiku.security.writers.anna")
			.withMessageContaining("api-key anna");
	}

}
