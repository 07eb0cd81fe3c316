package org.zhiku.search;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** What the search port throws; an engine's own exceptions never leave its adapter. */
public sealed class SearchException extends ZhikuException {

	private static final long serialVersionUID = 1L;

	private SearchException(ErrorCode code, String message, @Nullable Throwable cause) {
		super(code, message, cause);
	}

	/** The query is not acceptable, by its length or by a cursor that is none. */
	public static final class BadQuery extends SearchException {

		private static final long serialVersionUID = 1L;

		public BadQuery(ErrorCode code, String message) {
			super(code, message, null);
		}

	}

	/** The index cannot be read or written. */
	public static final class Unavailable extends SearchException {

		private static final long serialVersionUID = 1L;

		public Unavailable(String doing, Throwable cause) {
			super(ErrorCode.SEARCH_UNAVAILABLE, "The index is not available: " + doing, cause);
		}

	}

	/** A list cannot be gone on with in the order in which it began. */
	public static final class Moved extends SearchException {

		private static final long serialVersionUID = 1L;

		public Moved(long began, long now) {
			super(ErrorCode.SEARCH_UNAVAILABLE,
					"The list began at revision " + began + " of the index, which shows " + now + " by now", null);
		}

	}

	/** The index has not reached a revision in the time that was given. */
	public static final class Behind extends SearchException {

		private static final long serialVersionUID = 1L;

		public Behind(long revision, long reached) {
			super(ErrorCode.TIMEOUT, "The index holds revision " + reached + " and not yet " + revision, null);
		}

	}

}
