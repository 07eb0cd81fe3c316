package org.zhiku.corpus;

/** Why something could not be read, with enough detail to mend it. */
public sealed interface SourceIssue {

	/** The path as given, with {@code #line} in a collection. */
	String origin();

	/** What is wrong, without the place. */
	String problem();

	/** One line that names the place and what is wrong there. */
	default String message() {
		return (origin() + ": " + problem()).replaceAll("\\p{Cntrl}", "?");
	}

	/** There is nothing at the path. */
	record NotFound(String origin) implements SourceIssue {

		@Override
		public String problem() {
			return "no such file or folder";
		}

	}

	/**
	 * The operating system does not let us.
	 *
	 * @param reason its own words
	 */
	record Unreadable(String origin, String reason) implements SourceIssue {

		@Override
		public String problem() {
			return "cannot be read: " + this.reason;
		}

	}

	/** Nothing, or nothing but white space. */
	record Empty(String origin) implements SourceIssue {

		@Override
		public String problem() {
			return "is empty";
		}

	}

	/**
	 * The content is no text.
	 *
	 * @param looksLike what it seems to be
	 */
	record Binary(String origin, String looksLike) implements SourceIssue {

		@Override
		public String problem() {
			return "is not text but " + this.looksLike;
		}

	}

	/** More than the limit that the operator may raise. */
	record TooLarge(String origin, long bytes, long limit) implements SourceIssue {

		@Override
		public String problem() {
			return "is too large: " + this.bytes + " bytes, at most " + this.limit + " are read";
		}

	}

	/**
	 * No encoding that we know fits.
	 *
	 * @param offset of the first byte that is not UTF-8 (or not UTF-16 where a byte order
	 * mark promises that)
	 */
	record WrongEncoding(String origin, String expected, long offset) implements SourceIssue {

		@Override
		public String problem() {
			return "is not valid " + this.expected + " (byte " + this.offset + ")";
		}

	}

	/** A line of a collection that is no document. */
	record BrokenLine(String origin, String what) implements SourceIssue {

		@Override
		public String problem() {
			return this.what;
		}

	}

	/** No reader is made for such files. */
	record UnsupportedFormat(String origin, String supported) implements SourceIssue {

		@Override
		public String problem() {
			return "has a format that is not supported (supported: " + this.supported + ")";
		}

	}

}
