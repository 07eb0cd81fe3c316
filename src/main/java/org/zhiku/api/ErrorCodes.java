package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;

/** Gives the errors that graphql-java makes itself a code of the closed list. */
final class ErrorCodes extends SimplePerformantInstrumentation {

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		if (result.getErrors().stream().allMatch(ErrorCodes::hasCode)) {
			return CompletableFuture.completedFuture(result);
		}
		List<GraphQLError> errors = result.getErrors().stream().map(ErrorCodes::withCode).toList();
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.errors(errors)));
	}

	private static boolean hasCode(GraphQLError error) {
		Map<String, Object> extensions = error.getExtensions();
		return extensions != null && extensions.containsKey("code");
	}

	private static GraphQLError withCode(GraphQLError error) {
		if (hasCode(error)) {
			return error;
		}
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code(error).name());
		GraphqlErrorBuilder<?> coded = GraphqlErrorBuilder.newError()
			.message("%s", error.getMessage())
			.errorType(error.getErrorType())
			.extensions(extensions);
		if (error.getLocations() != null) {
			coded.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			coded.path(error.getPath());
		}
		return coded.build();
	}

	private static ErrorCode code(GraphQLError error) {
		return switch (error) {
			case IntrospectionDisabledError _ -> ErrorCode.FORBIDDEN;
			case BadFaithIntrospectionError _ -> ErrorCode.QUERY_TOO_COMPLEX;
			default -> code(error.getErrorType());
		};
	}

	private static ErrorCode code(ErrorClassification classification) {
		return switch (classification) {
			case ErrorType.InvalidSyntax -> ErrorCode.GRAPHQL_PARSE_FAILED;
			case ErrorType.ValidationError -> ErrorCode.GRAPHQL_VALIDATION_FAILED;
			case ErrorType.ExecutionAborted -> ErrorCode.QUERY_TOO_COMPLEX;
			case ErrorType.OperationNotSupported -> ErrorCode.BAD_REQUEST;
			default -> ErrorCode.INTERNAL_ERROR;
		};
	}

}
