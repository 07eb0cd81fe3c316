package org.zhiku.api;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;

/**
 * The same as {@link ErrorResolver} for a stream of events that ends with a failure,
 * where there is no field to name.
 */
final class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {

	private static final Log log = LogFactory.getLog(SubscriptionErrors.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure) {
		if (failure instanceof ZhikuException known && known.code() != ErrorCode.INTERNAL_ERROR) {
			Map<String, Object> extensions = new LinkedHashMap<>();
			extensions.put("code", known.code().name());
			if (known instanceof InvalidArgument invalid) {
				extensions.putAll(invalid.details());
			}
			return error(known.code(), String.valueOf(known.getMessage()), extensions);
		}
		log.error("A subscription failed: " + failure.getMessage(), failure);
		return error(ErrorCode.INTERNAL_ERROR, "A fault of the server; its log has the details.",
				Map.of("code", ErrorCode.INTERNAL_ERROR.name()));
	}

	private static GraphQLError error(ErrorCode code, String message, Map<String, Object> extensions) {
		return GraphqlErrorBuilder.newError()
			.errorType(Classification.of(code))
			.message("%s", message)
			.extensions(extensions)
			.build();
	}

}
