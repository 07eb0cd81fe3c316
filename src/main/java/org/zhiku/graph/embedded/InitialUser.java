package org.zhiku.graph.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.zhiku.ontology.Sha256;

/**
 * The file that {@code neo4j-admin dbms set-initial-password} writes and Neo4j reads when
 * it makes its system database. Written here, since that command costs a process more.
 */
final class InitialUser {

	private static final int ITERATIONS = 1024;

	private InitialUser() {
	}

	static String line(String password) {
		byte[] salt = new byte[32];
		new SecureRandom().nextBytes(salt);
		return line(password, salt);
	}

	static String line(String password, byte[] salt) {
		HexFormat hex = HexFormat.of();
		return "neo4j:SHA-256,%s,%s,%d:%n".formatted(hex.formatHex(hash(password, salt)), hex.formatHex(salt),
				ITERATIONS);
	}

	private static byte[] hash(String password, byte[] salt) {
		MessageDigest digest = Sha256.begin();
		digest.update(salt);
		byte[] hash = digest.digest(password.getBytes(StandardCharsets.UTF_8));
		for (int i = 1; i < ITERATIONS; i++) {
			hash = digest.digest(hash);
		}
		return hash;
	}

}
