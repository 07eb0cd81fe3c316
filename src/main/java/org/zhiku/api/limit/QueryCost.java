package org.zhiku.api.limit;

import java.util.Objects;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a field costs: about as many objects as it may answer. A page costs as many as it
 * asks for, a plain list as many as its {@code @listSize} assumes, or as the longer of
 * such lists hold. A field with a {@code @cost} costs that more, and every field of the
 * query itself a statement.
 */
final class QueryCost implements FieldComplexityCalculator {

	private static final int LONG_LIST = 50;

	private static final int STATEMENT = 1000;

	/**
	 * No field costs more. The sum of all fields that the parser admits side by side must
	 * not overflow an int.
	 */
	private static final int MOST = 1_000_000;

	@Override
	public int calculate(FieldComplexityEnvironment environment, int childComplexity) {
		if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(environment.getFieldDefinition().getType()))
				|| environment.getField().getName().startsWith("__")) {
			return 0;
		}
		if (childComplexity < 0) {
			return MOST;
		}
		long cost = (childComplexity + 1L) * times(environment) + weight(environment.getFieldDefinition());
		boolean root = environment.getParentType().getName().equals("Query");
		return (int) Math.min(MOST, root ? STATEMENT + cost : cost);
	}

	private static long times(FieldComplexityEnvironment environment) {
		GraphQLArgument first = environment.getFieldDefinition().getArgument("first");
		if (first != null) {
			return (size(environment, first) instanceof Number size) ? Math.max(1, size.longValue()) : LONG_LIST;
		}
		GraphQLFieldDefinition field = environment.getFieldDefinition();
		boolean list = GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
		boolean ofPage = environment.getParentType().getName().endsWith("Connection");
		return (list && !ofPage) ? assumedSize(field) : 1;
	}

	private static long weight(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective cost = field.getAppliedDirective("cost");
		return (cost != null && cost.getArgument("weight").getValue() instanceof String weight) ? Long.parseLong(weight)
				: 0;
	}

	private static long assumedSize(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
		return (size != null && size.getArgument("assumedSize").getValue() instanceof Number assumed)
				? assumed.longValue() : LONG_LIST;
	}

	/** An explicit null asks for the usual page, as an absent argument does. */
	private static @Nullable Object size(FieldComplexityEnvironment environment, GraphQLArgument first) {
		Object last = environment.getArguments().get("last");
		Object asked = (last != null) ? last : environment.getArguments().get("first");
		return Objects.requireNonNullElseGet(asked, () -> GraphQLArgument.getArgumentDefaultValue(first));
	}

}
