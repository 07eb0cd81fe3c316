package org.zhiku.api.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;

import org.zhiku.api.OperationRefused;
import org.zhiku.ontology.ErrorCode;

/**
 * Reckons what an operation costs before it begins, refuses what costs too much, and
 * tells the price in {@code extensions.cost} either way.
 */
final class CostLimit extends SimplePerformantInstrumentation {

	private final int most;

	CostLimit(int most) {
		this.most = most;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		long cost = QueryCost.of(parameters.getExecutionContext());
		parameters.getExecutionContext().getGraphQLContext().put(CostLimit.class, cost);
		if (cost > this.most) {
			throw new OperationRefused(ErrorCode.QUERY_TOO_COMPLEX,
					"The query costs " + cost + ", and one may cost " + this.most + ".", Map.of("limit", this.most));
		}
		return super.beginExecuteOperation(parameters, state);
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		Object cost = parameters.getGraphQLContext().get(CostLimit.class);
		if (cost == null) {
			return CompletableFuture.completedFuture(result);
		}
		Map<Object, Object> extensions = new LinkedHashMap<>();
		if (result.getExtensions() != null) {
			extensions.putAll(result.getExtensions());
		}
		extensions.put("cost", cost);
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.extensions(extensions)));
	}

}
