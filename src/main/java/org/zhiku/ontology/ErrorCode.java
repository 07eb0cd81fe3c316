package org.zhiku.ontology;

/** The closed list of codes that a client sees in {@code extensions.code}. 错误代码 */
public enum ErrorCode {

	/** The request or an argument is not acceptable. */
	BAD_REQUEST,
	/** The HTTP method cannot do this: what changes something is sent by POST. */
	METHOD_NOT_ALLOWED,
	/** A cursor was not made by this server for this list. */
	INVALID_CURSOR,
	/** The document is not GraphQL. */
	GRAPHQL_PARSE_FAILED,
	/** The document does not fit the schema. */
	GRAPHQL_VALIDATION_FAILED,
	/** The operation asks for more than one request may. */
	QUERY_TOO_COMPLEX,
	/** The server keeps no document with the id that the request names. */
	PERSISTED_QUERY_NOT_FOUND,
	/** What was asked for by id does not exist. */
	NOT_FOUND,
	/** The request bears an API key that nobody has. */
	UNAUTHENTICATED,
	/** The caller may not do this. */
	FORBIDDEN,
	/** The caller asked too often and may ask again later. */
	RATE_LIMITED,
	/** The server does as much at once as it can; the same request may succeed later. */
	OVERLOADED,
	/** The graph cannot be reached now. */
	GRAPH_UNAVAILABLE,
	/** The index cannot be reached or is being built. */
	SEARCH_UNAVAILABLE,
	/** The work was ended because it took too long. */
	TIMEOUT,
	/** A fault of the server; the log has the details under the request id. */
	INTERNAL_ERROR

}
