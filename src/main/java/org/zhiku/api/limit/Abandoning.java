package org.zhiku.api.limit;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Cancels what fields are waiting for when nobody waits for the answer any more. The
 * engine turns each {@link Mono} into a future and forgets it; a statement would go on in
 * the database after its client has left. What is trivial waits for nothing.
 */
final class Abandoning extends GraphQLTypeVisitorStub {

	@Override
	public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
			TraverserContext<GraphQLSchemaElement> context) {
		GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
		GraphQLFieldsContainer parent = (GraphQLFieldsContainer) context.getParentNode();
		DataFetcher<?> fetcher = code.getDataFetcher(FieldCoordinates.coordinates(parent, field), field);
		if (!(fetcher instanceof TrivialDataFetcher<?>) && !fetcher.getClass().getName().startsWith("graphql.")) {
			code.dataFetcher(FieldCoordinates.coordinates(parent, field), (DataFetcher<?>) new Abandoned(fetcher)::get);
		}
		return TraversalControl.CONTINUE;
	}

	private record Abandoned(DataFetcher<?> fetcher) {

		@Nullable Object get(DataFetchingEnvironment environment) throws Exception {
			Object value = this.fetcher.get(environment);
			if (value instanceof Mono<?> mono) {
				RequestState state = RequestState.of(environment.getGraphQlContext());
				return (state != null) ? mono.takeUntilOther(state.ended()) : mono;
			}
			return value;
		}

	}

}
