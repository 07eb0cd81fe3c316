package org.zhiku.security;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

import org.zhiku.api.OperationRefused;
import org.zhiku.api.limit.RequestState;
import org.zhiku.ontology.ErrorCode;

/** Holds operations to the rate of who asks, over whatever connection. */
final class OperationLimit extends SimplePerformantInstrumentation {

	private final RateLimits limits;

	OperationLimit(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		RequestState request = RequestState.of(parameters.getExecutionContext().getGraphQLContext());
		if (request != null) {
			String account = request.caller().account();
			Operation operation = parameters.getExecutionContext().getOperationDefinition().getOperation();
			boolean admitted = (operation == Operation.MUTATION) ? this.limits.admitsWrite(account)
					: this.limits.admitsRead(account);
			if (!admitted) {
				throw new OperationRefused(ErrorCode.RATE_LIMITED, "You ask too often; try again later.");
			}
		}
		return super.beginExecuteOperation(parameters, state);
	}

}
