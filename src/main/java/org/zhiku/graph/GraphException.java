package org.zhiku.graph;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** What the graph port throws; the driver's own exceptions never leave the adapter. */
public sealed class GraphException extends ZhikuException {

	private static final long serialVersionUID = 1L;

	private GraphException(ErrorCode code, String message, @Nullable Throwable cause) {
		super(code, message, cause);
	}

	/** The database cannot be reached now; the same call may succeed later. */
	public static final class Unavailable extends GraphException {

		private static final long serialVersionUID = 1L;

		public Unavailable(String doing, Throwable cause) {
			super(ErrorCode.GRAPH_UNAVAILABLE, "The graph is not available: " + doing, cause);
		}

	}

	/** So many statements are under way that this one is not begun. */
	public static final class Overloaded extends GraphException {

		private static final long serialVersionUID = 1L;

		public Overloaded(String doing) {
			super(ErrorCode.OVERLOADED, "The graph has too much to do at the moment; try again later: " + doing, null);
		}

	}

	/** The statement was ended because it ran too long. */
	public static final class TimedOut extends GraphException {

		private static final long serialVersionUID = 1L;

		public TimedOut(String doing, Throwable cause) {
			super(ErrorCode.TIMEOUT, "The graph took too long: " + doing, cause);
		}

	}

	/** The statement was ended because it took more memory than one may have. */
	public static final class TooLarge extends GraphException {

		private static final long serialVersionUID = 1L;

		public TooLarge(String doing, Throwable cause) {
			super(ErrorCode.QUERY_TOO_COMPLEX, "The graph needs too much memory: " + doing, cause);
		}

	}

	/** What the call names is not there. */
	public static final class NotFound extends GraphException {

		private static final long serialVersionUID = 1L;

		public NotFound(String what) {
			super(ErrorCode.NOT_FOUND, what, null);
		}

	}

	/** The call asks for what the graph does not allow. */
	public static final class Refused extends GraphException {

		private static final long serialVersionUID = 1L;

		public Refused(String why) {
			super(ErrorCode.BAD_REQUEST, why, null);
		}

	}

	/** The statement failed, which is a fault of ours. */
	public static final class Failed extends GraphException {

		private static final long serialVersionUID = 1L;

		public Failed(String doing, Throwable cause) {
			super(ErrorCode.INTERNAL_ERROR, "The graph failed: " + doing, cause);
		}

	}

}
