package org.zhiku.api.limit;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

import org.zhiku.api.OperationRefused;
import org.zhiku.ontology.ErrorCode;

/**
 * Tells the request which operation it is, and refuses a change that came by a way on
 * which links and images travel.
 */
final class OperationGuard extends SimplePerformantInstrumentation {

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		RequestState request = RequestState.of(parameters.getExecutionContext().getGraphQLContext());
		if (request != null) {
			Operation operation = parameters.getExecutionContext().getOperationDefinition().getOperation();
			request.begin(operation);
			if (operation == Operation.MUTATION && request.changesRefused()) {
				throw new OperationRefused(ErrorCode.METHOD_NOT_ALLOWED, "A mutation must be sent by POST.");
			}
		}
		return super.beginExecuteOperation(parameters, state);
	}

}
