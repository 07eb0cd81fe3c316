package org.zhiku.corpus;

/** What became of bytes that should be text. */
public sealed interface Decoded {

	/**
	 * The text.
	 * @param origin how to name what the bytes are from
	 */
	default String textOf(String origin) throws BadContentException {
		return switch (this) {
			case Text(String text) -> text;
			case Malformed(String expected, long offset) ->
				throw new BadContentException(new SourceIssue.WrongEncoding(origin, expected, offset));
			case Binary(String looksLike) -> throw new BadContentException(new SourceIssue.Binary(origin, looksLike));
		};
	}

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
