package org.zhiku.corpus;

/** What became of bytes that should be text. */
sealed interface Decoded {

	/** The text without its byte order mark. */
	record Text(String text) implements Decoded {
	}

	/** The bytes are no text in an encoding that we know. */
	record Malformed(String expected, long offset) implements Decoded {
	}

	/** The bytes are something else. */
	record Binary(String looksLike) implements Decoded {
	}

}
