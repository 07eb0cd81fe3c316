package org.zhiku.graph.embedded;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InitialUserTests {

	/** The line that neo4j-admin of 2026.08.1 wrote for this password. */
	@Test
	void writesWhatTheAdminToolWrites() {
		byte[] salt = HexFormat.of().parseHex("32e33dd80e3b6106fa5e7a8bc6de79be3dc408f8fa193f4793ea13f7de3c7c07");
		assertThat(InitialUser.line("abcdefgh12", salt))
			.startsWith("neo4j:SHA-256,e358b4d07e07d2c60d862c56fb47daf9b6d90e98e89ee57f1f635eaaedcd3126,32e33dd8")
			.endsWith(",1024:" + System.lineSeparator());
	}

}
