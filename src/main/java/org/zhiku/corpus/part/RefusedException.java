package org.zhiku.corpus.part;

import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of one file and says what is wrong with it. Unchecked, so that it
 * passes through libraries that swallow what they know; the format's reader turns it into
 * an issue.
 */
public final class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final Kind kind;

	public RefusedException(Kind kind, String what) {
		this(kind, what, null);
	}

	public RefusedException(Kind kind, String what, @Nullable Throwable cause) {
		super(what, cause);
		this.kind = kind;
	}

	/** Why content is refused. */
	public enum Kind {

		/** It is not what its format demands. */
		DAMAGED,

		/** A password protects it. */
		ENCRYPTED,

		/** It holds pages and no text. */
		NO_TEXT,

		/** It holds more than is taken in. */
		OVER_LIMIT

	}

	public static RefusedException damaged(String what) {
		return new RefusedException(Kind.DAMAGED, what);
	}

	public static RefusedException overLimit(String what) {
		return new RefusedException(Kind.OVER_LIMIT, what);
	}

	public Kind kind() {
		return this.kind;
	}

	/** What is damaged, there instead of text, or too much. */
	public String what() {
		return String.valueOf(getMessage());
	}

}
