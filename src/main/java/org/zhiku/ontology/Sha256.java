package org.zhiku.ontology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checksum by which a text or a file is known. */
public final class Sha256 {

	private final byte[] sum;

	private Sha256(byte[] sum) {
		this.sum = sum;
	}

	/** Of a text in UTF-8. */
	public static Sha256 of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	public static Sha256 of(byte[] bytes) {
		return new Sha256(begin().digest(bytes));
	}

	/** For what comes in parts. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	public byte[] bytes() {
		return this.sum.clone();
	}

	/** All of it. */
	public String hex() {
		return HexFormat.of().formatHex(this.sum);
	}

	/** So many of its first bytes, where they are enough. */
	public String hex(int bytes) {
		return HexFormat.of().formatHex(this.sum, 0, bytes);
	}

}
