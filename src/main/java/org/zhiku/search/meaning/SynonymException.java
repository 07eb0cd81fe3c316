package org.zhiku.search.meaning;

/** A user's table of synonyms cannot be used; the message names file, line and fault. */
public final class SynonymException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SynonymException(String message, Throwable cause) {
		super(message, cause);
	}

	SynonymException(String message) {
		super(message);
	}

}
