package org.zhiku.api;

import org.zhiku.ontology.ErrorCode;

import org.springframework.graphql.execution.ErrorType;

/** Our codes in the coarser words of Spring's own tools. */
final class Classification {

	private Classification() {
	}

	static ErrorType of(ErrorCode code) {
		return switch (code) {
			case BAD_REQUEST, METHOD_NOT_ALLOWED, INVALID_CURSOR, GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED,
					QUERY_TOO_COMPLEX, PERSISTED_QUERY_NOT_FOUND, RATE_LIMITED ->
				ErrorType.BAD_REQUEST;
			case NOT_FOUND -> ErrorType.NOT_FOUND;
			case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
			case FORBIDDEN -> ErrorType.FORBIDDEN;
			case OVERLOADED, GRAPH_UNAVAILABLE, SEARCH_UNAVAILABLE, TIMEOUT, INTERNAL_ERROR -> ErrorType.INTERNAL_ERROR;
		};
	}

	/** Whether the client can do better, so that the log need not know. */
	static boolean isClients(ErrorCode code) {
		return of(code) != ErrorType.INTERNAL_ERROR;
	}

}
