package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;

import org.zhiku.ontology.ErrorCode;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** An operation that is not begun, as a whole; the answer has this error and no data. */
public final class OperationRefused extends AbortExecutionException {

	private static final long serialVersionUID = 1L;

	public OperationRefused(ErrorCode code, String message) {
		this(code, message, Map.of());
	}

	/**
	 * @param details what {@code extensions} have beside the code
	 */
	public OperationRefused(ErrorCode code, String message, Map<String, Object> details) {
		super(List.of(error(code, message, details)));
	}

	/** The answer to a request of which nothing is executed. */
	public static WebGraphQlResponse answer(WebGraphQlRequest request, ErrorCode code, String message) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.errors(List.of(error(code, message, Map.of())))
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

	/** An error of a request as a whole, which no field caused. */
	public static GraphQLError error(ErrorCode code, String message, Map<String, Object> details) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code.name());
		extensions.putAll(details);
		return GraphqlErrorBuilder.newError()
			.errorType(Classification.of(code))
			.message("%s", message)
			.extensions(extensions)
			.build();
	}

}
