package org.zhiku.api;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;

/** Executes queries; asks nobody for what is ready. */
final class ReadyExecution extends AsyncExecutionStrategy {

	private final ReadyAnswers answers;

	ReadyExecution(DataFetcherExceptionHandler handler, ReadyAnswers answers) {
		super(handler);
		this.answers = answers;
	}

	@Override
	protected Object completeValueForObject(ExecutionContext context, ExecutionStrategyParameters parameters,
			GraphQLObjectType type, Object value) {
		return this.answers.to(FieldCall.of(context, parameters), type, value)
			.orElseGet(() -> super.completeValueForObject(context, parameters, type, value));
	}

}
