package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;

/**
 * The one place where exceptions become errors that clients see. What is not ours to
 * explain becomes an INTERNAL_ERROR whose details stay in the log. A client that goes
 * away while it is answered is no fault of anybody.
 */
final class ErrorResolver extends DataFetcherExceptionResolverAdapter {

	private static final Log log = LogFactory.getLog(ErrorResolver.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		return switch (failure) {
			case InvalidArgument invalid -> error(environment, invalid.code(), message(invalid), invalid.details());
			case ZhikuException known when Classification.isClients(known.code()) ->
				error(environment, known.code(), message(known), Map.of());
			case ZhikuException known when known.code() != ErrorCode.INTERNAL_ERROR -> {
				tell(place(environment) + message(known), known.getCause());
				yield error(environment, known.code(), message(known), Map.of());
			}
			case AbortExecutionException gone -> {
				log.debug(place(environment) + message(gone));
				yield error(environment, ErrorCode.TIMEOUT, "The request was ended before its answer.", Map.of());
			}
			case AccessDeniedException _, AuthenticationException _ -> error(environment, ErrorCode.FORBIDDEN,
					"Only a writer may do this: send the API key of one as 'Authorization: Bearer KEY'.", Map.of());
			case BindException _ ->
				error(environment, ErrorCode.BAD_REQUEST, "An argument has not its type.", Map.of());
			default -> {
				log.error(place(environment) + failure.getMessage(), failure);
				yield error(environment, ErrorCode.INTERNAL_ERROR,
						"A fault of the server; its log has the details under " + environment.getExecutionId() + ".",
						Map.of());
			}
		};
	}

	/** Without a cause nothing broke: the wait that a client asked for was too short. */
	private static void tell(String what, @Nullable Throwable cause) {
		if (cause == null) {
			log.debug(what);
		}
		else {
			log.warn(what, cause);
		}
	}

	private static String place(DataFetchingEnvironment environment) {
		return "Request " + environment.getExecutionId() + " at " + environment.getExecutionStepInfo().getPath() + ": ";
	}

	private static String message(Throwable failure) {
		return String.valueOf(failure.getMessage());
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorCode code, String message,
			Map<String, Object> details) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code.name());
		extensions.putAll(details);
		return GraphqlErrorBuilder.newError(environment)
			.errorType(Classification.of(code))
			.message("%s", message)
			.extensions(extensions)
			.build();
	}

}
