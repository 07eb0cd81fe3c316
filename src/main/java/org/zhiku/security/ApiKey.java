package org.zhiku.security;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.zhiku.ontology.Sha256;

/**
 * A secret of 256 random bits that a client sends with each request. Only its hash is
 * kept; for a random secret a plain one is enough, since there is nothing to guess.
 *
 * @param secret what the client sends
 */
public record ApiKey(String secret) {

	private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

	/** By which a key is told from a token. */
	static final String PREFIX = "zk_";

	private static final int BYTES = 32;

	/** A new key. */
	public static ApiKey random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return new ApiKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	static boolean isHash(String text) {
		return HASH.matcher(text).matches();
	}

	/** SHA-256, hexadecimal, lower case. */
	public String hash() {
		return HexFormat.of().formatHex(digest());
	}

	/** Takes the same time whether the first digit differs or the last. */
	boolean has(String hash) {
		return MessageDigest.isEqual(digest(), HexFormat.of().parseHex(hash));
	}

	private byte[] digest() {
		return Sha256.of(this.secret).bytes();
	}

	/** The secret must not get into a log. */
	@Override
	public String toString() {
		return "ApiKey[hidden]";
	}

}
