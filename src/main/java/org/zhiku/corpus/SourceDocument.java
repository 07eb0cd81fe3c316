package org.zhiku.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One document as a reader delivers it. 源文件
 *
 * @param text decoded text, byte order mark removed, otherwise unchanged; all offsets of
 * the extraction refer to it
 * @param origin the file in the folder that was named, or as it was named, with
 * {@code #line} for a line of a collection
 * @param sha256 of the text in UTF-8, hexadecimal, lower case
 * @param given what the collection says of it; what the text says wins
 */
public record SourceDocument(String text, String origin, String sha256, Given given) {

	private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\p{Z}\\p{Cc}]{1,2000}");

	/**
	 * The document with its checksum computed. Half of a surrogate pair, which no
	 * encoding can store, becomes the replacement character.
	 */
	public static SourceDocument of(String text, String origin, Given given) {
		String storable = storable(text);
		return new SourceDocument(storable, origin, sha256(storable), given);
	}

	private static String storable(String text) {
		if (text.codePoints().noneMatch(SourceDocument::isHalf)) {
			return text;
		}
		StringBuilder storable = new StringBuilder(text.length());
		text.codePoints().map((c) -> isHalf(c) ? '\ufffd' : c).forEach(storable::appendCodePoint);
		return storable.toString();
	}

	private static boolean isHalf(int codePoint) {
		return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
	}

	private static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	/**
	 * Metadata that came beside the text; any of it may be null or wrong.
	 *
	 * @param sourceId the id in the collection
	 * @param title the title
	 * @param documentNumber the number in any spelling
	 * @param issuer the first issuer
	 * @param date of publication or signing
	 * @param url where it can be read; a web address
	 */
	public record Given(@Nullable String sourceId, @Nullable String title, @Nullable String documentNumber,
			@Nullable String issuer, @Nullable LocalDate date, @Nullable String url) {

		/** An address that no browser opens is none. */
		public Given {
			url = (url != null && WEB_ADDRESS.matcher(url).matches()) ? url : null;
		}

		/** Nothing came beside the text. */
		public static final Given NOTHING = new Given(null, null, null, null, null, null);

	}

}
