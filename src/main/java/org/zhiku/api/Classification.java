package org.zhiku.api;

import graphql.ErrorClassification;

import org.zhiku.ontology.ErrorCode;

import org.springframework.graphql.execution.ErrorType;

/**
 * Our codes in the coarser words of Spring's own tools, and in one of our own for a wait
 * that was too short, of which they know nothing.
 */
final class Classification {

	private static final ErrorClassification TIMEOUT = ErrorClassification.errorClassification("TIMEOUT");

	private Classification() {
	}

	static ErrorClassification of(ErrorCode code) {
		return switch (code) {
			case BAD_REQUEST, METHOD_NOT_ALLOWED, INVALID_CURSOR, GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED,
					QUERY_TOO_COMPLEX, PERSISTED_QUERY_NOT_FOUND, RATE_LIMITED ->
				ErrorType.BAD_REQUEST;
			case NOT_FOUND -> ErrorType.NOT_FOUND;
			case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
			case FORBIDDEN -> ErrorType.FORBIDDEN;
			case TIMEOUT -> TIMEOUT;
			case OVERLOADED, GRAPH_UNAVAILABLE, SEARCH_UNAVAILABLE, INTERNAL_ERROR -> ErrorType.INTERNAL_ERROR;
		};
	}

	/** Whether the client can do better, so that the log need not know. */
	static boolean isClients(ErrorCode code) {
		return of(code) != ErrorType.INTERNAL_ERROR && code != ErrorCode.TIMEOUT;
	}

}
